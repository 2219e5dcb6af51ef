import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import MetadataError
from safelight.metadata import sidecar
from safelight.metadata.xmp_document import MAX_BYTES


def test_sidecars_are_looked_for_under_every_editors_name() -> None:
    names = [place.name for place in sidecar.beside(Path("day1/IMG_1.CR3"), [Path("day1/IMG_1.JPG")])]
    assert names == ["IMG_1.xmp", "IMG_1.XMP", "IMG_1.CR3.xmp", "IMG_1.CR3.XMP", "IMG_1.JPG.xmp", "IMG_1.JPG.XMP"]


def test_sidecars_are_named_as_adobe_names_them() -> None:
    assert sidecar.names(["day1/IMG_1.CR3", "IMG_1.CR3"]) == {
        "IMG_1.CR3": "IMG_1.xmp",
        "day1/IMG_1.CR3": "day1/IMG_1.xmp",
    }


def test_stems_that_collide_keep_their_suffix_whatever_their_case() -> None:
    assert sidecar.names(["a.jpg", "A.png", "b.jpg"]) == {"A.png": "A.png.xmp", "a.jpg": "a.jpg.xmp", "b.jpg": "b.xmp"}


def test_a_stem_that_looks_like_a_colliding_name_makes_way() -> None:
    assert sidecar.names(["a.jpg", "a.png", "a.jpg.tif"])["a.jpg.tif"] == "a.jpg.tif.xmp"


def test_names_that_differ_in_case_alone_are_numbered() -> None:
    assert sorted(sidecar.names(["a.JPG", "a.jpg"]).values()) == ["a.JPG.xmp", "a.jpg~2.xmp"]


file_names = st.text(st.sampled_from("aAb.~2é\udce9"), min_size=1, max_size=6).filter(lambda name: name.strip("."))


@given(st.sets(file_names, max_size=12))
def test_no_two_photos_ever_share_a_sidecar(photos: set[str]) -> None:
    found = sidecar.names(photos)
    assert found.keys() == photos
    assert len({name.casefold() for name in found.values()}) == len(photos)


def test_a_missing_sidecar_a_folder_and_a_pipe_are_no_sidecars(tmp_path: Path) -> None:
    (tmp_path / "folder.xmp").mkdir()
    os.mkfifo(tmp_path / "pipe.xmp")
    (tmp_path / "link.xmp").symlink_to("/dev/zero")
    for name in ("none.xmp", "folder.xmp", "pipe.xmp", "link.xmp"):
        assert sidecar.read(tmp_path / name) is None


def test_a_huge_sidecar_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "huge.xmp").write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(MetadataError, match=r"^sidecar 'huge.xmp' is larger than 8,388,608 bytes and was not read$"):
        sidecar.read(tmp_path / "huge.xmp")


@pytest.mark.parametrize("name", ["IMG_1.xmp", "IMG_1.XMP", "IMG_1.CR3.xmp", "IMG_1.JPG.xmp"])
def test_of_a_listed_folder_those_sidecars_are_named_that_are_there(tmp_path: Path, name: str) -> None:
    photo, companion = tmp_path / "IMG_1.CR3", tmp_path / "IMG_1.JPG"
    assert sidecar.Folders().sidecars(photo, [companion]) == []
    (tmp_path / name).write_bytes(b"words")
    assert sidecar.Folders().sidecars(photo, [companion]) == [tmp_path / name]


def test_a_folder_called_like_a_sidecar_and_a_folder_that_is_gone_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.xmp").mkdir()
    assert sidecar.Folders().sidecars(tmp_path / "a.jpg") == []
    assert sidecar.Folders().sidecars(tmp_path / "away" / "a.jpg") == []
