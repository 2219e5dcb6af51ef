"""One reason for each frame that is not the best: golden texts."""

import pytest

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.relative import relative_reason
from safelight.models.contract import Focus
from tests.actions.grouping.made_contenders import one

SHARP = {"factor_sharpness": 1.0, "edge_width": 0.4, "subject_edge_width": 0.6}
SOFT = {"factor_sharpness": 0.6, "edge_width": 0.5, "subject_edge_width": 1.9}
GOLDEN: list[tuple[Contender, Contender, str, str]] = [
    (
        one(1, 8.0, eyes=1.8),
        one(42, 8.1, eyes=0.6),
        "softer_eyes",
        "softer than IMG_0042: eyes 1.8 px against 0.6 px",
    ),
    (
        one(1, 8.0, faces=(2.0,)),
        one(42, 8.1, faces=(0.8,)),
        "softer_face",
        "softer than IMG_0042: face 2.0 px against 0.8 px",
    ),
    (
        one(1, 6.0, **SOFT),
        one(42, 8.0, **SHARP),
        "softer_subject",
        "softer than IMG_0042: edges at the subject 1.9 px wide against 0.6 px",
    ),
    (
        one(1, 6.0, faults=("motion_blur",), **SOFT),
        one(42, 8.0, **SHARP),
        "motion_blur",
        "motion blur; IMG_0042 has none",
    ),
    (
        one(1, 6.0, factor_noise=0.7, noise=13.8),
        one(42, 8.0, factor_noise=1.0, noise=0.6),
        "noisier",
        "noisier than IMG_0042: 13.8 levels against 0.6",
    ),
    (
        one(1, 6.0, factor_brightest=0.8, brightest=110),
        one(42, 8.0, factor_brightest=1.0, brightest=230),
        "darker",
        "darker than IMG_0042: lights at 110 of 255 against 230",
    ),
    (
        one(1, 6.0, factor_middle=0.8, middle=240),
        one(42, 8.0, factor_middle=1.0, middle=130),
        "brighter",
        "brighter than IMG_0042: middle tones at 240 of 255 against 130",
    ),
    (
        one(1, 6.0, factor_clipped=0.8, clipped=0.24),
        one(42, 8.0, factor_clipped=1.0, clipped=0.01),
        "blown",
        "more blown out than IMG_0042: 24% of the frame against 1%",
    ),
    (
        one(1, 8.9, copy_of="day1/IMG_0042.CR3", pixels=3_000_000),
        one(42, 8.0, pixels=12_000_000),
        "smaller_copy",
        "a smaller copy of IMG_0042: 3.0 against 12.0 megapixels",
    ),
    (
        one(1, 8.0, copy_of="day1/IMG_0042.CR3", quantisation=60.0),
        one(42, 8.0, quantisation=9.0),
        "compressed_copy",
        "a more compressed copy of IMG_0042",
    ),
    (one(1, 9.0, stopped=True), one(42, 5.0), "set_aside", "set aside before; IMG_0042 was not"),
    (
        one(1, 8.0, eyes=1.8),
        one(42, 8.1, eyes=0.04),
        "softer_eyes",
        "softer than IMG_0042: eyes 1.8 px against under 0.3 px",
    ),
    (
        one(1, 8.9, overall=103, brightest=250, burnt=0.027),
        one(42, 8.4, overall=55, brightest=188, burnt=0.001),
        "blown",
        "lighter than IMG_0042, which holds what it burns out: 2.7% of the frame against 0.1%",
    ),
    (
        one(1, 7.6, factor_noise=0.98, factor_contrast=0.99),
        one(42, 8.0, factor_noise=1.0, factor_contrast=1.0),
        "lower_overall",
        "a little noisier than IMG_0042: 0.4 lower overall",
    ),
    (
        one(1, 7.9, fine_sharpness=0.7),
        one(42, 8.0, fine_sharpness=0.8),
        "lower_overall",
        "a little softer in the finest detail than IMG_0042: 0.1 lower overall",
    ),
    (one(1, 7.9), one(42, 8.0), "lower_overall", "almost the same as IMG_0042: 0.1 lower overall"),
    (one(1, 6.8), one(42, 8.0), "lower_overall", "worse than IMG_0042: 1.2 lower overall"),
    (one(43, 8.0), one(42, 8.0), "the_same", "as good as IMG_0042, which comes first"),
    (one(1, 8.2), one(42, 8.0), "less_pleasing", "almost the same as IMG_0042, which looks a little better"),
    (one(1, None), one(42, 8.0), "not_scored", "it could not be scored; IMG_0042 could"),
]


@pytest.mark.parametrize(("loser", "winner", "code", "message"), GOLDEN, ids=[message for *_, message in GOLDEN])
def test_the_most_telling_difference_is_said(loser: Contender, winner: Contender, code: str, message: str) -> None:
    reason = relative_reason(loser, winner)
    assert (reason.code, reason.message) == (code, message)


def test_value_and_threshold_are_the_two_measures() -> None:
    reason = relative_reason(one(1, 8.0, eyes=1.8), one(42, 8.1, eyes=0.6))
    assert (reason.value, reason.threshold) == (1.8, 0.6)


def test_eyes_that_are_as_sharp_are_no_reason() -> None:
    reason = relative_reason(one(1, 7.8, eyes=0.62), one(42, 8.1, eyes=0.6))
    assert reason.code == "lower_overall"


def test_where_the_focus_was_read_is_said() -> None:
    winner = one(42, 8.0, eyes=0.6)
    loser = one(1, 8.0, eyes=1.8)
    at_subject = [Focus(focus.edge_width, "subject", "made") for focus in (loser.focus, winner.focus) if focus]
    loser, winner = (
        Contender(c.index, c.name, c.time, c.quality, focus)
        for c, focus in zip((loser, winner), at_subject, strict=True)
    )
    assert relative_reason(loser, winner).message == "softer than IMG_0042: subject 1.8 px against 0.6 px"


def test_widths_too_small_to_be_told_apart_are_no_figures() -> None:
    loser = one(1, 7.6, factor_sharpness=0.9, edge_width=0.28, subject_edge_width=0.29)
    winner = one(42, 8.0, factor_sharpness=0.97, edge_width=0.02, subject_edge_width=0.02)
    assert relative_reason(loser, winner).message == "a little softer than IMG_0042: 0.4 lower overall"
