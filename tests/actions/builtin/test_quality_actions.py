"""Scores become results, reasons and gates; sentences say what happens."""

import subprocess
import sys
from typing import Any

import pytest
from pydantic import ValidationError

from safelight.actions.builtin.quality_check import ACTIONS as CHECKS
from safelight.actions.builtin.quality_check import QualityCheck, quality_check
from safelight.actions.builtin.quality_filter import ACTIONS as FILTERS
from safelight.actions.builtin.quality_filter import FilteredQuality, QualityFilter, quality_filter
from safelight.actions.builtin.quality_measurement import FAULTS, QUALITY, fault_reasons
from safelight.actions.declare import part_of
from safelight.actions.outcome import Outcome
from safelight.models.builtin.quality.faults import USELESS
from safelight.models.contract import Quality


def scored(technical: float, aesthetic: float = 6.0, *faults: str) -> Quality:
    return Quality(technical, aesthetic, "low", "fake/quality@1", faults=faults)


def check(quality: Quality | None, **params: Any) -> Outcome:
    (outcome,) = quality_check([], {"quality": [quality]}, QualityCheck(**params))
    return outcome


def filtered(quality: Quality, **params: Any) -> Outcome:
    (outcome,) = quality_filter([], {"quality": [quality]}, QualityFilter(**params))
    return outcome


class Scorer:
    """A player that says whether it was asked for faces."""

    def assess(self, sights: list[object], *, faces: bool = True) -> list[Quality]:
        return [scored(5 if faces else 3) for _ in sights]


def test_scores_alone_stop_nothing() -> None:
    assert check(scored(1.0, 1.0)) == Outcome(scored(1.0, 1.0))
    assert not quality_check.gate(QualityCheck())


def test_below_the_technical_threshold_a_photo_is_set_aside_with_the_reason() -> None:
    outcome = check(scored(4.26), reject_if_below=True)
    (reason,) = outcome.reasons
    assert outcome.verdict == "review"
    assert (reason.code, reason.value, reason.threshold) == ("below_technical_threshold", 4.26, 6.0)
    assert reason.message == "The technical score is 4.2, below 6.0; would pass at 4.2."


def test_the_reason_names_the_gravest_fault() -> None:
    (reason,) = check(scored(3.0, 6.0, "motion_blur", "noisy"), reject_if_below=True).reasons
    assert reason.message == (
        "The camera moved: the whole frame is blurred along one direction: "
        "the technical score is 3.0, below 6.0; would pass at 3.0."
    )


def test_an_aesthetic_score_says_how_weak_it_is() -> None:
    (reason,) = check(scored(8.0, 4.4), reject_if_below=True).reasons
    assert reason.code == "below_aesthetic_threshold"
    assert reason.message == "The aesthetic score is 4.4, below 5.0 (measured, of low confidence); would pass at 4.4."


def test_what_would_pass_does_pass() -> None:
    quality = scored(5.97)
    (reason,) = check(quality, reject_if_below=True).reasons
    said = float(reason.message.rsplit(" ", 1)[1].rstrip("."))
    assert check(quality, reject_if_below=True, technical_threshold=said).verdict is None


def test_at_the_threshold_a_photo_passes() -> None:
    assert check(scored(6.0, 5.0), reject_if_below=True).verdict is None


def test_both_scores_may_fall_short() -> None:
    codes = [reason.code for reason in check(scored(2, 2), reject_if_below=True).reasons]
    assert codes == ["below_technical_threshold", "below_aesthetic_threshold"]


def test_a_named_fault_sets_aside_whatever_the_score() -> None:
    outcome = check(scored(9.0, 9.0, "misfire"), faults=["black", "misfire"])
    assert outcome.verdict == "review"
    assert [reason.code for reason in outcome.reasons] == ["misfire"]
    assert quality_check.gate(QualityCheck(faults=("black",)))


def test_a_fault_that_was_not_named_does_not() -> None:
    assert check(scored(9.0, 9.0, "noisy"), faults=["black"]).verdict is None


def test_every_fault_has_a_sentence() -> None:
    reasons = fault_reasons(scored(5, 5, *FAULTS), FAULTS)
    assert [reason.code for reason in reasons] == list(FAULTS)
    assert set(USELESS) <= set(FAULTS)


def test_an_unknown_fault_is_refused() -> None:
    with pytest.raises(ValidationError, match="nothing_sharp"):
        QualityCheck(faults=("blurry",))


@pytest.mark.parametrize("threshold", [0.5, 11])
def test_thresholds_are_scores(threshold: float) -> None:
    with pytest.raises(ValidationError, match=r"technical_threshold"):
        QualityCheck(technical_threshold=threshold)


def test_a_photo_that_could_not_be_measured_has_no_result() -> None:
    assert check(None, reject_if_below=True) == Outcome()


def test_a_filter_always_gates() -> None:
    assert quality_filter.gate(QualityFilter())
    assert filtered(scored(5.9)).verdict == "review"


def test_a_filters_result_holds_the_scores_and_whether_they_passed() -> None:
    passed, stopped = filtered(scored(8.0)).result, filtered(scored(2.0, 6.0, "noisy")).result
    assert passed == FilteredQuality(8.0, 6.0, "low", "fake/quality@1", passed=True)
    assert (stopped.passed, stopped.technical_score, stopped.faults) == (False, 2.0, ("noisy",))


def test_a_filter_asks_for_looks_only_when_told() -> None:
    assert filtered(scored(8.0, 2.0)).verdict is None
    assert filtered(scored(8.0, 2.0), aesthetic_threshold=3.0).verdict == "review"


def test_recipes_may_use_the_short_names() -> None:
    assert quality_filter.alias_map()["technical_min"] == "technical_threshold"
    assert quality_filter.alias_map()["aesthetic_min"] == "aesthetic_threshold"


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({}, "Score every photo for sharpness, exposure and looks; none is set aside"),
        (
            {"reject_if_below": True, "technical_threshold": 5.5},
            "Set aside photos scoring below 5.5 for sharpness and exposure or 5.0 for looks; nothing is deleted",
        ),
        (
            {"faults": ("black", "nothing_sharp")},
            "Set aside photos with a fault (black, nothing sharp); nothing is deleted",
        ),
    ],
)
def test_a_check_says_what_it_does(params: dict[str, Any], said: str) -> None:
    assert quality_check.sentence(QualityCheck(**params)) == said


def test_a_filter_says_what_it_does() -> None:
    said = quality_filter.sentence(QualityFilter(technical_threshold=7.5))
    assert said == "Set aside photos scoring below 7.5 for sharpness and exposure; nothing is deleted"


def test_only_the_search_for_faces_costs_a_measurement() -> None:
    for params in (QualityCheck, QualityFilter):
        measuring = [name for name, field in params.model_fields.items() if part_of(field) == "measure"]
        assert measuring == ["faces"]


def test_both_actions_share_one_measurement() -> None:
    assert quality_check.measures == quality_filter.measures == (QUALITY,)
    assert ((quality_check,), (quality_filter,)) == (CHECKS, FILTERS)


def test_the_measurement_asks_the_player_for_faces_or_not() -> None:
    asked = [QUALITY.run([None, None], QualityCheck(faces=faces), Scorer()) for faces in (True, False)]
    assert [[quality.technical_score for quality in said] for said in asked] == [[5, 5], [3, 3]]


def test_importing_the_actions_imports_nothing_heavy() -> None:
    code = "import sys, safelight.actions.builtin.quality_check, safelight.actions.builtin.quality_filter; "
    code += "sys.exit(bool({'numpy', 'cv2', 'onnxruntime'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
