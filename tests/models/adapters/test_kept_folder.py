"""Folders that are made once: whole by their receipt, or to be made anew."""

from pathlib import Path

import pytest

from safelight.models.adapters.kept_folder import KeptFolder


def kept(folder: Path) -> KeptFolder:
    return KeptFolder(folder / "cache" / "it", "receipt.json", frozenset({"graph"}))


def written(made: Path) -> dict[str, object]:
    (made / "graph").write_bytes(b"nodes")
    (made / "more").write_bytes(b"weights")
    return {"model": "fake"}


def test_it_is_whole_once_it_was_made(tmp_path: Path) -> None:
    one = kept(tmp_path)
    assert not one.is_whole()
    one.make(written)
    assert one.is_whole()
    assert [path.name for path in one.path.parent.iterdir()] == ["it"]


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(b"nodez"), lambda path: path.unlink()])
@pytest.mark.parametrize("name", ["graph", "more", "receipt.json"])
def test_what_was_spoilt_is_made_anew(tmp_path: Path, name: str, spoil) -> None:
    one = kept(tmp_path)
    one.make(written)
    spoil(one.path / name)
    assert not one.is_whole()
    one.make(written)
    assert one.is_whole()


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    def fails(made: Path) -> dict[str, object]:
        (made / "graph").write_bytes(b"half")
        raise OSError("no room")

    one = kept(tmp_path)
    with pytest.raises(OSError, match="no room"):
        one.make(fails)
    assert list(one.path.parent.iterdir()) == []


def test_without_what_is_needed_it_is_not_whole(tmp_path: Path) -> None:
    one = kept(tmp_path)
    one.make(lambda made: {"note": str((made / "more").write_bytes(b"weights"))})
    assert not one.is_whole()
