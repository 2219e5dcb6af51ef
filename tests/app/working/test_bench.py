"""What a worker does for a run that its store knows: it finds out, and stores; whom it cannot help it says why."""

from dataclasses import replace

import pytest

from safelight.app.working.benches import Benches
from safelight.errors import CallError
from safelight.models.surroundings import HERE
from safelight.store.location import Location
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


def test_a_run_that_is_to_stop_is_looked_at_no_more(begun: Begun) -> None:
    begun.store.runs.ask_to_stop(begun.row.id)
    assert begun.bench().carry_out(begun.errand(0, *range(PHOTOS))).blames == ()
    assert begun.known() == 0


def test_a_run_that_its_store_does_not_know_is_refused_with_the_cure(begun: Begun) -> None:
    with pytest.raises(CallError, match=r"knows no run '20260101-000000-feed'; give it the run's --store"):
        begun.bench().carry_out(replace(begun.errand(0, 0), run="20260101-000000-feed"))


def test_another_plan_than_the_coordinators_is_refused_before_a_photo_is_read(begun: Begun) -> None:
    bench = begun.bench()
    with pytest.raises(CallError, match="another plan of this recipe than the coordinator: give both the same version"):
        bench.carry_out(replace(begun.errand(0, 0), signature="5f" * 16))
    assert begun.known() == 0
    assert bench.carry_out(begun.errand(0, 0)).blames == ()  # it is none the worse for it


def test_a_worker_opens_its_store_at_the_first_errand(begun: Begun) -> None:
    location = Location.of(str(begun.folder / "store.db"))
    assert location is not None
    benches = Benches(location, HERE, readers=0)
    benches.carry_out(begun.errand(0, 0))
    assert begun.known() > 0
