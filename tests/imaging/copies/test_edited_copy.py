"""A copy of any photo: its format, depth, colours and metadata kept, and only what was asked for changed."""

import io
import json
import shutil
import subprocess
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from safelight.errors import PhotoError
from safelight.imaging.copies.edited_copy import Copy, copy_bytes
from safelight.imaging.decode import decode
from safelight.imaging.edits import (
    BlurBackground,
    Crop,
    Denoise,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.geometry import Box
from safelight.imaging.orientation import upright
from safelight.tiff import Tiff
from tests.imaging.copies.test_exif_block import block
from tests.imaging.files import BLUE, GREEN, RED, corners, dng, oriented, saved, with_segment
from tests.imaging.render.pictures import ELLIPSE, photo
from tests.imaging.tiff_bytes import Ifd, tiff

EDITS = (
    Straighten(2),
    Crop(Box(0.1, 0.1, 0.9, 0.9)),
    Tone(exposure=0.3, contrast=0.1, warmth=0.2, saturation=0.1),
    Denoise(0.3),
    Sharpen(0.3),
    Within(ELLIPSE, Tone(exposure=0.4)),
    BlurBackground(ELLIPSE),
    RemoveBackground(ELLIPSE),
)
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf tiff:Orientation="6"/>Ann</x:xmpmeta>'
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif"}


def opened(copy: Copy) -> Image.Image:
    image = Image.open(io.BytesIO(copy.data))
    image.load()
    assert image.size == (copy.width, copy.height)
    return image


def pixels(copy: Copy) -> np.ndarray:
    """As they are stored: BGR, or grey."""
    found: np.ndarray = cv2.imdecode(np.frombuffer(copy.data, np.uint8), cv2.IMREAD_UNCHANGED)
    return found


def deep(form: str, channels: int = 3) -> tuple[bytes, np.ndarray]:
    """A file of 16 bits, and its pixels (BGR)."""
    values = photo(120, 80, np.uint16)
    if channels == 1:
        values = np.ascontiguousarray(values[..., 0])
    if channels == 4:
        values = np.dstack([values, np.full(values.shape[:2], 40_000, np.uint16)])
    return cv2.imencode(FORMATS[form], values)[1].tobytes(), values


# Formats


@pytest.mark.parametrize(
    ("form", "wanted"),
    [("JPEG", "jpeg"), ("PNG", "png"), ("TIFF", "tiff"), ("WEBP", "jpeg"), ("AVIF", "jpeg"), ("GIF", "jpeg")],
)
def test_the_format_stays_where_editors_write_it(form, wanted):
    copy = copy_bytes(saved(corners(), form), "", (Crop(Box(0, 0, 0.5, 0.5)),))
    assert (copy.form, copy.width, copy.height, copy.bits) == (wanted, 32, 24, 8)
    assert np.abs(np.asarray(opened(copy).convert("RGB"))[8, 8].astype(int) - RED).max() < 16


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_without_edits_a_lossless_copy_has_the_same_pixels(form):
    picture = Image.fromarray(photo())
    assert np.array_equal(np.asarray(opened(copy_bytes(saved(picture, form), "", ()))), np.asarray(picture))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "AVIF"])
def test_a_copy_is_upright(form, orientation):
    copy = copy_bytes(oriented(orientation, form), "", (Crop(Box(0.5, 0, 1, 0.5)),))
    image = opened(copy)
    assert image.getexif().get(274, 1) == 1
    assert np.abs(np.asarray(image.convert("RGB"))[3:-3, 3:-3].astype(int) - GREEN).max() < 24


def test_an_orientation_that_is_given_counts():
    copy = copy_bytes(saved(corners()), "", (), orientation=3)
    assert np.abs(np.asarray(opened(copy))[-8, -8].astype(int) - RED).max() < 16


def test_a_jpegs_quality_is_kept_and_never_low():
    sizes = [len(copy_bytes(saved(Image.fromarray(photo()), quality=q), "", ()).data) for q in (30, 92, 98)]
    assert sizes[1] < sizes[2]
    tables = [decode(copy_bytes(saved(corners(), quality=q), "", ()).data).quantisation for q in (30, 92)]
    assert tables[0] == tables[1]


