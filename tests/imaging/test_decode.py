"""Whatever a file holds: its picture, upright and sRGB, or a fault that says what is wrong."""

import io
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.geometry import Box
from safelight.imaging.picture import VIEW_EDGE, Picture
from tests.imaging.files import BLUE, GREEN, GREY, RED, corners, dng, oriented, png_claiming, saved, with_segment
from tests.imaging.tiff_bytes import Ifd, tiff


def view(data: bytes, suffix: str = "", orientation: int = 1) -> Picture:
    return decode(data, suffix, orientation, VIEW_EDGE).picture()


def code(data: bytes, suffix: str = "") -> str:
    with pytest.raises(PhotoError) as caught:
        view(data, suffix)
    return caught.value.code


def shows_corners(picture: Picture, tolerance: int = 12) -> bool:
    height, width = picture.rgb.shape[:2]
    y, x = height // 4, width // 4
    seen = [picture.rgb[y, x], picture.rgb[y, -x], picture.rgb[-y, x], picture.rgb[-y, -x]]
    return bool(np.abs(np.array(seen, int) - np.array([RED, GREEN, BLUE, GREY])).max() <= tolerance)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_format_shows_its_picture(form):
    picture = view(saved(corners(), form))
    assert shows_corners(picture)
    assert (picture.full_width, picture.full_height, picture.source, picture.bits) == (64, 48, "image", 8)
    assert not picture.rgb.flags.writeable


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_orientation_comes_upright(form, orientation):
    picture = view(oriented(orientation, form), orientation=orientation)
    assert shows_corners(picture)
    assert (picture.full_width, picture.full_height) == (64, 48)


def test_the_name_does_not_decide():
    assert shows_corners(view(saved(corners(), "PNG"), ".jpg"))
    assert shows_corners(view(saved(corners()), ".dng"))


@pytest.mark.parametrize("size", [(3000, 2000), (2000, 3000), (1601, 20), (4000, 300), (1, 20000), (2700, 1800)])
def test_large_photos_come_at_view_size(size):
    picture = view(saved(Image.new("RGB", size, RED), "PNG" if 1 in size else "JPEG"))
    assert 0.87 * VIEW_EDGE <= max(picture.rgb.shape) <= VIEW_EDGE
    assert (picture.full_width, picture.full_height) == size


def test_sixteen_bits_keep_their_brightness():
    grey = np.linspace(0, 65535, 64 * 48).astype(np.uint16).reshape(48, 64)
    for form in ("PNG", "TIFF"):
        picture = view(saved(Image.fromarray(grey), form))
        assert picture.grey
        assert picture.bits == 16
        assert np.array_equal(picture.rgb[..., 1], (grey / 257).round().astype(np.uint8))


def test_floats_are_taken_as_shares_of_white():
    picture = view(saved(Image.fromarray(np.full((8, 8), 0.5, np.float32)), "TIFF"))
    assert picture.rgb[0, 0].tolist() == [128, 128, 128]


@pytest.mark.parametrize(("mode", "form"), [("1", "PNG"), ("L", "JPEG"), ("L", "TIFF"), ("LA", "PNG"), ("I;16", "PNG")])
def test_greyscale_says_so(mode, form):
    assert view(saved(Image.new(mode, (8, 8)), form)).grey


@pytest.mark.parametrize("form", ["JPEG", "TIFF"])
def test_cmyk_is_shown_in_its_colours(form):
    assert shows_corners(view(saved(corners().convert("CMYK"), form)))


def test_transparency_is_shown_over_white():
    clear = corners()
    clear.putalpha(Image.new("L", clear.size, 0))
    for form in ("PNG", "WEBP"):
        assert view(saved(clear, form, **({"lossless": True} if form == "WEBP" else {}))).rgb.min() == 255


