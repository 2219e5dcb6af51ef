import pytest

from safelight.app.ending import cancel, delete
from safelight.errors import CallError
from tests.store.test_runs import member, row


def state_of(store):
    found = store.runs.find(row().id)
    return found and found.state


def test_who_runs_it_is_asked_to_stop(store):
    store.runs.begin(row(), [])
    with store.owners.owning(row().out, "it"):
        assert cancel(store, row())
    assert store.runs.is_asked_to_stop(row().id)
    assert state_of(store) == "running"


def test_what_nobody_runs_is_cancelled_and_keeps_what_was_decided(store):
    store.runs.begin(row(), [member(0)])
    assert not cancel(store, row())
    assert state_of(store) == "cancelled"
    assert store.runs.members(row().id) == (member(0),)


@pytest.mark.parametrize("state", ["done", "cancelled"])
def test_what_is_over_cannot_be_cancelled(store, state):
    with pytest.raises(CallError) as raised:
        cancel(store, row(state=state))
    assert str(raised.value) == f"run {row().id!r} is {state} already; there is nothing to cancel"


def test_a_run_is_forgotten_unless_somebody_is_running_it(store):
    store.runs.begin(row(), [])
    with store.owners.owning(row().out, "it"), pytest.raises(CallError) as raised:
        delete(store, row())
    assert str(raised.value) == (
        f"run {row().id!r} is being run by process 7 on here; stop it first: safelight runs cancel {row().id}"
    )
    delete(store, row())
    assert state_of(store) is None
