"""What is known of a shoot is counted without reading it."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.engine.known_answers import known_answers
from safelight.imaging.photo import Photo
from safelight.plan.plan import Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.cache import MemoryCache
from tests.engine.fakes import SCORE, World, action_of, node_of, score_it


@pytest.fixture(autouse=True)
def photos_that_are_there(tmp_path, monkeypatch):
    """The engine knows photos again by their files."""
    monkeypatch.chdir(tmp_path)
    for number in range(10):
        Path(f"{number}.jpg").write_bytes(b"a photo")


NODE = node_of(action_of(score_it, measures=(SCORE,)))
DECIDED = replace(SCORE, name="score", given=lambda member, params: ("asked", member.index))


def phase_of(world: World, measurement=SCORE) -> Phase:
    return Phase(nodes=(NODE,), tasks={NODE.id: (world.task(NODE.id, measurement),)})


def known(world: World, phase: Phase, numbers: range) -> dict[bytes, int]:
    photos = [Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in numbers]
    return dict(known_answers(Plan(Recipe(), "fake", (phase,), {}, Output()), photos, world.cache))


def test_nothing_is_known_of_photos_that_nobody_looked_at():
    world = World(range(6))
    assert known(world, phase_of(world), range(6)) == {b"score": 0}


def test_every_answer_of_an_earlier_run_is_counted_and_no_photo_is_read_for_it():
    world = World(range(6))
    world.run(phase_of(world))
    world.wants.clear()
    assert known(world, phase_of(world), range(6)) == {b"score": 6}
    assert world.wants == []


def test_photos_that_are_new_are_not_counted():
    world = World(range(6))
    world.run(phase_of(world))
    assert known(world, phase_of(world), range(10)) == {b"score": 6}


def test_an_answer_about_what_was_decided_is_counted_by_what_was_asked_last():
    world = World(range(6))
    phase = phase_of(world, DECIDED)
    world.run(phase)
    assert known(world, phase, range(6)) == {b"score": 6}


def test_a_second_run_reads_nothing_and_asks_nobody_also_where_the_question_depends_on_decisions():
    world = World(range(6))
    first = world.run(phase_of(world, DECIDED))
    world.wants.clear()
    world.player.batches.clear()
    second = world.run(phase_of(world, DECIDED))
    assert (world.wants, world.player.batches) == ([], [])
    assert [record.results for record in second.records] == [record.results for record in first.records]


def test_a_question_that_changed_is_asked_though_the_photo_was_not_read_ahead():
    world = World(range(6))
    world.run(phase_of(world, DECIDED))
    world.player.batches.clear()
    other = replace(DECIDED, given=lambda member, params: ("asked otherwise", member.index))
    finished = world.run(phase_of(world, other))
    assert sorted(number for batch in world.player.batches for number in batch) == list(range(6))
    assert all(record.verdict == "keep" for record in finished.records)


def test_answers_of_a_cache_that_knows_no_photo_are_none():
    world = World(range(6))
    world.run(phase_of(world))
    world.cache = MemoryCache()
    assert known(world, phase_of(world), range(6)) == {b"score": 0}
