"""Segments: what of a phase goes to which queue, and how far the phase has come at the end of each."""

from dataclasses import replace

from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile
from safelight.plan.build import build
from safelight.plan.plan import Phase, Plan
from safelight.plan.segments import Segment, segments
from tests.plan.test_phases import WEDDING
from tests.plan.world import CATALOGUE, LOOKER, SCORER, recipe


def planned(*players: PlayerSpec) -> Plan:
    return build(recipe(WEDDING), CATALOGUE, Profile("mixed", players))


def on_gpu(player: PlayerSpec) -> PlayerSpec:
    return replace(player, device="cuda")


def asked(phase: Phase) -> list[str]:
    """What a phase measures, in order: `node.measurement`."""
    own = [task for node in phase.nodes for task in phase.tasks.get(node.id, ())]
    return [f"{task.node}.{task.name}" for task in (*phase.ahead, *own)]


def test_models_on_the_processor_are_asked_together_from_one_reading() -> None:
    (segment,) = segments(planned(SCORER, LOOKER).phases[0])
    assert segment == Segment("cpu_queue", ahead=4, nodes=0)


def test_quality_alone_is_quick_work() -> None:
    plan = build(
        recipe("stages: [{model: nima, action: quality_check}]"), CATALOGUE, Profile("small", (SCORER, LOOKER))
    )
    (phase,) = plan.phases
    assert segments(phase) == (Segment("fast_queue", ahead=0, nodes=1),)


def test_a_model_on_a_gpu_has_a_segment_of_its_own() -> None:
    phase = planned(SCORER, on_gpu(LOOKER)).phases[0]
    assert [segment.queue for segment in segments(phase)] == ["gpu_queue", "fast_queue"]
    first, last = (segment.of(phase) for segment in segments(phase))
    assert {task.name for task in first.ahead} == {"looks"}
    assert asked(last) == asked(phase)


def test_two_models_on_a_gpu_share_a_segment() -> None:
    (segment,) = segments(planned(on_gpu(SCORER), on_gpu(LOOKER)).phases[0])
    assert segment.queue == "gpu_queue"


def test_what_asks_no_model_makes_no_journey() -> None:
    phases = planned(SCORER, LOOKER).phases
    assert [node.id for node in phases[1].nodes] == ["quality_check"]
    assert segments(phases[1]) == ()


def test_a_barrier_is_left_to_whoever_sees_all_photos() -> None:
    last = planned(SCORER, LOOKER).phases[-1]
    assert "select_best_from_group" in last.tasks
    assert segments(last) == ()
    first = planned(SCORER, LOOKER).phases[0]
    assert first.barrier is not None
    assert [segment.of(first).barrier for segment in segments(first)] == [None]


def test_nodes_are_walked_up_to_the_last_that_asks_and_decisions_between_go_along() -> None:
    text = """
stages:
  - {model: nima, action: quality_check, output_to: first}
  - {model: nima, action: quality_check, name: again, output_to: second, faces: false}
"""
    (phase,) = build(recipe(text), CATALOGUE, Profile("small", (SCORER,))).phases
    (whole,) = segments(phase)
    assert whole.of(phase) == phase
    undemanding = replace(phase, tasks={"quality_check": phase.tasks["quality_check"]})
    (short,) = segments(undemanding)
    assert [node.id for node in short.of(undemanding).nodes] == ["quality_check"]
    late = replace(phase, tasks={"again": phase.tasks["again"]})
    (along,) = segments(late)
    assert [node.id for node in along.of(late).nodes] == ["quality_check", "again"]
    assert set(along.of(late).tasks) == {"again"}
