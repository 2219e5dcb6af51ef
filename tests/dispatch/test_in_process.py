"""Running a plan here."""

from pathlib import Path

from safelight.dispatch.contract import Dispatcher, Job
from safelight.dispatch.in_process import InProcess
from safelight.engine.events import Event, RunFinished, RunStarted
from safelight.imaging.photo import Photo
from safelight.plan.plan import Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from tests.engine.fakes import SCORE, World, action_of, node_of, score_it


def job(world: World) -> Job:
    scoring = node_of(action_of(score_it, measures=(SCORE,)), output="quality")
    phase = Phase(nodes=(scoring,), tasks={scoring.id: (world.task(scoring.id),)})
    photos = tuple(Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in world.numbers)
    return Job("run-1", Plan(Recipe(), "fake", (phase,), {}, Output()), photos)


def test_a_job_comes_to_a_record_per_photo_between_its_first_and_its_last_event() -> None:
    world = World([7, 3])
    told: list[Event] = []
    dispatcher: Dispatcher = InProcess(world)
    finished = dispatcher.run(job(world), told.append, lambda: False)
    assert [record.results["quality"].technical_score for record in finished.records] == [7.0, 3.0]
    assert told[0] == RunStarted("run-1", 2, 1)
    assert told[-1] == RunFinished("run-1", finished.seconds, interrupted=False)


def test_a_second_job_is_answered_from_the_cache() -> None:
    world = World([7, 3])
    dispatcher = InProcess(world)
    for _ in range(2):
        dispatcher.run(job(world), lambda _event: None, lambda: False)
    assert world.player.batches == [[7, 3]]