def test_palettes_are_shown_in_their_colours():
    assert shows_corners(view(saved(corners().convert("P", palette=Image.Palette.ADAPTIVE), "PNG")))
    assert shows_corners(view(saved(corners(), "GIF")))


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF", "TIFF"])
def test_of_an_animation_the_first_frame_is_shown(form):
    later = Image.new("RGB", (64, 48), "white")
    assert shows_corners(view(saved(corners(), form, save_all=True, append_images=[later, later])))


def test_another_colour_space_is_turned_into_srgb():
    swapped = ImageCms.createProfile("XYZ")
    assert shows_corners(view(saved(corners(), icc_profile=ImageCms.ImageCmsProfile(swapped).tobytes())))
    wide = _profile_with_swapped_primaries()
    picture = view(saved(corners(), "PNG", icc_profile=wide))
    red = picture.rgb[5, 5].astype(int)
    assert red[1] > red[0] + 100


@pytest.mark.parametrize("profile", [b"nonsense", b"x" * 500])
def test_a_broken_profile_is_ignored(profile):
    assert shows_corners(view(saved(corners(), icc_profile=profile)))


def test_the_quantisation_of_a_jpeg_is_told():
    fine, coarse = (view(saved(corners(), quality=quality)).quantisation for quality in (95, 30))
    assert fine is not None
    assert coarse is not None
    assert fine < coarse


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_crop_shows_the_place_at_full_resolution(orientation):
    data = oriented(orientation)
    crop = decode(data, "", orientation).crop(Box(0.5, 0, 1, 0.5))
    assert crop.shape == (24, 32, 3)
    assert np.abs(crop[4:-4, 4:-4].astype(int) - GREEN).max() < 12


# RAW


@pytest.mark.parametrize(("orientation", "size"), [(1, (3000, 2000)), (6, (2000, 3000)), (8, (2000, 3000))])
def test_a_raw_is_seen_by_its_preview_and_says_how_large_that_is(orientation, size):
    picture = view(dng(3000, 2000, saved(corners(1500, 1000)), orientation), ".dng")
    assert (picture.source, picture.full_width, picture.full_height) == ("preview", *size)
    assert picture.native_width == size[0] // 2
    assert picture.rgb.shape[:2] == (size[1] // 2, size[0] // 2)


def test_a_preview_that_is_stored_upright_is_not_turned_again():
    picture = view(dng(3000, 2000, saved(corners(1000, 1500)), 6), ".dng")
    assert shows_corners(picture)
    assert (picture.full_width, picture.full_height) == (2000, 3000)


@pytest.mark.parametrize("preview", [b"", saved(corners(300, 200))])
def test_a_raw_without_a_useful_preview_is_developed(preview):
    picture = view(dng(1800, 1200, preview, 6), ".dng")
    assert (picture.source, picture.full_width, picture.full_height) == ("raw", 1200, 1800)
    assert (picture.native_width, picture.rgb.shape) == (600, (900, 600, 3))
    assert np.ptp(picture.rgb) < 4


def test_developing_keeps_brackets_apart():
    darker, brighter = (dng(sensor=value) for value in (4000, 16000))
    assert view(brighter, ".dng").rgb.mean() > 1.5 * view(darker, ".dng").rgb.mean()


def test_a_monochrome_sensor_is_grey():
    picture = view(dng(1800, 1200, mono=True), ".dng")
    assert picture.grey
    assert picture.rgb.shape[2] == 3


# Bad files


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"\x00", "unknown_format"),
        (b"a text, no photo", "unknown_format"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (saved(corners(400, 300))[:3000], "truncated"),
        (saved(corners(400, 300), progressive=True)[:-600], "truncated"),
        (saved(corners(400, 300), "PNG")[:400], "truncated"),
        (saved(corners(400, 300), "WEBP")[:-300], "damaged"),
        (png_claiming(30_000, 30_000), "too_large"),
        (png_claiming(1, 70_000), "too_large"),
        (png_claiming(100, 100), "truncated"),
        (b"GIF89a\xff\xff\xff\xff\x00\x00\x00", "damaged"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(100), "damaged"),
        (b"II*\x00" + b"\xff" * 100, "damaged"),
        (tiff(Ifd({256: 8, 257: 8, 258: (16, 16, 16), 259: 1, 262: 8, 277: 3}, data=bytes(384))), "unsupported"),
    ],
)
def test_a_bad_file_is_a_fault_that_says_what_is_wrong(data, expected):
    assert code(data) == expected


