"""A plan explained, in words and as JSON."""

import json
from pathlib import Path

from safelight.plan.costs import Asked, Question, Rehearsed, question_of
from safelight.plan.explain import explain
from safelight.plan.plan import Plan
from safelight.plan.words import duration, in_words, size
from tests.plan.test_phases import WEDDING
from tests.plan.world import planned

GOLDEN = Path(__file__).parent / "golden" / "explained.txt"
MORE = """
  - {model: qwen2.5-vl, action: analyze_scene, optional: true}
  - name: closer
    steps:
      - name: again
        model: nima
        action: quality_check
        output_to: second
        faces: false
        conditional: {if: similar_images.count > 1}
global_parameters: {gpu_memory_limit: 6GB}
"""


def all_of(plan: Plan, photos: int) -> dict[Question, Asked]:
    """Every photo, of none of which anything is known."""
    tasks = (task for node in plan.nodes for task in plan.tasks_of(node))
    return {question_of(task): Asked(photos, 0, certain=False) for task in tasks}


def test_a_plan_in_words_reads_like_this() -> None:
    plan = planned(WEDDING + MORE)
    first = question_of(plan.phases[0].ahead[0])
    focus = ("select_best_from_group", "focus")
    asked = all_of(plan, 5000) | {first: Asked(5000, 1200), focus: Asked(900, 100, certain=False)}
    assert in_words(explain(plan, 5000, Rehearsed(asked, (5000, 0, 0, 800, 5000)))) == GOLDEN.read_text()


def test_an_explanation_is_json() -> None:
    explanation = explain(planned(WEDDING), 100)
    said = json.loads(json.dumps(explanation.as_json()))
    assert said["photos"] == 100
    assert said["phases"][0]["players"] == {"small/looks@1": 40_000_000, "small/quality@1": 60_000_000}
    assert {one["cost"] for one in said["parameters"]} == {"decide", "measure"}


def test_without_photos_figures_are_for_a_thousand() -> None:
    explanation = explain(planned(WEDDING))
    assert explanation.photos is None
    assert explanation.figures_for == 1000
    assert "no photos named" in in_words(explanation)


def test_what_is_known_is_not_counted_as_work() -> None:
    plan = planned("stages: [{model: nima, action: quality_check}]")
    known = Rehearsed({("quality_check", "quality"): Asked(100, 100)}, (0,))
    cold, warm = explain(plan, 100), explain(plan, 100, known)
    assert (cold.calls, cold.cached_share, cold.loads) == (25, 0.0, 1)
    assert (warm.calls, warm.cached_share, warm.loads, warm.decodes, warm.cpu_seconds) == (0, 1.0, 0, 0, 0.0)


def test_photos_that_are_not_all_new_are_read_where_they_are_asked_about() -> None:
    plan = planned("stages: [{model: nima, action: quality_check}]")
    some = explain(plan, 100, Rehearsed({("quality_check", "quality"): Asked(100, 96)}, (4,)))
    assert (some.calls, some.loads, some.decodes) == (1, 1, 1)
    assert some.cpu_seconds == round(sum(one.cpu_seconds for one in some.phases[0].calls) + 4 * 0.11, 1)


def test_copies_take_most_of_the_disk() -> None:
    without, every = (explain(planned(f"{WEDDING}output: {{copies: {which}}}\n"), 100) for which in ("none", "all"))
    assert every.disk_bytes - without.disk_bytes == 100 * 10_000_000


def test_a_tight_memory_limit_costs_loads() -> None:
    text = WEDDING + "global_parameters: {gpu_memory_limit: %s}\n"
    assert explain(planned(text % "1GB")).loads == 2
    assert explain(planned(text % "70MB")).loads == 2
    assert explain(planned(text % "70MB")).decodes > explain(planned(text % "1GB")).decodes


def test_amounts_are_said_as_people_say_them() -> None:
    assert [size(n) for n in (12, 4_000, 60_000_000, 6_000_000_000)] == ["12 B", "4 kB", "60 MB", "6 GB"]
    assert [duration(s) for s in (0.5, 38, 240, 10_000)] == ["0.5 s", "38 s", "4 min", "2.8 h"]
