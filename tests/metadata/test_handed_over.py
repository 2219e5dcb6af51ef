"""What one sidecar hands over can be merged into another one, under another editor's name."""

from dataclasses import replace

import pytest

from safelight.errors import MetadataError
from safelight.metadata.develop import develop
from safelight.metadata.hand_off import HandOff, handed_over, merged
from safelight.metadata.regions import regions
from safelight.metadata.stored_frame import StoredFrame
from tests.metadata.packets import DARKTABLE, packet

FRAME = StoredFrame(6000, 4000, 1)
FULL = HandOff(
    3,
    "Yellow",
    ("Safelight|beach", "dog"),
    facts={"recipe": "cull", "verdict": "keep"},
    reasons=("softer than IMG_2", "darker"),
    develop=develop(FRAME, box=(0.1, 0.1, 0.9, 0.9), angle=1.0),
    regions=regions(FRAME, [(0.1, 0.2, 0.3, 0.6)]),
)


@pytest.mark.parametrize("words", [FULL, HandOff(), HandOff(2), replace(FULL, label=None, keywords=())])
def test_what_was_merged_is_handed_over_whole(words: HandOff) -> None:
    assert handed_over(merged(None, words)) == words


def test_a_humans_word_is_handed_over_as_theirs() -> None:
    found = handed_over(merged(packet({"xmp:Rating": "5", "xmp:Label": "Red"}), FULL))
    assert (found.rating, found.human_rating, found.label, found.human_label) == (5, True, "Red", True)


def test_what_others_wrote_is_not_handed_over() -> None:
    found = handed_over(merged(DARKTABLE, FULL))
    assert (found.rating, found.human_rating, found.develop) == (3, False, None)


def test_a_broken_sidecar_is_told() -> None:
    with pytest.raises(MetadataError):
        handed_over(b"<broken")
