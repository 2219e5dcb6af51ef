from dataclasses import replace

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Group
from safelight.engine.answers import Answers
from safelight.errors import PhotoError
from safelight.plan.plan import MeasureTask, Phase
from tests.engine.fakes import SCORE, World, action_of, constant, grouping, node_of, score_it

SCORING = node_of(action_of(score_it, measures=(SCORE,)), output="quality")


def answers(world: World) -> Answers:
    return world.run(Phase(nodes=(SCORING,), tasks={SCORING.id: (world.task(SCORING.id),)})).answers[SCORING.id]


def test_what_no_cache_has_is_measured():
    assert answers(World([7, 3, 9])) == Answers(3, 3)
    assert answers(World([7, 3, 9])).share == 0.0


def test_what_an_earlier_run_found_is_known():
    first = World([7, 3, 9])
    answers(first)
    assert answers(World([7, 3, 9, 5], cache=first.cache)) == Answers(4, 1)


def test_a_photo_that_was_not_looked_at_was_not_asked_about():
    assert answers(World([7, 3], faults={1: PhotoError("cut off", "truncated")})) == Answers(1, 1)


def test_where_nothing_was_asked_nothing_was_known():
    assert Answers(0, 0).share == 0.0
    assert Answers(4, 1).share == 0.75


def test_of_what_only_some_are_worth_who_has_an_answer_was_asked_about():
    first = replace(SCORE, only=lambda members, _params: [members[0].index])
    groups = node_of(action_of(grouping(Group("burst", (0, 1, 2))), scope="set", gives="groups", groups=True))
    node = node_of(action_of(constant, scope="group", measures=(first,)))
    phases = Phase(barrier=groups), Phase(barrier=node, tasks={node.id: (world_task(node.id, first),)})
    world = World([7, 3, 9])
    assert world.run(*phases).answers[node.id] == Answers(1, 1)
    assert World([7, 3, 9], cache=world.cache).run(*phases).answers[node.id] == Answers(1, 0)


def world_task(node: str, measurement: Measurement) -> MeasureTask:
    return World([]).task(node, measurement)
