"""A run whose measurer asks nobody notes whom it would ask; and answers of an earlier run are asked for once."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.engine.known_answers import KnownAnswers
from safelight.engine.measuring import Measurer
from safelight.engine.state import PhotoState
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo
from safelight.models.manager import ModelManager
from safelight.plan.plan import Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from tests.engine.fakes import SCORE, World, action_of, node_of, score_it

UNKNOWN = "nobody_looked"
ASKED = ("score_it", "score")


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


def answers_over(world: World, phase: Phase) -> KnownAnswers:
    measurer = Measurer(ModelManager(), world.cache)
    return KnownAnswers.instead_of(measurer, Plan(Recipe(), "fake", (phase,), {}, Output()), UNKNOWN)


def states(numbers: range) -> list[PhotoState]:
    photos = (Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in numbers)
    return [PhotoState(at, photo, image_hash=f"blake3:{at}") for at, photo in enumerate(photos)]


def test_whoever_has_no_answer_is_noted_and_no_player_is_asked():
    world = World(range(6))
    world.run(phase := phase_of(world))
    world.player.batches.clear()
    (task,) = phase.tasks[NODE.id]
    answers, photos = answers_over(world, phase), states(range(8))
    values, lacking = answers.answers(task, photos, dict.fromkeys(range(8)))
    assert [value is None for value in values] == [False] * 6 + [True] * 2
    assert [state.index for state in lacking] == [6, 7]
    assert (answers.answered[ASKED], answers.open[ASKED]) == ({0, 1, 2, 3, 4, 5}, {6, 7})
    assert answers.fault_of(task, photos[6]).code == UNKNOWN
    assert world.player.batches == []


def test_whom_a_photo_step_may_ask_is_looked_up_before_it_is_known_and_counts_when_it_is():
    world = World(range(6))
    world.run(phase := phase_of(world))
    (task,) = phase.tasks[NODE.id]
    answers, photos = answers_over(world, phase), states(range(6))
    assert answers.missing(task, photos) == []
    assert answers.answered[ASKED] == set()
    answers.answers(task, photos[:2], {})
    assert answers.answered[ASKED] == {0, 1}


def test_what_is_measured_ahead_or_over_a_set_counts_when_it_is_missed():
    world = World(range(6))
    world.run(phase_of(world))
    task = world.task(NODE.id)
    answers = answers_over(world, Phase(ahead=(task,)))
    assert answers.missing(task, states(range(6))) == []
    assert answers.answered[ASKED] == {0, 1, 2, 3, 4, 5}


def test_a_photo_that_could_not_be_measured_for_another_reason_is_no_question():
    world = World(range(6))
    phase = phase_of(world)
    (task,) = phase.tasks[NODE.id]
    answers, (photo,) = answers_over(world, phase), states(range(1))
    answers.blame(task, photo, PhotoError("it is broken", "measurement_failed"))
    assert (answers.missing(task, [photo]), answers.open[ASKED]) == ([], set())


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
