"""OUT/edited: copies with their edits, or the original's bytes; each whole or not at all."""

import io
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from safelight.engine.exporting import Copied, Copy, NoExporter
from safelight.imaging.edits import Crop, Operations, Tone
from safelight.imaging.geometry import Box
from safelight.imaging.photo import Photo
from safelight.metadata.hand_off import HandOff
from safelight.output.copies import PoolExporter

HALF: Operations = (Crop(Box(0.0, 0.0, 0.5, 1.0)),)


def jpeg(shade: int = 120) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.full((60, 80, 3), shade, np.uint8)).save(file, "JPEG", quality=95)
    return file.getvalue()


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    root = tmp_path / "shoot"
    root.mkdir()
    for name in ("a.jpg", "b.jpg", "b.jpeg", "c.d.jpg"):
        (root / name).write_bytes(jpeg())
    (root / "cut.jpg").write_bytes(jpeg()[:200])
    return root


def photos(root: Path, *names: str) -> list[Photo]:
    return [Photo(name, root, (name,)) for name in names]


def written(root: Path, *copies: Copy, workers: int = 0) -> list[Copied]:
    out = root.parent / "out"
    with closing(PoolExporter(out, [copy.photo for copy in copies], workers)) as exporter:
        return list(exporter.write(copies))


def test_an_edited_copy_is_rendered_and_comes_with_a_look_at_it(root: Path) -> None:
    (one,) = written(root, Copy(0, photos(root, "a.jpg")[0], HALF))
    assert (one.path, one.width, one.height, one.fault) == ("edited/a.jpg", 40, 60, None)
    with Image.open(root.parent / "out" / one.path) as image:
        assert image.size == (40, 60)
    with Image.open(io.BytesIO(one.thumb)) as look:
        assert look.size == (40, 60)


def test_without_edits_a_copy_is_the_originals_bytes(root: Path) -> None:
    (one,) = written(root, Copy(0, photos(root, "a.jpg")[0]))
    assert (root.parent / "out" / one.path).read_bytes() == jpeg()
    assert one.thumb == b""


def test_stems_that_collide_keep_their_suffix_and_dots_in_names_stay(root: Path) -> None:
    names = ("b.jpeg", "b.jpg", "c.d.jpg")
    found = written(root, *(Copy(index, one, HALF) for index, one in enumerate(photos(root, *names))))
    assert [one.path for one in found] == ["edited/b.jpeg.jpeg", "edited/b.jpg.jpg", "edited/c.d.jpg"]


def test_a_photo_that_cannot_be_decoded_costs_itself_alone(root: Path) -> None:
    cut, good = photos(root, "cut.jpg", "a.jpg")
    failed, done = written(root, Copy(0, cut, HALF), Copy(1, good, HALF), workers=1)
    assert failed.fault is not None
    assert failed.fault.code == "truncated"
    assert done.path == "edited/a.jpg"


def test_where_the_raw_cannot_be_read_its_jpeg_is_edited(root: Path) -> None:
    pair = Photo("cut.jpg", root, ("cut.jpg", "a.jpg"))
    (one,) = written(root, Copy(0, pair, HALF))
    assert (one.path, one.fault) == ("edited/cut.jpg", None)


def test_a_copy_carries_what_is_handed_over_inside(root: Path) -> None:
    written(root, Copy(0, photos(root, "a.jpg")[0], (Tone(exposure=0.5),), HandOff(3, "Yellow")))
    inside = (root.parent / "out" / "edited" / "a.jpg").read_bytes()
    assert b"xmp:Rating" in inside
    assert b"Yellow" in inside


def test_a_copy_that_cannot_be_written_is_its_photos_fault_and_leaves_nothing(root: Path) -> None:
    out = root.parent / "out"
    out.mkdir()
    (out / "edited").write_text("in the way")
    for operations in ((), HALF):
        (one,) = written(root, Copy(0, photos(root, "a.jpg")[0], operations))
        assert one.fault is not None
        assert one.fault.code == "unwritten"
    assert [path.name for path in out.iterdir()] == ["edited"]


def test_without_an_output_folder_nothing_is_written(root: Path) -> None:
    assert list(NoExporter().write([Copy(4, photos(root, "a.jpg")[0], HALF)])) == [Copied(4)]