# Depth, grey, transparency, CMYK


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_sixteen_bits_are_kept(form, channels):
    data, values = deep(form, channels)
    copy = copy_bytes(data, FORMATS[form], ())
    assert copy.bits == 16
    assert np.array_equal(pixels(copy), values)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_deep_tiff_is_upright(orientation):
    values = photo(120, 80, np.uint16)
    raw = {256: 120, 257: 80, 258: (16, 16, 16), 259: 1, 262: 2, 274: orientation, 277: 3, 278: 80}
    copy = copy_bytes(tiff(Ifd(raw, data=values.astype("<u2").tobytes())), ".tif", ())
    assert np.array_equal(pixels(copy)[..., ::-1], upright(values, orientation))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_tiffs_of_our_own_are_read_by_others(order, packed, kind):
    from safelight.imaging.copies.written_tiff import tiff_file

    values = photo(1200, 700, kind)
    data = tiff_file(values, grey=False, packed=packed, order=order, about=(), xmp=b"<x/>", profile=SRGB)
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)[..., ::-1]
    assert np.array_equal(found, values)
    image = Image.open(io.BytesIO(data))
    assert (image.info["icc_profile"], image.info["xmp"]) == (SRGB, b"<x/>")


def test_a_tiff_is_packed_where_the_photo_was():
    plain, packed = (
        copy_bytes(saved(Image.new("RGB", (400, 300), RED), "TIFF", compression=how), ".tif", ())
        for how in ("raw", "tiff_lzw")
    )
    assert len(packed.data) < len(plain.data) / 10


@pytest.mark.parametrize(("form", "mode"), [("JPEG", "L"), ("PNG", "L"), ("TIFF", "L")])
def test_grey_stays_grey_where_the_edits_allow(form, mode):
    data = saved(Image.fromarray(photo()).convert(mode), form)
    assert opened(copy_bytes(data, "", (Tone(exposure=0.5), Straighten(1)))).mode == "L"
    assert opened(copy_bytes(data, "", (Tone(warmth=0.5),))).mode == "RGB"
    assert opened(copy_bytes(data, "", (RemoveBackground(ELLIPSE, (200, 10, 10)),))).mode == "RGB"


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_transparency_stays(form):
    picture = corners().convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    copy = opened(copy_bytes(saved(picture, form), "", (Crop(Box(0, 0.5, 1, 1)),)))
    assert copy.mode == "RGBA"
    assert np.array_equal(np.asarray(copy)[..., 3], np.asarray(picture)[24:, :, 3])


def test_what_was_transparent_lies_on_the_colour_that_was_asked_for():
    picture = corners().convert("RGBA")
    copy = copy_bytes(saved(picture, "PNG"), "", (RemoveBackground(ELLIPSE, (0, 0, 0)),))
    assert opened(copy).mode == "RGB"


