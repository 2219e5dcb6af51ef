"""What a player is told of how a photo was taken stands in the key of its answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.metadata.facts import CaptureFacts
from safelight.plan.plan import Phase
from tests.engine.fakes import SCORE, Score, World, action_of, node_of, score_it

MORNING, NOON = CaptureFacts(taken=7 * 3600.0), CaptureFacts(taken=12 * 3600.0)


def hours(sights, params, player):
    return [Score((sight.facts.taken or 0.0) / 3600) for sight in sights]


BY_HOUR = replace(SCORE, run=hours, reads_facts=True)


@pytest.fixture(autouse=True)
def photos_that_are_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("0.jpg").write_bytes(b"a photo")


def scored(world: World, measurement) -> float:
    node = node_of(action_of(score_it, measures=(measurement,)))
    (record,) = world.run(Phase(nodes=(node,), tasks={node.id: (world.task(node.id, measurement),)})).records
    return record.results[node.output].technical_score


def test_a_photo_whose_clock_is_put_right_is_asked_about_anew():
    at = CaptureFacts(taken=12 * 3600.0, serial="1001")
    world = World([0], facts={0: at})
    assert scored(world, BY_HOUR) == 12
    world.clocks = {"1001": -5 * 3600.0}
    assert scored(world, BY_HOUR) == 7


def test_two_files_of_one_picture_that_were_taken_at_other_times_are_two_questions():
    world = World([0], facts={0: MORNING})
    assert scored(world, BY_HOUR) == 7
    other = World([0], facts={0: NOON}, cache=world.cache)
    Path("0.jpg").write_bytes(b"the same photo, with another time in it")
    assert scored(other, BY_HOUR) == 12


def test_who_does_not_read_them_is_told_nothing():
    assert scored(World([0], facts={0: NOON}), replace(BY_HOUR, reads_facts=False)) == 0
