"""Output folders by what people call their runs."""

from pathlib import Path

import pytest

from safelight.app.membership import member_of
from safelight.app.run_folder import everything_seen, folder_of
from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.store.location import Location
from safelight.store.runs import RunRow
from safelight.store.store import open_store


def row(run: str, out: Path, photos: int) -> RunRow:
    return RunRow(run, "done", "Cull", "cull.yaml", "name: cull", "builtin", str(out), {}, "now", "somebody", photos)


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A store of two runs: the earlier one over a.jpg and gone.jpg, the later one over a.jpg and b.jpg."""
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"a photo")
    location = Location.of(str(tmp_path / "store.db"))
    assert location is not None
    store = open_store(location)
    for run, names in (("20261128-010000-aaaa", ("a.jpg", "gone.jpg")), ("20261128-020000-bbbb", ("a.jpg", "b.jpg"))):
        members = [member_of(Photo(name, tmp_path, (name,)), at) for at, name in enumerate(names)]
        store.runs.begin(row(run, tmp_path / run[-4:], len(names)), members)
    store.close()
    return str(tmp_path / "store.db")


def test_a_folder_that_is_there_is_itself(tmp_path: Path, place: str) -> None:
    assert folder_of(tmp_path, place) == tmp_path


def test_an_id_or_its_beginning_is_the_folder_of_that_run(tmp_path: Path, place: str) -> None:
    assert folder_of(Path("20261128-010000-aaaa"), place) == tmp_path / "aaaa"
    assert folder_of(Path("20261128-02"), place) == tmp_path / "bbbb"


def test_what_the_store_does_not_know_is_left_to_whoever_reads_the_folder(place: str) -> None:
    assert folder_of(Path("Wedding-cull"), place) == Path("Wedding-cull")
    assert folder_of(Path("Wedding-cull"), "none") == Path("Wedding-cull")


def test_no_store_is_made_to_look_an_id_up(tmp_path: Path) -> None:
    folder_of(Path("20261128"), str(tmp_path / "new.db"))
    assert not (tmp_path / "new.db").exists()


def test_everything_seen_is_every_file_that_is_there_once_as_its_latest_run_names_it(
    tmp_path: Path, place: str
) -> None:
    found = {one.photo.name: one.run for one in everything_seen(place)}
    assert found == {"a.jpg": tmp_path / "bbbb", "b.jpg": tmp_path / "bbbb"}


def test_a_store_that_has_seen_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"has seen no photo that is still there; name a RUN, or run a recipe first"):
        everything_seen(str(tmp_path / "new.db"))
