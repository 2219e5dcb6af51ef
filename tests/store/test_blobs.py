"""Large values by the hash of their bytes."""

import subprocess
import sys
from pathlib import Path

import pytest
from blake3 import blake3
from fsspec import register_implementation
from fsspec.implementations.memory import MemoryFileSystem

from safelight.errors import StoreError
from safelight.store import blobs as blobs_module
from safelight.store.blobs import BlobAbsentError, Blobs
from tests.output.runs import everything_in, room_for

DATA = bytes(range(256)) * 400
NAME = blake3(DATA).hexdigest()


@pytest.fixture(params=["folder", "memory", "s3"])
def blobs(request, tmp_path):
    """A folder, and places that only fsspec knows."""
    if request.param == "s3":
        return Blobs(f"{request.getfixturevalue('bucket')}/safelight")
    return Blobs(str(tmp_path / "blobs") if request.param == "folder" else f"memory://{tmp_path}")


def where(folder: Path) -> Path:
    return folder / NAME[:2] / NAME


def test_a_blob_is_called_by_what_it_holds_and_comes_back(blobs):
    assert blobs.put(DATA) == NAME
    assert blobs.get(NAME) == DATA
    assert [(one.name, one.size) for one in blobs.files()] == [(NAME, len(DATA))]


def test_nothing_is_made_before_the_first_is_put(tmp_path):
    blobs = Blobs(str(tmp_path / "blobs"))
    assert blobs.get(NAME) is None
    assert list(blobs.files()) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="what a descriptor stands for is asked of /proc")
def test_a_blob_and_its_name_are_on_the_disk_before_an_entry_names_it(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(blobs_module, "_sync", lambda file: synced.append(Path(f"/proc/self/fd/{file}").readlink()))
    Blobs(str(tmp_path)).put(DATA)
    draft, *folders = synced
    assert draft.parent == where(tmp_path).parent
    assert folders == [where(tmp_path).parent, tmp_path]


def test_an_empty_blob_is_one(blobs):
    assert blobs.get(blobs.put(b"")) == b""


def test_the_same_bytes_are_kept_once(tmp_path):
    blobs = Blobs(str(tmp_path))
    blobs.put(DATA)
    first = where(tmp_path).stat()
    assert blobs.put(DATA) == NAME
    assert where(tmp_path).stat() == first


def test_one_that_was_removed_is_gone_and_may_be_removed_again(blobs):
    blobs.put(DATA)
    blobs.remove(NAME)
    blobs.remove(NAME)
    assert blobs.get(NAME) is None


@pytest.mark.parametrize(
    "damaged", [DATA[:-1], b"", b"\xff" + DATA[1:], DATA + b"x"], ids=["cut", "empty", "flip", "more"]
)
def test_a_damaged_one_is_not_served_and_makes_room_for_a_whole_one(tmp_path, damaged):
    blobs = Blobs(str(tmp_path))
    blobs.put(DATA)
    where(tmp_path).write_bytes(damaged)
    assert blobs.get(NAME) is None
    assert not where(tmp_path).exists()
    blobs.put(DATA)
    assert blobs.get(NAME) == DATA


def test_one_that_was_cut_short_is_written_anew_without_being_read_before(tmp_path):
    blobs = Blobs(str(tmp_path))
    blobs.put(DATA)
    where(tmp_path).write_bytes(DATA[:100])
    blobs.put(DATA)
    assert blobs.get(NAME) == DATA


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path):
    blobs = Blobs(str(tmp_path / "blobs"))
    with pytest.raises(StoreError) as raised, room_for(100):
        blobs.put(DATA)
    assert str(raised.value) == (
        f"a blob cannot be written below {str(tmp_path / 'blobs')!r}: [Errno 27] File too large"
    )
    assert everything_in(tmp_path) == set()


def test_what_is_no_blob_is_not_listed(tmp_path):
    blobs = Blobs(str(tmp_path))
    blobs.put(DATA)
    (tmp_path / "notes.txt").write_bytes(b"mine")
    assert [one.name for one in blobs.files()] == [NAME]


def test_one_that_was_being_written_when_its_process_died_can_be_found_and_removed(tmp_path):
    script = """
import os, sys
from pathlib import Path
from safelight.store.blobs import BlobAbsentError, Blobs
os.replace = Path.replace = lambda *_: os.kill(os.getpid(), 9)
Blobs(sys.argv[1]).put(bytes(range(256)) * 400)
"""
    assert subprocess.run([sys.executable, "-c", script, tmp_path], check=False).returncode == -9
    blobs = Blobs(str(tmp_path))
    assert blobs.get(NAME) is None
    (left,) = blobs.files()
    assert left.name.startswith(NAME)
    blobs.remove(left.name)
    assert everything_in(tmp_path) == set()


def test_a_place_that_fsspec_does_not_know_is_refused_without_its_password():
    with pytest.raises(StoreError) as raised:
        Blobs("nowhere://anna:secret@host/blobs")
    assert str(raised.value) == (
        "blobs cannot be kept at 'nowhere://anna@host/blobs': Protocol not known: nowhere; name another place by "
        "SAFELIGHT_BLOBS"
    )


class OutOfReach(MemoryFileSystem):
    """A place whose network is down, which says so in words of its own."""

    protocol = "outofreach"

    def _fails(self, *_args, **_options):
        raise RuntimeError("no route")

    exists = find = info = cat_file = rm_file = pipe_file = _fails


def test_a_place_that_is_out_of_reach_is_told_and_nothing_is_taken_for_gone():
    register_implementation("outofreach", OutOfReach, clobber=True)
    blobs = Blobs("outofreach://blobs")
    with pytest.raises(BlobAbsentError, match=r"^blobs below '.*' cannot be read: no route$"):
        blobs.get(NAME)
    with pytest.raises(StoreError, match="cannot be listed: no route"):
        list(blobs.files())
    with pytest.raises(StoreError, match=r"a blob cannot be written below '.*': no route"):
        blobs.put(DATA)
    blobs.remove(NAME)
