"""What a watch says, word for word."""

from pathlib import Path

import pytest

from safelight.app import Done
from safelight.app.watching.told import Arriving, Back, Came, CutOff, Failed, Gone, Ran, Stopped, Watching
from safelight.cli.watched import in_words
from safelight.errors import ModelError
from tests.output.runs import summary

FOLDER, OUT = Path("/media/card"), Path("/home/me/culled")
DONE = Done(OUT, OUT / "report.html", summary(seconds=12.0, counts={"keep": 2, "review": 1}), ())


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Watching(FOLDER, OUT, 0), "Watching 'card'; results go to 'culled'. Ctrl-C ends it."),
        (
            Watching(FOLDER, OUT, 40, "nfs4"),
            (
                "Watching 'card'; results go to 'culled'. 40 files of it were looked at before. "
                "It lies on a network drive (nfs4), so it is looked through every few seconds. Ctrl-C ends it."
            ),
        ),
        (Arriving(1), "1 new file; waiting until it is whole."),
        (Arriving(3), "3 new files; waiting until they are whole."),
        (CutOff(FOLDER / "a.jpg"), "'a.jpg' is not whole yet; waiting for the rest of it."),
        (
            CutOff(FOLDER / "a.jpg", given_up=True),
            "'a.jpg' is still cut off, and nobody copies it any more; it is taken as it is.",
        ),
        (Came(1), "Looking at 1 new photo."),
        (Came(2), "Looking at 2 new photos."),
        (
            Stopped(),
            (
                "You stopped the run. What it found is kept; the results are those of the run before. "
                "Your originals are untouched."
            ),
        ),
        (Ran(DONE, ("a.jpg",)), "3 photos in 12 s: 2 keep, 1 to check."),
        (
            Failed(ModelError("the server is away"), 30),
            (
                "The run could not be completed: the server is away\nYour originals are untouched. "
                "It is tried again in 30 s."
            ),
        ),
        (Gone(FOLDER), "The folder 'card' is gone: a card that was removed, or a drive. Waiting until it is back."),
        (Back(FOLDER), "The folder 'card' is back."),
    ],
)
def test_it_is_said_in_plain_words(told, said):
    assert in_words(told) == said
