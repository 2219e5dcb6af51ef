"""What of a plan can be turned, and how `--set` turns it."""

from safelight.actions import catalogue
from safelight.app.what_if.knobs import Knob, Knobs, turnable
from safelight.models import profiles
from safelight.plan.build import build
from safelight.plan.plan import Plan
from safelight.recipe.load import load

FILTER = "stages: [{model: nima, action: quality_filter, technical_min: 5}]"
CULL = """stages:
  - {model: nima, action: quality_check}
  - {model: siglip, action: group_similar, time_window: 7}
  - {model: nima, action: select_best_from_group, keep: 2}
"""


def plan_of(text: str) -> Plan:
    return build(load(text, "recipe"), catalogue.load(), profiles.load("builtin"))


def test_each_kind_is_found_where_it_stands() -> None:
    knobs = Knobs.of(plan_of(CULL))
    assert knobs.frames == Knob("frames", "select_best_from_group", "keep", 2)
    assert knobs.moments == Knob("moments", "group_similar", "time_window", 7)
    assert knobs.looks == Knob("looks", "group_similar", "similarity_threshold", 0.85)
    assert knobs.gate
    assert knobs.gate.value == 1.0, "it stops nothing yet"


def test_a_check_that_stops_nothing_is_made_to_by_its_score_alone() -> None:
    gate = Knobs.of(plan_of(CULL)).gate
    assert gate
    assert gate.settings(5.25) == (
        "quality_check.reject_if_below=true",
        "quality_check.aesthetic_threshold=1",
        "quality_check.technical_threshold=5.25",
    )


def test_a_filter_stops_already_and_needs_its_threshold_alone() -> None:
    gate = Knobs.of(plan_of(FILTER)).gate
    assert gate
    assert (gate.value, gate.settings(6)) == (5, ("quality_filter.technical_threshold=6",))


def test_what_stands_as_it_stood_needs_no_setting() -> None:
    frames = Knobs.of(plan_of(CULL)).frames
    assert frames
    assert frames.settings(2) == ()


def test_what_the_call_sets_is_not_turned() -> None:
    knobs = Knobs.of(plan_of(CULL), {"select_best_from_group.keep", "quality_check.reject_if_below"})
    assert (knobs.frames, knobs.gate) == (None, None)
    gate = Knobs.of(plan_of(CULL), {"quality_check.aesthetic_threshold"}).gate
    assert gate
    assert gate.along == ("quality_check.reject_if_below=true",)


def test_a_recipe_without_any_has_nothing_to_turn() -> None:
    assert not Knobs.of(plan_of("stages: [{model: qwen2.5-vl, action: analyze_scene}]")).any


def test_what_may_be_turned_is_listed() -> None:
    assert turnable() == (
        "'select_best_from_group.keep', 'group_similar.time_window', 'group_similar.similarity_threshold', "
        "'quality_check.technical_threshold' or 'quality_filter.technical_threshold'"
    )
