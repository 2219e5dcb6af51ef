"""What can be told of a shoot's stars at a glance."""

from pathlib import Path

import pytest

from safelight.app.silence import surely_silent
from safelight.imaging.photo import Photo
from tests.metadata.packets import packet
from tests.whole.shoots import jpeg, with_packet


def photo(folder: Path, *names: str) -> Photo:
    return Photo(names[0], folder, names)


def test_jpegs_without_a_star_are_silent(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(1))
    (tmp_path / "a.xmp").write_bytes(packet({"xmp:Rating": "0"}))
    assert surely_silent([photo(tmp_path, "a.jpg"), photo(tmp_path, "gone.jpg")], 1)


@pytest.mark.parametrize(("stars", "silent"), [(1, False), (2, False), (3, True)])
def test_stars_count_from_where_they_are_asked_for(stars: int, silent: bool, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(with_packet(jpeg(1), packet({"xmp:Rating": "2"})))
    assert surely_silent([photo(tmp_path, "a.jpg")], stars) == silent


def test_a_star_in_a_sidecar_is_heard(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(1))
    (tmp_path / "a.jpg.xmp").write_bytes(packet({"xmp:Rating": "4"}))
    assert not surely_silent([photo(tmp_path, "a.jpg")], 1)


def test_what_would_have_to_be_read_whole_is_never_called_silent(tmp_path: Path) -> None:
    (tmp_path / "a.cr3").write_bytes(b"\x00" * 64)
    (tmp_path / "a.jpg").write_bytes(jpeg(1))
    assert not surely_silent([photo(tmp_path, "a.cr3")], 1)
    assert not surely_silent([photo(tmp_path, "a.jpg", "b.jpg")], 1)
