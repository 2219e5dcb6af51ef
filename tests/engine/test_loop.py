"""Loops: a step repeated until its condition holds; the best round wins."""

from dataclasses import dataclass

import pytest

from safelight.actions.outcome import LoopTrace, Outcome
from safelight.engine.loop import traced
from safelight.errors import PhotoError
from safelight.plan.plan import Loop, Phase
from safelight.recipe.condition import parse
from tests.engine.fakes import World, action_of, node_of


@dataclass(frozen=True)
class Round:
    technical_score: float

    @property
    def score(self) -> float:
        return self.technical_score


def climbing(members, measured, params, previous):
    """Each round one point better, from the photo's number on."""
    return [Outcome(Round(members[0].index + 4.0 + len(previous)))]


def sinking(members, measured, params, previous):
    """Each round one point worse."""
    return [Outcome(Round(6.0 - len(previous)))]


def looped(decide, until: str, most: int) -> Phase:
    action = action_of(decide, iterates=True, gives="enhanced")
    return Phase(nodes=(node_of(action, loop=Loop(parse(until), most)),))


def traces(phase: Phase, photos: int) -> list[LoopTrace]:
    return [record.results["enhanced"] for record in World(range(photos)).run(phase).records]


def test_a_loop_stops_as_soon_as_its_condition_holds():
    (trace,) = traces(looped(climbing, "technical_score > 6.0", 5), 1)
    assert [r.score for r in trace.iterations] == [4.0, 5.0, 6.0, 7.0]
    assert trace.satisfied
    assert trace.chosen.score == 7.0


def test_each_photo_has_its_own_trace_whatever_the_batch():
    first, second = traces(looped(climbing, "technical_score > 6.0", 5), 2)
    assert len(first.iterations) == 4
    assert len(second.iterations) == 3


def test_a_loop_that_never_improves_keeps_the_start():
    (trace,) = traces(looped(sinking, "technical_score > 9.0", 3), 1)
    assert [r.score for r in trace.iterations] == [6.0, 5.0, 4.0, 3.0]
    assert not trace.satisfied
    assert trace.best == 0


def test_the_record_says_how_the_loop_ended():
    (record,) = World([0]).run(looped(sinking, "technical_score > 9.0", 2)).records
    assert record.reasons[0].code == "loop_exhausted"
    assert record.reasons[0].message == "'technical_score > 9.0' was not reached after 2 rounds; round 0 was best."


def test_a_loop_that_had_nothing_to_do_says_so():
    (record,) = World([0]).run(looped(sinking, "technical_score > 5.0", 2)).records
    assert record.reasons[0].message == "'technical_score > 5.0' held from the start."


def test_a_loop_of_which_no_round_could_be_measured_is_the_photos_fault():
    node = node_of(action_of(climbing), id="enhance")
    with pytest.raises(PhotoError, match="step 'enhance': nothing of it could be measured"):
        traced(node, [], satisfied=False)
