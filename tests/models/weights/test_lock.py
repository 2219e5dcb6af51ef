import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import ModelError
from safelight.models.weights.lock import NAME, Lock, LockedFile, LockedWeights
from tests.models.weights.made import COMMIT, OTHER_COMMIT

PARTS = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,8}", fullmatch=True)
PATHS = st.lists(PARTS, min_size=1, max_size=3).map("/".join)
FILES = st.builds(LockedFile, st.integers(0, 10**12), st.from_regex(r"[0-9a-f]{64}", fullmatch=True))
ENTRIES = st.builds(LockedWeights, PATHS, PATHS, st.dictionaries(PATHS, FILES, max_size=4))
LOCKS = st.builds(Lock, st.dictionaries(PATHS, ENTRIES, max_size=4))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


def entry(revision: str = COMMIT, **files: str) -> LockedWeights:
    return LockedWeights(revision, "main", {name: LockedFile(1, digest * 64) for name, digest in files.items()})


@given(LOCKS)
def test_a_lock_is_read_as_it_was_written(lock: Lock) -> None:
    assert Lock.of(lock.text()) == lock


@given(LOCKS, JSON)
def test_whatever_lies_there_a_lock_is_read_or_is_an_error_with_a_cure(
    tmp_path_factory: pytest.TempPathFactory, lock: Lock, spoilt: Any
) -> None:
    folder = tmp_path_factory.mktemp("lock")
    document = json.loads(lock.text())
    document["weights"] = dict.fromkeys(document["weights"] or ["a/b"], spoilt)
    (folder / NAME).write_text(json.dumps(document))
    with pytest.raises(ModelError, match="Delete it and run `safelight models pull` again"):
        Lock.read(folder)


def test_where_nothing_was_pulled_the_lock_is_empty(tmp_path: Path) -> None:
    assert Lock.read(tmp_path) == Lock() == Lock.read(tmp_path / "none")


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b"null", b"[" * 100_000, b'{"format": 2}'])
def test_a_lock_that_is_none_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(ModelError, match=r"models\.lock\.json"):
        Lock.read(tmp_path)


@pytest.mark.parametrize("name", ["../a", "/a", "a//b", ".hidden", "a\\b", "a/../b", "C:a"])
def test_a_lock_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    Lock({"a/b": LockedWeights(COMMIT, "main", {name: LockedFile(1, "a" * 64)})}).write(tmp_path)
    with pytest.raises(ModelError, match="leads elsewhere"):
        Lock.read(tmp_path)


def test_writing_leaves_one_file_that_everybody_may_read(tmp_path: Path) -> None:
    Lock().write(tmp_path)
    Lock().having("a/b", entry(x="a")).write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o644


def test_a_lock_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError("no")

    Lock().having("a/b", entry(x="a")).write(tmp_path)
    before = (tmp_path / NAME).read_bytes()
    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="no"):
        Lock().write(tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(NAME, before)]


def test_files_of_one_commit_join_and_another_commit_begins_anew() -> None:
    lock = Lock().having("a/b", entry(x="a", y="b")).having("a/b", entry(x="c"))
    assert {name: file.sha256[0] for name, file in lock.weights["a/b"].files.items()} == {"x": "c", "y": "b"}
    assert set(lock.having("a/b", entry(OTHER_COMMIT, z="a")).weights["a/b"].files) == {"z"}
