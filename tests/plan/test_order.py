"""The order of stages and of the steps of a parallel stage."""

from hypothesis import given
from hypothesis import strategies as st

from safelight.plan.check import validate
from safelight.plan.order import stages_in_order, topological
from safelight.recipe.grammar import Stage
from tests.plan.world import CATALOGUE, planned, recipe


def names(*stages: Stage) -> list[str]:
    return [stage.name for stage in stages_in_order(stages)]


def test_a_stage_depends_on_the_one_before_unless_it_says_otherwise() -> None:
    assert names(Stage(name="a"), Stage(name="b"), Stage(name="c")) == ["a", "b", "c"]


def test_a_stage_runs_after_those_that_it_depends_on() -> None:
    late = Stage(name="late", depends_on=("early",))
    assert names(late, Stage(name="early", depends_on=())) == ["early", "late"]


def test_a_stage_that_depends_on_none_keeps_its_place() -> None:
    assert names(Stage(name="a"), Stage(name="b", depends_on=()), Stage(name="c", depends_on=("a",))) == ["a", "b", "c"]


def test_parallel_steps_run_cheapest_first_but_never_across_a_gate() -> None:
    plan = planned("""
stages:
  - name: all
    parallel: true
    steps:
      - {model: siglip, action: group_similar}
      - {name: slow, model: nima, action: quality_check, output_to: one}
      - {name: gate, model: nima, action: quality_check, output_to: two, reject_if_below: true}
""")
    written = [node.id for node in plan.nodes if not node.added]
    assert written == ["group_similar", "slow", "gate"]


def test_a_parallel_step_runs_after_the_step_whose_result_it_takes_in() -> None:
    plan = planned("""
stages:
  - {model: siglip, action: group_similar}
  - name: both
    parallel: true
    steps:
      - {model: nima, action: select_best_from_group}
      - {model: nima, action: quality_check}
""")
    order = [node.id for node in plan.nodes]
    assert order.index("quality_check") < order.index("select_best_from_group")


def test_a_parallel_step_runs_after_what_its_condition_and_its_prompt_read() -> None:
    document = recipe("""
stages:
  - name: both
    parallel: true
    steps:
      - {model: qwen2.5-vl, prompt: "What do these ${object_count} people do?"}
      - {model: sam2, action: segment_all_faces, conditional: {if: detected_faces.count > 5}}
      - {model: rt-detr, detect: [person, face]}
""")
    assert validate(document, CATALOGUE) == ()


@given(st.dictionaries(st.integers(0, 12), st.sets(st.integers(0, 12)), max_size=12))
def test_whatever_comes_first_comes_first_and_nothing_is_lost(raw: dict[int, set[int]]) -> None:
    before = {at: {other for other in needed if other < at and other in raw} for at, needed in raw.items()}
    order = topological(before, key=lambda at: (-at,))
    assert sorted(order) == sorted(before)
    assert all(order.index(other) < order.index(at) for at, needed in before.items() for other in needed)
