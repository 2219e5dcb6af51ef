"""Workers that come to grief over what they are asked: others do it, or it is left to the run itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from celery import Celery

from tests.dispatch.celery.conftest import GOES_ON, PATIENCE, PHOTOS, Make, Workers, until
from tests.dispatch.celery.noting_worker import STRANGER, Fate

pytestmark = pytest.mark.slow


def test_a_share_that_is_away_for_a_moment_is_tried_again(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "fast_queue")
    (tmp_path / "away").touch()
    done: list[int] = []
    assert coordinator(Fate(away=str(tmp_path / "away"))).look(0, range(64), done.append, GOES_ON) == ()
    assert not (tmp_path / "away").exists()
    assert sum(done) == 64


def test_a_chunk_that_does_not_fit_into_memory_is_tried_in_parts(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", "fast_queue")
    assert coordinator(Fate(room=10)).look(0, range(64), lambda n: None, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(64))


@pytest.mark.parametrize("pool", ["threads", "solo", "prefork"])
def test_a_worker_with_faults_one_after_the_other_is_asked_nothing_more_and_ends(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path, pool: str
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue", pool=pool)
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(faulty=str(tmp_path / "faulty"), slow=0.002))
    elsewhere.notice = said.append
    assert elsewhere.look(0, PHOTOS, done.append, GOES_ON) == ()
    assert sorted(workers.seen(0)) == sorted(workers.seen(1)) == list(PHOTOS)
    assert sum(done) == len(PHOTOS)
    assert said[-1].endswith(
        "had 3 faults one after the other, and is asked nothing more: RuntimeError: no such symbol"
    )
    until(lambda: workers.ended() == [1])


def test_a_worker_that_lacks_a_model_leaves_its_photos_to_others_and_lives_on(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    said: list[str] = []
    elsewhere = coordinator(Fate(missing=str(tmp_path / "missing"), slow=0.002))
    elsewhere.notice = said.append
    assert elsewhere.look(0, PHOTOS, lambda n: None, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(PHOTOS)
    assert all("weights of 'nima' were not pulled" in words for words in said)
    assert workers.ended() == []


def test_a_worker_that_was_mended_and_is_started_again_under_its_name_is_asked_again(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    """Had it been put out by its name, nobody would be there to do it."""
    workers.start("gpu_queue", name="tower")
    workers.start("fast_queue")
    workers.started(app)
    done, said, mended = list[int](), list[str](), list[bool]()

    def going_on() -> bool:
        if not mended and any("is asked nothing more" in words for words in said):
            mended.append(True)
            workers.kill()
            workers.start("gpu_queue", name="tower")
            workers.start("fast_queue")
        return False

    elsewhere = coordinator(Fate(missing=str(tmp_path / "missing")))
    elsewhere.patience, elsewhere.notice = replace(PATIENCE, alone=30), said.append
    assert elsewhere.look(0, range(128), done.append, going_on) == ()
    assert mended
    assert sorted(workers.seen(1)) == list(range(128))
    assert sum(done) == 128


def test_what_one_worker_could_not_measure_another_does(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    assert coordinator(Fate(measured_badly=str(tmp_path / "bad"))).look(0, range(64), done.append, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(64))
    assert sum(done) == 64


def test_what_all_workers_have_faults_over_is_left_and_the_rest_is_done(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    """Few enough that none of them loses heart."""
    workers.start("gpu_queue", "gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(everywhere=(3,)))
    elsewhere.chunk, elsewhere.notice = 4, said.append
    assert elsewhere.look(0, range(16), done.append, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(4, 16))
    assert sum(done) == 12
    assert said[-1].startswith(
        "What workers leave undone is done by this machine: "
    )  # why: whether a third was heard of


def test_a_lone_workers_fault_is_not_waited_for_long(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(everywhere=(3,)))
    elsewhere.chunk, elsewhere.notice = 4, said.append
    assert elsewhere.look(0, range(16), done.append, GOES_ON) == ()
    assert sum(done) == 12
    assert said[-1] == "What workers leave undone is done by this machine: no other worker is there to do it"


def test_a_broken_worker_that_is_begun_anew_again_and_again_takes_nothing_from_the_one_that_works(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", name="tower")
    workers.start("gpu_queue", "fast_queue")
    workers.gathered(app)
    done, said, gone = list[int](), list[str](), list[int]()

    def going_on() -> bool:
        gone.append(workers.revive())
        return False

    elsewhere = coordinator(Fate(broken="tower", slow=0.05))
    elsewhere.notice = said.append
    assert elsewhere.look(0, range(128), done.append, going_on) == ()
    assert sorted(workers.seen(1)) == list(range(128))
    assert sum(done) == 128
    assert sum(gone) > 0
    assert all(words.startswith("Worker tower had ") for words in said)


STRANGE = "has another version of Safelight than the run, and cannot be of help: install the same one on both"


def test_a_worker_of_another_version_is_passed_over_and_named(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue", name=STRANGER)
    workers.start("gpu_queue", "fast_queue")
    workers.gathered(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(slow=0.01))
    # it cannot read whom it is to leave an errand to, and may be the first to take it several times
    elsewhere.patience, elsewhere.notice = replace(PATIENCE, alone=5, silence=60), said.append
    assert elsewhere.look(0, range(128), done.append, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(128))
    assert sum(done) == 128
    assert said == [f"Worker {STRANGER} {STRANGE}"]


def test_where_all_are_of_another_version_the_run_does_it_itself_and_says_why(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", name=STRANGER)
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator()
    elsewhere.notice = said.append
    assert elsewhere.look(0, range(64), done.append, GOES_ON) == ()
    assert done == []
    assert said == [
        f"Worker {STRANGER} {STRANGE}",
        "What workers leave undone is done by this machine: no other worker is there to do it",
    ]
