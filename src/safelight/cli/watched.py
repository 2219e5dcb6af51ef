"""What a watch says to the person who started it."""

from __future__ import annotations

from safelight.app.watching.told import Arriving, Back, Came, CutOff, Failed, Gone, Ran, Stopped, Told, Watching
from safelight.cli.faults import SAFE
from safelight.cli.outcome import duration
from safelight.cli.outcome import in_words as done_in_words


def in_words(told: Told) -> str:
    """A sentence or a few."""
    match told:
        case Watching():
            return _began(told)
        case Arriving() | CutOff() | Came():
            return _landing(told)
        case Ran(done):
            return done_in_words(done)
        case Stopped():
            return f"You stopped the run. What it found is kept; the results are those of the run before. {SAFE}"
        case Failed(error, seconds):
            return f"The run could not be completed: {error}\n{SAFE} It is tried again in {duration(seconds)}."
        case Gone() | Back():
            return _folder(told)


def _began(told: Watching) -> str:
    known = f" {_many(told.known, 'file')} of it {_were(told.known)} looked at before." if told.known else ""
    polled = (
        f" It lies on a network drive ({told.polled}), so it is looked through every few seconds."
        if told.polled
        else ""
    )
    return f"Watching {told.folder.name!r}; results go to {told.out.name!r}.{known}{polled} Ctrl-C ends it."


def _landing(told: Arriving | CutOff | Came) -> str:
    match told:
        case Arriving(files):
            return f"{_many(files, 'new file')}; waiting until {'it is' if files == 1 else 'they are'} whole."
        case CutOff(path, given_up=True):
            return f"{path.name!r} is still cut off, and nobody copies it any more; it is taken as it is."
        case CutOff(path):
            return f"{path.name!r} is not whole yet; waiting for the rest of it."
        case Came(photos):
            return f"Looking at {_many(photos, 'new photo')}."


def _folder(told: Gone | Back) -> str:
    if isinstance(told, Back):
        return f"The folder {told.folder.name!r} is back."
    return f"The folder {told.folder.name!r} is gone: a card that was removed, or a drive. Waiting until it is back."


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
