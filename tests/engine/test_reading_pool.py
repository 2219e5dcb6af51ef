"""Photos are read in other processes: everything wanted of one, in one go, and a bad one costs itself."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from safelight.engine.decode_job import read_photo
from safelight.engine.pool_reader import PoolReader
from safelight.engine.reading import THUMB_EDGE, Want
from safelight.imaging.geometry import Box
from safelight.imaging.image_hash import image_hash
from safelight.imaging.photo import Photo
from safelight.imaging.shoot import gather
from tests.imaging.files import GREEN, corners, dng, oriented, png_claiming, saved, with_segment
from tests.imaging.tiff_bytes import Ifd, tiff

STARS = (
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    b"<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='4'/></rdf:RDF></x:xmpmeta>"
)


def starred(jpeg: bytes) -> bytes:
    return with_segment(jpeg, 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + STARS)


@pytest.fixture(scope="module")
def reader() -> Iterator[PoolReader]:
    reader = PoolReader(2, seconds=30)
    yield reader
    reader.close()


def wanted(folder: Path, **what: bool) -> list[Want]:
    return [Want(index, photo, **what) for index, photo in enumerate(gather([folder]).photos)]


def test_everything_wanted_of_a_photo_comes_in_one_go(tmp_path, reader):
    data = oriented(6)
    (tmp_path / "IMG_0042.jpg").write_bytes(data)
    box = Box(0.5, 0, 1, 0.5)
    [loaded] = reader.read([Want(7, gather([tmp_path]).photos[0], thumb=True, crops=(box,))])
    assert (loaded.index, loaded.fault) == (7, None)
    assert loaded.image_hash == image_hash(data, 6)
    assert (loaded.facts.orientation, loaded.facts.file_number) == (6, 42)
    assert loaded.picture is not None
    assert loaded.picture.rgb.shape == (48, 64, 3)
    assert loaded.thumb.startswith(b"\xff\xd8")
    assert np.abs(loaded.crops[0][4:-4, 4:-4].astype(int) - GREEN).max() < 12
    assert loaded.seconds > 0


def test_smaller_sizes_are_made_beside_the_view(tmp_path, reader):
    (tmp_path / "a.jpg").write_bytes(saved(corners(2000, 1400)))
    [loaded] = reader.read(wanted(tmp_path))
    assert loaded.picture is not None
    made = {edge: pixels.shape for (edge, kind), pixels in loaded.picture._smaller.items() if kind == "rgb"}
    assert {640, 320} <= set(made)
    assert loaded.picture.at(640) is loaded.picture._smaller[640, "rgb"]
    assert max(made[640]) == 640


def test_only_what_is_wanted_is_read(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved(corners()))
    [want] = wanted(tmp_path, identity=False, view=False)
    loaded = read_photo(want)
    assert (loaded.image_hash, loaded.picture, loaded.thumb, loaded.crops) == ("", None, b"", ())


def test_a_view_does_not_depend_on_what_else_is_wanted(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved(corners(4000, 2000)))
    [photo] = gather([tmp_path]).photos
    alone, beside = read_photo(Want(0, photo)), read_photo(Want(0, photo, crops=(Box(0, 0, 1, 1),)))
    assert alone.picture is not None
    assert beside.picture is not None
    assert np.array_equal(alone.picture.rgb, beside.picture.rgb)
    assert beside.crops[0].shape == (2000, 4000, 3)


def test_bad_photos_are_faults_among_good_ones_in_order(tmp_path, reader):
    good = saved(corners(400, 300))
    files = {"a": good, "b": b"", "c": good[:3000], "d": png_claiming(30_000, 30_000), "e": b"no photo", "f": good}
    for name, data in files.items():
        (tmp_path / f"{name}.jpg").write_bytes(data)
    loaded = list(reader.read(wanted(tmp_path)))
    codes = [one.fault.code if one.fault else None for one in loaded]
    assert [one.index for one in loaded] == list(range(6))
    assert codes == [None, "empty", "truncated", "too_large", "unknown_format", None]


def test_a_photo_that_cannot_be_seen_keeps_what_is_known_of_it(tmp_path):
    exif = b"Exif\x00\x00" + tiff(Ifd({0x010F: "Canon"}))
    (tmp_path / "a.jpg").write_bytes(starred(with_segment(saved(corners(400, 300)), 0xE1, exif))[:3000])
    [want] = wanted(tmp_path)
    loaded = read_photo(want)
    assert loaded.fault is not None
    assert (loaded.facts.make, loaded.word.rating, loaded.image_hash[:7]) == ("Canon", 4, "blake3:")


def test_a_photo_that_vanished_since_it_was_gathered_says_so(tmp_path, reader):
    (tmp_path / "a.jpg").write_bytes(saved(corners()))
    wants = wanted(tmp_path)
    (tmp_path / "a.jpg").unlink()
    [loaded] = reader.read(wants)
    assert loaded.fault is not None
    assert loaded.fault.code == "vanished"


def test_a_photo_outside_what_workers_may_take_is_out_of_memory(tmp_path):
    (tmp_path / "a.png").write_bytes(png_claiming(15_000, 15_000))
    reader = PoolReader(1, memory_limit=200 << 20)
    try:
        [loaded] = reader.read(wanted(tmp_path))
    finally:
        reader.close()
    assert loaded.fault is not None
    assert loaded.fault.code == "out_of_memory"


def test_stars_inside_a_file_are_the_humans(tmp_path):
    (tmp_path / "a.jpg").write_bytes(starred(saved(corners())))
    (tmp_path / "b.jpg").write_bytes(with_segment(saved(corners()), 0xE1, b"Exif\x00\x00" + tiff(Ifd({0x4746: 2}))))
    assert [read_photo(want).word.rating for want in wanted(tmp_path)] == [4, 2]


def test_stars_in_a_raws_jpeg_are_the_photos(tmp_path):
    (tmp_path / "a.dng").write_bytes(dng())
    (tmp_path / "a.jpg").write_bytes(starred(saved(corners())))
    [want] = wanted(tmp_path)
    loaded = read_photo(want)
    assert loaded.picture is not None
    assert (loaded.picture.source, loaded.word.rating) == ("raw", 4)


def test_a_raw_of_an_unknown_camera_is_seen_by_its_jpeg(tmp_path):
    (tmp_path / "a.nef").write_bytes(b"II*\x00" + bytes(500))
    (tmp_path / "a.jpg").write_bytes(oriented(6))
    [want] = wanted(tmp_path)
    loaded = read_photo(want)
    assert loaded.fault is None
    assert loaded.picture is not None
    assert (loaded.picture.source, loaded.picture.rgb.shape) == ("image", (48, 64, 3))
    assert loaded.facts.warnings == (
        (
            "'a.jpg' was looked at in its place: the photo uses a variant of its format that cannot be read "
            "(this camera's RAW is not known); export it as JPEG"
        ),
    )


def test_a_raw_that_is_cut_off_is_seen_by_its_jpeg_and_alone_it_is_a_fault(tmp_path):
    (tmp_path / "a.dng").write_bytes(dng()[:5000])
    (tmp_path / "a.jpg").write_bytes(saved(corners()))
    (tmp_path / "b.dng").write_bytes(dng()[:5000])
    seen, lost = (read_photo(want) for want in wanted(tmp_path))
    [warning] = seen.facts.warnings
    assert warning.startswith("'a.jpg' was looked at in its place: the photo is cut off")
    assert seen.fault is None
    assert lost.fault is not None
    assert lost.fault.code == "truncated"


def test_what_its_jpeg_shows_is_the_identity_of_a_raw_that_is_lost(tmp_path):
    for name, colour in (("a", "red"), ("b", "blue")):
        (tmp_path / f"{name}.nef").write_bytes(b"")
        (tmp_path / f"{name}.jpg").write_bytes(saved(Image.new("RGB", (64, 48), colour)))
    first, second = (read_photo(want).image_hash for want in wanted(tmp_path))
    assert first != second


def test_two_files_of_one_photo_that_are_both_lost_fail_with_the_raws_fault(tmp_path):
    (tmp_path / "a.dng").write_bytes(dng()[:5000])
    (tmp_path / "a.jpg").write_bytes(saved(corners())[:100])
    [want] = wanted(tmp_path)
    loaded = read_photo(want)
    assert loaded.fault is not None
    assert loaded.fault.code == "truncated"


def test_names_that_are_no_text_are_read(tmp_path, reader):
    (tmp_path / os.fsdecode(b"caf\xe9\n.jpg")).write_bytes(saved(corners()))
    [loaded] = reader.read(wanted(tmp_path))
    assert loaded.fault is None


def test_a_star_does_not_change_the_image_hash(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved(corners()))
    (tmp_path / "b.jpg").write_bytes(starred(saved(corners())))
    first, second = (read_photo(want).image_hash for want in wanted(tmp_path))
    assert first == second


def test_reading_without_workers_gives_the_same(tmp_path, reader):
    (tmp_path / "a.jpg").write_bytes(saved(corners(800, 600)))
    here = PoolReader(0)
    [near], [far] = here.read(wanted(tmp_path, thumb=True)), reader.read(wanted(tmp_path, thumb=True))
    assert (near.image_hash, near.facts, near.word, near.thumb) == (far.image_hash, far.facts, far.word, far.thumb)
    assert near.picture is not None
    assert far.picture is not None
    assert np.array_equal(near.picture.rgb, far.picture.rgb)


def test_thumbs_have_the_reports_size(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved(corners(800, 600)))
    [want] = wanted(tmp_path, thumb=True, view=False)
    loaded = read_photo(want)
    assert loaded.picture is None
    assert THUMB_EDGE.to_bytes(2, "big") in loaded.thumb[:600]


def test_a_file_outside_the_shoot_is_found_by_its_root(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved(corners()))
    loaded = read_photo(Want(0, Photo("card/a.jpg", tmp_path, ("a.jpg",))))
    assert loaded.fault is None


@pytest.mark.parametrize(("sensor_width", "said"), [(3000, ()), (3600, ("its preview is too small",))])
def test_a_preview_too_small_to_judge_focus_by_says_so(tmp_path, sensor_width, said):
    (tmp_path / "a.dng").write_bytes(dng(sensor_width, sensor_width * 2 // 3, saved(corners(1500, 1000))))
    warnings = read_photo(wanted(tmp_path)[0]).facts.warnings
    assert [warning[: len(text)] for warning, text in zip(warnings, said, strict=True)] == list(said)
