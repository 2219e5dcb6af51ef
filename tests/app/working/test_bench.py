"""What a worker does for a run that its store knows: it finds out, and stores; whom it cannot help it says why."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from safelight.app.working.bench import Bench
from safelight.app.working.benches import Benches
from safelight.app.working.terms import OtherTermsError
from safelight.app.working.wanted import ASKED_SECONDS
from safelight.engine.pool_reader import PoolReader
from safelight.engine.reading import Loaded, Want
from safelight.models.manager import ModelManager
from safelight.models.surroundings import HERE
from safelight.store.location import Location
from safelight.store.owner import Owners
from tests.app.working.conftest import PHOTOS, Begun
from tests.whole.shoots import state


def test_what_is_found_stands_in_the_store_and_is_found_once(begun: Begun) -> None:
    originals = state(begun.folder / "shoot")
    errand = begun.errand(0, *range(PHOTOS))
    assert begun.known() == 0
    report = begun.bench().carry_out(errand)
    assert (report.errand, report.run, report.blames, report.refused) == (errand.id, begun.row.id, (), "")
    assert set(report.models) == {"builtin/looks@1", "builtin/quality@1"}
    found = begun.known()
    assert found >= 2 * PHOTOS  # who they are, and how good
    assert begun.bench().carry_out(errand).models == ()  # what is known loads nobody
    assert begun.known() == found
    assert state(begun.folder / "shoot") == originals


def test_nothing_is_found_out_of_photos_that_were_not_named(begun: Begun) -> None:
    begun.bench().carry_out(begun.errand(0, 0, 1))
    some = begun.known()
    begun.bench().carry_out(begun.errand(0, *range(PHOTOS)))
    assert begun.known() == some * PHOTOS / 2


def test_a_photo_that_a_worker_does_not_see_is_left_to_whoever_runs_it(begun: Begun) -> None:
    """Its share may not be mounted there: that says nothing of the photo."""
    (begun.folder / "shoot" / "3.jpg").unlink()
    report = begun.bench().carry_out(begun.errand(0, *range(PHOTOS)))
    assert report.blames == ()
    assert begun.known() >= 2 * (PHOTOS - 1)


def test_an_errand_of_an_earlier_phase_may_come_after_one_of_a_later(begun: Begun) -> None:
    """Late, as after a worker was lost, or since the run was taken up again."""
    bench, (first, second, *_) = begun.bench(), begun.asking
    bench.carry_out(begun.errand(first, 0, 1, 2))
    bench.carry_out(begun.errand(second, 0, 1, 2))
    before = begun.known()
    assert bench.carry_out(begun.errand(first, 3, 4, 5)).blames == ()
    assert begun.known() > before
    assert bench.carry_out(begun.errand(second, 3, 4, 5)).blames == ()
    found = begun.known()
    other = begun.bench()
    other.carry_out(begun.errand(first, *range(PHOTOS)))
    other.carry_out(begun.errand(second, *range(PHOTOS)))
    assert begun.known() == found


def cancelled(begun: Begun) -> None:
    begun.store.runs.ask_to_stop(begun.row.id)


def stopped(begun: Begun) -> None:
    begun.store.runs.end(begun.row.id, "stopped", "now", {})


@pytest.mark.parametrize("over", [cancelled, stopped])
def test_an_errand_of_a_run_that_is_over_is_declined_by_whoever_takes_it(
    begun: Begun, over: Callable[[Begun], None]
) -> None:
    bench = begun.bench()
    bench.carry_out(begun.errand(0, 0))
    found = begun.known()
    over(begun)
    assert bench.carry_out(begun.errand(0, *range(PHOTOS))).declined
    assert begun.bench().carry_out(begun.errand(0, *range(PHOTOS))).declined
    assert begun.known() == found


def test_an_errand_of_a_run_whose_coordinator_is_dead_is_declined(
    begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Owners, "is_owned", lambda self, out: False)
    assert begun.bench().carry_out(begun.errand(0, *range(PHOTOS))).declined
    assert begun.known() == 0


def test_work_that_goes_on_ends_with_the_photos_at_hand_when_the_run_is_cancelled(begun: Begun) -> None:
    class Cancelling(PoolReader):
        def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
            for loaded in super().read(wants):
                if loaded.index == 3:
                    cancelled(begun)
                    time.sleep(ASKED_SECONDS)
                yield loaded

    bench = Bench(begun.store, Cancelling(0), ModelManager(), HERE)
    bench.carry_out(begun.errand(0, *range(PHOTOS)))
    stopped_at = begun.known()
    begun.store.runs.take(begun.row.id, "somebody")
    begun.bench().carry_out(begun.errand(0, *range(PHOTOS)))
    assert stopped_at == begun.known() * 4 / PHOTOS


def test_a_worker_that_sees_none_of_the_photos_says_where_they_ought_to_be(begun: Begun) -> None:
    shoot = begun.folder / "shoot"
    shoot.rename(begun.folder / "elsewhere")
    bench = begun.bench()
    report = bench.carry_out(begun.errand(0, *range(PHOTOS)))
    assert report.unseen == str(shoot)
    assert report.refused == f"does not see the photos in {str(shoot)!r}: mount them there, and start it again"
    shoot.mkdir()  # as of a share that is not mounted
    assert bench.carry_out(begun.errand(0, *range(PHOTOS))).unseen == str(shoot)
    shoot.rmdir()
    (begun.folder / "elsewhere").rename(shoot)
    assert bench.carry_out(begun.errand(0, *range(PHOTOS))).outcome == "done"
    assert begun.known() >= 2 * PHOTOS


def test_a_worker_on_which_photos_behind_a_url_cannot_stand_says_so_with_the_cure(
    begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    shoot = begun.folder / "shoot"
    shoot.rename(begun.folder / "elsewhere")
    shoot.write_text("in the way")
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(begun.folder))
    report = begun.bench().carry_out(begun.errand(0, *range(PHOTOS)))
    assert report.unseen == str(shoot)
    assert report.refused.startswith("sees no photos: photos behind a URL cannot stand in ")
    assert "name another folder by SAFELIGHT_BORROWED" in report.refused


def test_a_worker_that_sees_other_files_in_that_place_says_so(begun: Begun) -> None:
    for photo in (begun.folder / "shoot").iterdir():
        os.utime(photo, (1, 1))
    report = begun.bench().carry_out(begun.errand(0, *range(PHOTOS)))
    assert "sees other files in" in report.refused
    assert begun.known() == 0


def test_a_run_that_its_store_does_not_know_is_refused_with_the_cure(begun: Begun) -> None:
    with pytest.raises(OtherTermsError, match=r"knows no run '20260101-000000-feed': give it the run's --store"):
        begun.bench().carry_out(replace(begun.errand(0, 0), run="20260101-000000-feed"))


def test_another_plan_than_the_coordinators_is_refused_before_a_photo_is_read(begun: Begun) -> None:
    bench = begun.bench()
    with pytest.raises(
        OtherTermsError, match="another plan of this recipe than the coordinator: give both the same version"
    ):
        bench.carry_out(replace(begun.errand(0, 0), signature="5f" * 16))
    assert begun.known() == 0
    assert bench.carry_out(begun.errand(0, 0)).blames == ()  # it is none the worse for it


def test_a_worker_opens_its_store_at_the_first_errand(begun: Begun) -> None:
    location = Location.of(str(begun.folder / "store.db"))
    assert location is not None
    benches = Benches(location, HERE, readers=0)
    benches.carry_out(begun.errand(0, 0))
    assert begun.known() > 0
