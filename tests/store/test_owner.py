import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from time import sleep

import pytest

from safelight.errors import CallError, StoreError
from safelight.store.owner import anybody_runs, this_process

OWN = """
import sys
from safelight.store.location import Location
from safelight.store.store import open_store
store = open_store(Location.of(sys.argv[1]))
with store.owners.owning(sys.argv[2], "it"):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other_owner(location):
    """A process that owns the folder `/out` until it is told to end, or is killed."""
    command = [sys.executable, "-c", OWN, location.url.removeprefix("sqlite:///"), "/out"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "mine\n"
        yield process
        process.kill()


def test_what_another_process_owns_is_refused_by_name(store, other_owner):
    with pytest.raises(CallError) as raised, store.owners.owning("/out", "what is in '/out'"):
        pass
    assert str(raised.value) == (
        "what is in '/out' is being run by another process, which writes into the same folder; wait for it, or stop it "
        "by `safelight runs cancel`"
    )
    assert store.owners.is_owned("/out")
    assert not store.owners.is_owned("/elsewhere")


def test_what_a_killed_process_owned_is_free_as_soon_as_the_system_or_the_server_knows_of_it(store, other_owner):
    other_owner.kill()
    other_owner.wait()
    tries = 1 if store.database.is_file else 200  # a server learns of it by the connection's end, when it comes to that
    assert any(not store.owners.is_owned("/out") or sleep(0.05) for _ in range(tries))
    with store.owners.owning("/out", "it"):
        pass


def test_a_folder_is_owned_once_also_within_a_process_and_free_when_it_is_done(file_store):
    with file_store.owners.owning("/out", "it"):
        assert file_store.owners.is_owned("/out")
        with pytest.raises(CallError, match="another process"), file_store.owners.owning("/out", "it"):
            pass
    assert not file_store.owners.is_owned("/out")


def test_who_only_looks_refuses_nobody(file_store, monkeypatch):
    with ExitStack() as looking:
        looking.enter_context(file_store.owners.owning("/out", "a look"))
        monkeypatch.setattr("safelight.store.owner.sleep", lambda _: looking.close())
        with file_store.owners.owning("/out", "it"):
            assert file_store.owners.is_owned("/out")


def test_a_folder_whose_name_is_no_text_can_be_owned(store):
    out = os.fsdecode(b"/out/caf\xe9")
    with store.owners.owning(out, "it"):
        assert store.owners.is_owned(out)
    assert not store.owners.is_owned(out)


def test_whether_anybody_runs_is_seen_without_opening_the_store(file_store, tmp_path):
    folder = tmp_path / "store.db.d"
    assert not anybody_runs(folder)
    with file_store.owners.owning("/out", "it"):
        assert anybody_runs(folder)
    assert not anybody_runs(folder)
    assert not anybody_runs(Path("/nowhere"))


def test_where_no_lock_can_be_made_that_is_said(file_store, tmp_path):
    (tmp_path / "store.db.d").write_bytes(b"in the way")
    with pytest.raises(StoreError) as raised:
        file_store.owners.is_owned("/out")
    assert str(raised.value) == (
        f"who runs what cannot be noted in {str(tmp_path / 'store.db.d' / 'locks')!r}: Not a directory; make it "
        "writable, or name another store with --store"
    )


def test_an_owner_is_told_by_number_and_machine():
    assert this_process().startswith(f"process {os.getpid()} on ")