def test_a_raw_that_is_none_is_a_fault():
    assert code(b"II*\x00" + bytes(500), ".nef") in ("unsupported", "damaged")


@pytest.mark.parametrize("kept", [0.02, 0.1, 0.5, 0.95])
def test_a_raw_that_is_cut_off_is_a_fault_although_its_preview_is_whole(kept):
    data = dng(3000, 2000, saved(corners(1500, 1000)))
    assert code(data[: int(len(data) * kept)], ".dng") == "truncated"


def test_a_raw_whose_directories_lie_behind_its_end_is_cut_off():
    assert code(b"II*\x00" + (9000).to_bytes(4, "little") + bytes(500), ".nef") == "truncated"


def test_a_raw_that_overstates_its_data_a_little_or_beyond_belief_is_whole():
    data = dng(96, 64)
    told = (96 * 64 * 2).to_bytes(4, "little")
    for lie in (96 * 64 * 2 + 100, 0xFFFFFFFF, 0, 1 << 24):
        assert view(data.replace(told, lie.to_bytes(4, "little"), 1), ".dng").source == "raw"


def test_a_cr3_that_is_cut_off_is_told_by_its_boxes():
    assert code(b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + b"\0\0\4\0mdat" + bytes(500), ".cr3") == "truncated"


def test_a_jpeg_that_lies_about_its_size_is_a_fault():
    data = bytearray(saved(corners(400, 300)))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = (0xFF, 0xDC, 0xFF, 0xDC)
    assert code(bytes(data)) == "too_large"
    data[at : at + 4] = (0x20, 0x00, 0x20, 0x00)
    assert code(bytes(data)) in ("truncated", "damaged")


def test_a_jpeg_that_lacks_only_its_end_mark_is_whole():
    assert shows_corners(view(saved(corners())[:-2]))


def test_rubbish_between_segments_is_passed_over():
    data = saved(corners())
    assert shows_corners(view(data[:20] + b"\x00rubbish\x00" * 20 + data[20:]))
    assert shows_corners(view(with_segment(data, 0xE1, b"Exif\x00\x00" + b"\xff" * 60_000)))


def test_decoding_warns_nobody_and_leaves_pillow_as_it_was(recwarn, capfd):
    limit = Image.MAX_IMAGE_PIXELS
    assert code(png_claiming(20_000, 20_000)) == "too_large"
    assert limit == Image.MAX_IMAGE_PIXELS
    assert not recwarn.list
    assert capfd.readouterr() == ("", "")


SEEDS = [saved(corners(), form) for form in ("JPEG", "PNG", "TIFF", "GIF")] + [
    dng(),
    saved(corners(), progressive=True),
]


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12), st.floats(0, 1))
def test_whatever_the_bytes_are_only_photo_errors_come_out(seed, changes, kept):
    data = bytearray(seed)
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    try:
        picture = view(bytes(data[: max(1, int(len(data) * (0.5 + kept)))]), ".dng")
    except PhotoError:
        return
    assert picture.rgb.dtype == np.uint8


def _profile_with_swapped_primaries() -> bytes:
    """sRGB whose red and green have changed places, so that whoever applies it shows green where red is stored."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    places: dict[bytes, Any] = {}
    for entry in range(132, 132 + 12 * int.from_bytes(profile[128:132], "big"), 12):
        places[bytes(profile[entry : entry + 4])] = entry + 4
    red, green = places[b"rXYZ"], places[b"gXYZ"]
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    swapped = bytes(profile).replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))
    assert ImageCms.ImageCmsProfile(io.BytesIO(swapped)).profile.xcolor_space.strip() == "RGB"
    return swapped
