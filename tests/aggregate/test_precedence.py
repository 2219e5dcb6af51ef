import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.aggregate.precedence import settled
from safelight.imaging.edits import (
    PRECEDENCE,
    BlurBackground,
    Crop,
    Denoise,
    Edit,
    EditSource,
    MaskImage,
    Operation,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.geometry import Box

BOX, OTHER = Box(0.1, 0.1, 0.8, 0.8), Box(0.2, 0.2, 0.9, 0.9)
DOG, CAT = MaskImage("dog"), MaskImage("cat")
ORDER = (Straighten, Crop, Tone, Denoise, Sharpen, Within, BlurBackground, RemoveBackground)


def edit(operation: Operation, source: EditSource = "measured", step: str = "", reason: str = "") -> Edit:
    return Edit(operation, source, step, reason)


def operations(*edits: Edit) -> list[Operation]:
    return [one.operation for one in settled(edits)]


@pytest.mark.parametrize(("first", "second"), list(pairwise(PRECEDENCE)))
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Crop(BOX), Crop(OTHER)),
        (Straighten(1.0), Straighten(-2.0)),
        (Tone(exposure=0.5), Tone(exposure=-0.5)),
        (Denoise(0.2), Denoise(0.5)),
        (Sharpen(0.2), Sharpen(0.5)),
        (Within(DOG, Sharpen(0.2)), Within(DOG, Sharpen(0.4))),
        (BlurBackground(DOG, 0.3), BlurBackground(DOG, 0.6)),
        (RemoveBackground(DOG), RemoveBackground(DOG, (0, 0, 0))),
    ],
)
def test_who_comes_first_by_precedence_wins(
    first: EditSource, second: EditSource, one: Operation, other: Operation
) -> None:
    assert operations(edit(one, first), edit(other, second)) == [one]
    assert operations(edit(other, second), edit(one, first)) == [one]


def test_of_one_source_the_later_wins() -> None:
    assert operations(edit(Crop(BOX), "explicit", "a"), edit(Crop(OTHER), "explicit", "b")) == [Crop(OTHER)]


def test_each_field_of_a_tone_is_set_by_one_source() -> None:
    asked, measured = edit(Tone(exposure=0.5), "explicit"), edit(Tone(exposure=1.0, warmth=0.2))
    found = settled([measured, asked])
    assert [(one.operation, one.source) for one in found] == [
        (Tone(exposure=0.5), "explicit"),
        (Tone(warmth=0.2), "measured"),
    ]


def test_local_edits_of_different_masks_and_kinds_all_stay() -> None:
    wanted = [
        Within(DOG, Sharpen(0.2)),
        Within(CAT, Sharpen(0.2)),
        Within(DOG, Tone(exposure=0.2)),
        BlurBackground(DOG),
    ]
    assert operations(*map(edit, wanted)) == wanted


def test_tones_in_one_mask_share_their_fields_out() -> None:
    found = operations(
        edit(Within(DOG, Tone(exposure=0.2)), "explicit"), edit(Within(DOG, Tone(exposure=0.5, contrast=0.1)))
    )
    assert found == [Within(DOG, Tone(exposure=0.2)), Within(DOG, Tone(contrast=0.1))]


def test_what_changes_nothing_is_left_out_and_still_wins() -> None:
    straight, whole = edit(Straighten(0.0), "human"), edit(Crop(Box(0, 0, 1, 1)), "human")
    assert operations(straight, whole, edit(Straighten(2.0)), edit(Crop(BOX)), edit(Tone()), edit(Denoise(0))) == []


def test_a_crop_and_the_angle_it_was_made_for_stay_together() -> None:
    assert operations(edit(Straighten(2.0)), edit(Crop(BOX), "suggested")) == [Straighten(2.0), Crop(BOX)]


def test_a_measured_crop_of_another_angle_is_dropped_and_the_next_one_is_taken() -> None:
    turn = edit(Straighten(2.0), "explicit", "level")
    assert operations(turn, edit(Crop(BOX), "measured", "decide")) == [Straighten(2.0)]
    fits = edit(Crop(OTHER), "measured", "level")
    assert operations(turn, edit(Crop(BOX), "suggested", "decide"), fits) == [Straighten(2.0), Crop(OTHER)]


def test_an_asked_crop_of_another_angle_is_fitted_anew() -> None:
    whole = edit(Crop(Box(0.0, 0.1, 1.0, 0.9)), "explicit", "crop", "wide")
    turn, crop = settled([edit(Straighten(2.0), "measured", "decide"), whole], (6000, 4000))
    assert isinstance(crop.operation, Crop)
    assert crop.operation.box.x1 > 0.02
    assert crop.operation.box.x2 < 0.98
    assert crop.reason == "wide; fitted anew to the picture turned by 2.0 degrees"
    assert turn.operation == Straighten(2.0)


def test_an_asked_crop_that_no_longer_fits_is_dropped() -> None:
    turn = edit(Straighten(40.0), "human", "hand")
    assert operations(turn, edit(Crop(Box(0, 0, 1, 1)), "explicit", "crop")) == [Straighten(40.0)]


@given(st.randoms(use_true_random=False))
def test_the_order_of_rendering_does_not_depend_on_the_order_of_asking(chance: random.Random) -> None:
    wanted = [
        edit(BlurBackground(DOG), "explicit"),
        edit(Sharpen(0.3)),
        edit(Tone(exposure=0.3), "suggested"),
        edit(Within(CAT, Denoise(0.3)), "explicit"),
        edit(Crop(BOX)),
        edit(RemoveBackground(CAT), "explicit"),
        edit(Straighten(1.0)),
        edit(Denoise(0.3)),
    ]
    mixed = list(wanted)
    chance.shuffle(mixed)
    assert [type(one) for one in operations(*mixed)] == list(ORDER)


def test_nothing_is_settled_to_nothing() -> None:
    assert settled([]) == ()
