import pytest

from safelight.app.run_states import DIED, STOPPING, known, known_runs
from tests.store.test_runs import row


@pytest.mark.parametrize("state", ["done", "stopped", "failed", "cancelled"])
def test_what_is_over_is_told_as_it_ended_whoever_owns_the_folder(store, state):
    store.runs.begin(row(state=state), [])
    with store.owners.owning(row().out, "it"):
        assert known(store, row(state=state)).state == state


def test_a_run_lives_as_long_as_somebody_owns_its_folder(store):
    store.runs.begin(row(), [])
    with store.owners.owning(row().out, "it"):
        assert (known(store, row()).lives, known(store, row()).state) == (True, "running")
    assert (known(store, row()).lives, known(store, row()).state) == (False, DIED)


def test_a_run_that_was_asked_to_stop_says_so(store):
    store.runs.begin(row(), [])
    store.runs.ask_to_stop(row().id)
    with store.owners.owning(row().out, "it"):
        assert [one.state for one in known_runs(store)] == [STOPPING]


def test_a_dead_run_does_not_live_on_in_a_later_one_of_its_folder(store):
    store.runs.begin(row("r1"), [])
    store.runs.begin(row("r2"), [])
    with store.owners.owning(row().out, "it"):
        assert [(one.row.id, one.state) for one in known_runs(store)] == [("r2", "running"), ("r1", DIED)]


def test_a_run_lives_though_one_before_it_has_an_id_of_a_later_hour(store):
    store.runs.begin(row("20261128-110000-aaaa", state="done"), [])
    store.runs.begin(row("20261128-020000-bbbb"), [])  # the clock was set back
    with store.owners.owning("/out/day1", "it"):
        assert [one.state for one in known_runs(store)] == ["running", "done"]


def test_a_run_that_ended_since_it_was_read_has_not_died(store):
    store.runs.begin(row(), [])
    read = row()
    store.runs.end(read.id, "done", "2026-11-28T01:01:00+00:00", {"seconds": 2.0})
    assert (known(store, read).lives, known(store, read).state) == (False, "done")
    assert known(store, read).row.summary == {"seconds": 2.0}
