"""What holds of every plan, whatever the recipe."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import PlanError
from safelight.plan.plan import Plan
from tests.plan.world import planned

STEPS = (
    "{model: nima, action: quality_check, output_to: out%d, name: step%d}",
    "{model: nima, action: quality_check, output_to: out%d, name: step%d, reject_if_below: true}",
    "{model: nima, action: quality_check, output_to: out%d, name: step%d, faces: false}",
    "{model: siglip, action: find_duplicates, output_to: out%d, name: step%d}",
    "{model: siglip, action: find_duplicates, output_to: out%d, name: step%d, keep_best_only: true}",
    "{model: siglip, action: group_similar, output_to: out%d, name: step%d}",
    "{model: nima, action: select_best_from_group, output_to: out%d, name: step%d}",
    "{model: nima, action: rank_all, output_to: out%d, name: step%d, conditional: {if: similar_images.count > 1}}",
)


@st.composite
def recipes(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=8))
    stages = "".join(f"  - {step % (number, number)}\n" for number, step in enumerate(chosen))
    limit = draw(st.sampled_from(["", "global_parameters: {gpu_memory_limit: 70MB}\n"]))
    return f"stages:\n{stages}{limit}"


def plan_of(text: str) -> Plan | None:
    """None where the recipe is wrong: a group step without a grouping."""
    try:
        return planned(text)
    except PlanError:
        return None


@given(recipes())
def test_every_measurement_of_every_node_is_taken_once_and_not_after_its_node(text: str) -> None:
    if plan := plan_of(text):
        for number, phase in enumerate(plan.phases):
            for node in phase.all_nodes:
                wanted = [measurement.name for measurement in node.action.measures]
                early = [task.name for one in plan.phases[: number + 1] for task in one.ahead if task.node == node.id]
                own = [task.name for task in phase.tasks.get(node.id, ())]
                assert sorted(early + own) == sorted(wanted)
                assert [task.name for task in plan.tasks_of(node)] == early + own


@given(recipes())
def test_what_a_node_needs_is_given_before_it(text: str) -> None:
    if plan := plan_of(text):
        given_: set[str] = set()
        for node in plan.nodes:
            assert given_.issuperset(node.needs)
            given_.add(node.output)


@given(recipes())
def test_what_is_written_keeps_its_order_and_its_barriers(text: str) -> None:
    if plan := plan_of(text):
        written = [node.line for node in plan.nodes if not node.added]
        assert all(one <= other for one, other in pairwise(written))
        assert all(phase.barrier is None or phase.barrier.scope != "photo" for phase in plan.phases)
        assert all(node.scope == "photo" for phase in plan.phases for node in phase.nodes)


@given(recipes())
def test_phases_fit_the_limit(text: str) -> None:
    if (plan := plan_of(text)) and plan.memory_limit:
        assert all(phase.memory_bytes <= plan.memory_limit for phase in plan.phases)


@given(recipes())
def test_sets_are_recognised_before_any_gate_selection_or_grouping(text: str) -> None:
    if plan := plan_of(text):
        names = [node.action.name for node in plan.nodes]
        concerned = [at for at, n in enumerate(plan.nodes) if n.gate or n.selects or n.action.groups]
        assert names.count("recognise_sets") == bool(concerned)
        assert not concerned or names.index("recognise_sets") < concerned[0]
