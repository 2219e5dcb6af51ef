from pathlib import Path

import pytest

from safelight.imaging.photo import Photo
from safelight.output.roots import KEY, Root, read_roots, roots_of


def test_one_folder_leads_no_name() -> None:
    photos = [Photo("a.jpg", Path("shoot"), ("a.jpg",)), Photo("sub/b.jpg", Path("shoot"), ("sub/b.jpg",))]
    assert roots_of(photos) == (Root("", Path("shoot")),)


def test_of_several_folders_each_leads_its_photos_names() -> None:
    photos = [Photo("d1/a.jpg", Path("x/d1"), ("a.jpg",)), Photo("d2/sub/b.jpg", Path("y/d2"), ("sub/b.jpg",))]
    assert roots_of(photos) == (Root("d1", Path("x/d1")), Root("d2", Path("y/d2")))


def test_a_folder_is_seen_from_the_output_so_that_both_can_move(tmp_path: Path) -> None:
    said = Root("", tmp_path / "trip" / "shoot").seen_from(tmp_path / "trip" / "out")
    assert said == {"prefix": "", "path": "../shoot"}
    moved = tmp_path / "elsewhere" / "out"
    assert read_roots(moved, {KEY: [said]}) == (Root("", tmp_path / "elsewhere" / "shoot"),)


def test_a_link_to_the_output_leads_to_the_same_photos(tmp_path: Path) -> None:
    (tmp_path / "deep" / "out").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "deep" / "out")
    said = Root("", tmp_path / "deep" / "shoot").seen_from(tmp_path / "link")
    assert read_roots(tmp_path / "link", {KEY: [said]}) == (Root("", tmp_path / "deep" / "shoot"),)


def test_a_name_that_is_not_utf_8_is_found_again(tmp_path: Path) -> None:
    root = Root("", tmp_path / "caf\udce9")
    said = root.seen_from(tmp_path / "out")
    assert said["path"] == "../caf\\xe9"
    assert read_roots(tmp_path / "out", {KEY: [said]}) == (root,)


@pytest.mark.parametrize("run", [{}, {KEY: None}, {KEY: [{"prefix": ""}]}, {KEY: ["x"]}])
def test_an_earlier_run_names_no_folder(run: dict[str, object], tmp_path: Path) -> None:
    assert read_roots(tmp_path, run) == ()
