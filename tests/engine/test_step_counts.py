"""How steps stand while a run goes on: what is told with the progress of a phase."""

from safelight.actions.outcome import Group
from safelight.engine.events import ChunkDone, StepCount
from safelight.errors import PhotoError
from safelight.plan.plan import Phase
from tests.engine.fakes import (
    SCORE,
    Player,
    World,
    action_of,
    constant,
    grouping,
    keep_highest,
    keep_lowest,
    node_of,
    score_it,
)
from tests.engine.test_run import GATE, SCORING, scored

AFTER = node_of(action_of(constant))


def told(world: World) -> list[dict[str, StepCount]]:
    """The steps of every progress event."""
    return [{one.node: one for one in event.steps} for event in world.events if isinstance(event, ChunkDone)]


def numbers(step: StepCount) -> dict[str, int]:
    counts = {name: getattr(step, name) for name in ("done", "looked", "known", "failed", "passed")}
    return {name: count for name, count in counts.items() if count}


def test_every_batch_says_how_far_each_step_is() -> None:
    world = World([7, 8, 9], batch_size=2)
    world.run(scored(world, SCORING))
    assert [numbers(one["score_it"]) for one in told(world)] == [{"done": 2, "looked": 2}, {"done": 3, "looked": 3}]


def test_what_is_known_is_told_apart_from_what_was_looked_at() -> None:
    first = World([7, 8])
    first.run(scored(first, SCORING))
    again = World([7, 8, 9], cache=first.cache)
    again.run(scored(again, SCORING))
    assert numbers(told(again)[-1]["score_it"]) == {"done": 3, "looked": 1, "known": 2}


def test_photos_that_a_gate_stopped_are_left_out_of_later_steps() -> None:
    world = World([7, 3, 2])
    world.run(scored(world, GATE, AFTER))
    assert numbers(told(world)[-1]["stop_low"]) == {"done": 3, "looked": 3}
    assert numbers(told(world)[-1]["constant"]) == {"done": 1, "passed": 2}


def test_what_a_step_could_not_be_done_on_failed_and_the_step_after_never_had_it() -> None:
    world = World([7, 3], Player(broken=frozenset({3})))
    world.run(scored(world, SCORING, AFTER))
    assert numbers(told(world)[-1]["score_it"]) == {"done": 1, "looked": 1, "failed": 1}
    assert numbers(told(world)[-1]["constant"]) == {"done": 1, "passed": 1}


def test_a_step_that_goes_on_after_a_failure_counts_it_all_the_same() -> None:
    world = World([7, 3], Player(broken=frozenset({3})))
    world.run(scored(world, node_of(SCORING.action, output="quality", continue_on_failure=True)))
    assert numbers(told(world)[-1]["score_it"]) == {"done": 1, "looked": 1, "failed": 1}


def test_a_photo_that_cannot_be_read_is_no_steps_failure() -> None:
    world = World([7, 3], faults={1: PhotoError("it is cut off", "truncated")})
    world.run(scored(world, SCORING))
    assert numbers(told(world)[-1]["score_it"]) == {"done": 1, "looked": 1}


def test_a_step_over_groups_says_how_many_it_looked_at_before_it_is_through() -> None:
    world = World([5, 6, 7, 8, 9], batch_size=2)
    group = node_of(action_of(grouping(Group("burst", (0, 1, 2, 3))), scope="set", gives="groups", groups=True))
    best = node_of(action_of(keep_highest, scope="group", measures=(SCORE,)), selects=True)
    world.run(Phase(barrier=group), Phase(barrier=best, tasks={best.id: (world.task(best.id),)}))
    found = [numbers(one[best.id]) for one in told(world) if best.id in one]
    assert found == [{"looked": 2}, {"looked": 4}, {"done": 4, "looked": 4, "passed": 1}]


def test_a_photo_that_catches_up_was_not_left_out_after_all() -> None:
    world = World([5, 6, 7])
    pair = node_of(action_of(grouping(Group("duplicate", (1, 2))), scope="set", gives="pairs", groups=True), id="pair")
    first = node_of(action_of(keep_highest, scope="group", gives="first"), id="first", selects=True)
    flip = node_of(action_of(keep_lowest, scope="group", gives="second"), id="second", selects=True)
    world.run(Phase(barrier=pair), Phase(barrier=first), Phase(nodes=(AFTER,)), Phase(barrier=flip))
    seen = [numbers(one["constant"]) for one in told(world) if "constant" in one]
    assert seen[0] == {"done": 2, "passed": 1}
    assert seen[-1] == {"done": 3}


def test_photos_that_a_stopped_run_did_not_reach_are_no_failures() -> None:
    world = World([5, 6, 7], batch_size=1)
    world.stopping = lambda: len(world.player.batches) > 0
    world.run(scored(world, SCORING))
    assert numbers(told(world)[-1]["score_it"]) == {"done": 1, "looked": 1}


def test_the_time_of_a_step_is_told_with_it() -> None:
    world = World([5])
    finished = world.run(scored(world, node_of(action_of(score_it, measures=(SCORE,)))))
    assert told(world)[-1]["score_it"].seconds == round(finished.node_seconds["score_it"], 3)