@pytest.mark.parametrize("form", ["JPEG", "TIFF"])
def test_cmyk_becomes_srgb(form):
    image = opened(copy_bytes(saved(corners().convert("CMYK"), form), "", ()))
    assert image.mode == "RGB"
    assert "sRGB" in ImageCms.getProfileName(ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"])))
    assert np.abs(np.asarray(image)[-8, 8].astype(int) - BLUE).max() < 20


def odd_files() -> dict[str, bytes]:
    files = {
        f"{form} 16 bit x{channels}": deep(form, channels)[0] for form in ("PNG", "TIFF") for channels in (1, 3, 4)
    }
    for mode in ("L", "CMYK", "RGBA", "LA", "P", "1"):
        form = "JPEG" if mode == "CMYK" else "PNG"
        files[mode] = saved(corners().convert(mode), form)
    for size in ((400, 20), (20, 400), (64, 64), (1, 1), (1, 90)):
        files[f"{size[0]} x {size[1]}"] = saved(Image.fromarray(photo(*size)), "JPEG")
    return files


@pytest.mark.parametrize("name", odd_files())
@pytest.mark.parametrize("edit", [*EDITS, None], ids=lambda edit: type(edit).__name__)
def test_every_kind_of_file_goes_through_every_edit(name, edit):
    copy = copy_bytes(odd_files()[name], "", EDITS if edit is None else (edit,))
    assert opened(copy).mode in ("RGB", "RGBA", "L", "I;16", "I;16B")
    assert copy.bits == (16 if "16 bit" in name else 8)


# What files say


def told_tiff(profile: bytes) -> bytes:
    """A TIFF with EXIF directories, which Pillow does not write."""
    main = {256: 64, 257: 48, 258: (8, 8, 8), 259: 1, 262: 2, 271: "Safelight", 277: 3, 278: 48, 315: "Ann"}
    below = {0x8769: Ifd({0x9003: "2024:05:01 10:00:00"}), 0x8825: Ifd({1: "N"})}
    return tiff(Ifd({**main, 34675: profile}, below, data=corners().tobytes()))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_profile_exif_and_xmp_are_kept(form):
    exif = Image.Exif()
    exif[271], exif[315], exif[274] = "Safelight", "Ann", 1
    exif.get_ifd(0x8769)[0x9003] = "2024:05:01 10:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    marked = bytearray(SRGB)
    marked[84:100] = b"this very one..."  # the profile's own id
    data = saved(corners(), form, exif=exif, icc_profile=bytes(marked)) if form != "TIFF" else told_tiff(bytes(marked))
    image = opened(copy_bytes(data, "", EDITS[:5], xmp=XMP))
    found = image.getexif()
    assert (found[271], found[315], found.get(274, 1)) == ("Safelight", "Ann", 1)
    assert found.get_ifd(0x8769)[0x9003] == "2024:05:01 10:00:00"
    assert found.get_ifd(0x8825)[1] == "N"
    assert image.info["icc_profile"] == bytes(marked)
    assert image.info.get("xmp", "").strip() == XMP


def test_a_jpegs_exif_is_kept_byte_for_byte_iptc_and_comments_too():
    data = with_segment(with_segment(saved(corners()), 0xED, b"Photoshop 3.0\x00caption"), 0xFE, b"a comment")
    data = with_segment(data, 0xE1, b"Exif\x00\x00" + block())
    copy = copy_bytes(data, ".jpg", EDITS[:2], orientation=1)
    from safelight.imaging.copies.told import told_by

    kept = told_by(copy.data, "jpeg").block
    assert kept is not None
    assert sum(a != b for a, b in zip(kept, block(), strict=True)) <= 9
    assert Tiff(kept).first().number(274) == 1
    assert b"Photoshop 3.0\x00caption" in copy.data
    assert b"a comment" in copy.data


def test_the_photos_own_xmp_stays_with_its_orientation_put_right():
    data = with_segment(saved(corners()), 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + XMP)
    assert XMP.replace(b'"6"', b'"1"') in copy_bytes(data, ".jpg", ()).data
    assert b"xmpmeta" not in copy_bytes(data, ".jpg", (), xmp=b"").data
    other = copy_bytes(data, ".jpg", (), xmp=b"<another/>").data
    assert b"<another/>" in other
    assert b"Ann" not in other


def test_a_pngs_texts_and_colours_are_kept():
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    texts.add_text("Title", "Evening")
    texts.add(b"gAMA", (45455).to_bytes(4, "big"))
    image = opened(copy_bytes(saved(corners(), "PNG", pnginfo=texts, dpi=(300, 300)), ".png", EDITS[:3]))
    assert (image.info["Title"], round(image.info["dpi"][0])) == ("Evening", 300)
    assert image.info["gamma"] == pytest.approx(0.45455)


def test_what_is_too_long_for_a_jpeg_is_left_out_and_said_so():
    copy = copy_bytes(saved(corners()), ".jpg", (), xmp=b"<x>" + b" " * 70_000 + b"</x>")
    assert "XMP is too long" in copy.notes[0]
    assert opened(copy).mode == "RGB"
    assert copy_bytes(saved(corners(), "PNG"), ".png", (), xmp=b"<x>" + b" " * 70_000).notes == ()


@pytest.mark.parametrize("profile", [b"nonsense", SRGB[:16] + b"CMYK" + SRGB[20:]])
def test_a_profile_that_does_not_fit_the_copy_is_not_kept(profile):
    assert "icc_profile" not in opened(copy_bytes(saved(corners(), icc_profile=profile), "", ())).info


def test_a_long_profile_is_split():
    long = SRGB + bytes(100_000)
    assert opened(copy_bytes(saved(corners(), icc_profile=long), "", ())).info["icc_profile"] == long


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("form", FORMATS)
def test_exiftool_finds_nothing_wrong(form, tmp_path):
    exif = Image.Exif()
    exif[271], exif[274] = "Safelight", 6
    exif.get_ifd(0x8769)[0x9003] = "2024:05:01 10:00:00"
    path = tmp_path / f"copy{FORMATS[form]}"
    path.write_bytes(copy_bytes(saved(corners(), form, exif=exif, icc_profile=SRGB), "", EDITS[:5], xmp=XMP).data)
    told = subprocess.run(
        ["exiftool", "-json", "-n", "-validate", "-Make", "-Orientation", str(path)], capture_output=True, check=True
    )
    found: dict[str, Any] = json.loads(told.stdout)[0]
    assert (found["Make"], found["Orientation"]) == ("Safelight", 1)


# RAW


def test_a_raw_becomes_a_jpeg_of_full_size_that_says_what_it_was():
    copy = copy_bytes(dng(1800, 1200, saved(corners(300, 200)), 6), ".dng", ())
    image = opened(copy)
    assert (copy.form, copy.suffix, image.size) == ("jpeg", ".jpg", (1200, 1800))
    assert (image.getexif()[271], image.getexif()[274]) == ("Safelight", 1)
    assert "icc_profile" in image.info


def test_a_raw_gets_the_brightness_and_the_proportions_of_its_preview():
    preview = Image.new("RGB", (1600, 900), (150, 140, 120))
    image = opened(copy_bytes(dng(1800, 1200, saved(preview), sensor=9000), ".dng", ()))
    assert image.size == (1800, 1012)
    assert np.abs(np.asarray(image)[500, 900].astype(int) - (150, 140, 120)).max() < 12


def test_a_monochrome_raw_is_copied():
    assert opened(copy_bytes(dng(1800, 1200, mono=True), ".dng", EDITS[:2])).mode == "RGB"


# Bad files


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
@pytest.mark.parametrize("kept", [0.3, 0.7, 0.97])
def test_half_a_deep_file_is_no_photo(form, kept):
    data, _ = deep(form)
    with pytest.raises(PhotoError):
        copy_bytes(data[: int(len(data) * kept)], FORMATS[form], ())


@pytest.mark.parametrize("data", [b"", b"words", b"\xff\xd8\xff", b"II*\x00" + b"\xff" * 60])
def test_what_is_no_photo_is_a_fault(data):
    with pytest.raises(PhotoError):
        copy_bytes(data, ".jpg", EDITS)


SEEDS = [saved(corners(), form) for form in ("JPEG", "PNG", "TIFF", "WEBP")] + [deep("PNG")[0], deep("TIFF")[0], dng()]


@settings(deadline=None, max_examples=120)
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12), st.floats(0, 1))
def test_whatever_the_bytes_are_a_copy_or_a_fault_comes_out(seed, changes, kept):
    data = bytearray(seed)
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    try:
        copy = copy_bytes(bytes(data[: max(1, int(len(data) * (0.5 + kept)))]), ".dng", EDITS[:3])
    except PhotoError:
        return
    assert copy.data


def test_the_same_copy_is_made_every_time():
    data = saved(corners().convert("CMYK"))
    assert copy_bytes(data, ".jpg", EDITS).data == copy_bytes(data, ".jpg", EDITS).data
