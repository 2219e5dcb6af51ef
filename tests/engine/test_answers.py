from safelight.engine.answers import Answers
from safelight.errors import PhotoError
from safelight.plan.plan import Phase
from tests.engine.fakes import SCORE, World, action_of, node_of, score_it

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
