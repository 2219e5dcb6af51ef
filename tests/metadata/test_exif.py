"""EXIF is read as far as it is there and believable; nothing in it can fail."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from safelight.metadata.exif import Exif, file_number, read_facts, taken_at
from safelight.metadata.facts import CaptureFacts
from tests.imaging.files import corners, dng, saved, with_chunk, with_segment
from tests.imaging.tiff_bytes import Ifd, tiff

PHOTO = {
    0x829A: [(1, 250)], 0x829D: [(28, 10)], 0x8827: 400, 0x9003: "2026:05:02 14:03:21", 0x9011: "+02:00",
    0x9204: [(-2, 3)], 0x9206: [(35, 10)], 0x920A: [(85, 1)], 0x9291: "07", 0xA402: 2, 0xA406: 3, 0xA431: " 012345 ",
}  # fmt: skip
PLACE = {1: "S", 2: [(33, 1), (30, 1), (0, 1)], 3: "E", 4: [(151, 1), (0, 1), (36, 1)]}
CAMERA = {0x010F: "Canon", 0x0110: "EOS R5", 0x0112: 6, 0x0131: "v1.2", 0x4746: 4}
WHOLE = Ifd(CAMERA, {0x8769: Ifd(PHOTO), 0x8825: Ifd(PLACE)})
JPEG = saved(corners())


def in_jpeg(block: bytes) -> bytes:
    return with_segment(JPEG, 0xE1, b"Exif\x00\x00" + block)


def with_time(**texts: str) -> CaptureFacts:
    tags = {"original": 0x9003, "digitised": 0x9004, "fraction": 0x9291, "offset": 0x9011}
    photo = Ifd({tags[name]: text for name, text in texts.items() if name != "file"})
    main = {0x0132: texts["file"]} if "file" in texts else {}
    return read_facts(in_jpeg(tiff(Ifd(main, {0x8769: photo}))), "x")


@pytest.mark.parametrize("order", ["<", ">"])
def test_every_fact_is_read(order):
    assert read_facts(in_jpeg(tiff(WHOLE, order)), "IMG_1234") == CaptureFacts(
        taken=1777730601.07,
        utc_offset=7200.0,
        make="Canon",
        model="EOS R5",
        serial="012345",
        file_number=1234,
        orientation=6,
        exposure_time=0.004,
        f_number=2.8,
        iso=400,
        exposure_bias=-2 / 3,
        focal_length=85.0,
        drive_mode="bracket",
        focus_distance=3.5,
        software="v1.2",
        scene_type="night",
        latitude=-33.5,
        longitude=151.01,
    )


@pytest.mark.parametrize(
    "data",
    [
        in_jpeg(tiff(WHOLE)),
        with_chunk(saved(corners(), "PNG"), b"eXIf", tiff(WHOLE)),
        saved(corners(), "WEBP", exif=tiff(WHOLE)),
        saved(corners(), "WEBP", exif=b"Exif\x00\x00" + tiff(WHOLE)),
        saved(corners(), "AVIF", exif=tiff(Ifd({**CAMERA, 0x0112: 1}, WHOLE.children))),
        tiff(WHOLE),
    ],
    ids=["JPEG", "PNG", "WebP", "WebP with a name", "AVIF", "TIFF"],
)
def test_every_container_gives_its_exif(data):
    facts = read_facts(data, "x")
    assert (facts.taken, facts.serial, facts.latitude) == (1777730601.07, "012345", -33.5)
    assert Exif.of(data).rating == 4
    assert not facts.warnings


def test_canons_cr3_gives_its_three_blocks():
    def box(kind: bytes, payload: bytes) -> bytes:
        return (len(payload) + 8).to_bytes(4, "big") + kind + payload

    blocks = box(b"CMT1", tiff(Ifd(CAMERA))) + box(b"CMT2", tiff(Ifd(PHOTO))) + box(b"CMT4", tiff(Ifd(PLACE)))
    uuid = box(b"uuid", bytes.fromhex("85c0b687820f11e08111f4ce462b6a48") + blocks)
    facts = read_facts(box(b"ftyp", b"crx \x00\x00\x00\x01") + box(b"moov", uuid), "IMG_7")
    assert (facts.model, facts.serial, facts.longitude) == ("EOS R5", "012345", 151.01)


def test_a_dng_is_a_tiff():
    assert read_facts(dng(orientation=8), "x").orientation == 8


def test_a_fuji_raw_keeps_its_exif_in_its_preview():
    preview = in_jpeg(tiff(WHOLE))
    head = b"FUJIFILMCCD-RAW ".ljust(84, b"\x00") + (92).to_bytes(4, "big") + len(preview).to_bytes(4, "big")
    assert read_facts(head + preview, "x").serial == "012345"


# Time


def test_the_capture_time_is_the_cameras_clock_with_sub_seconds():
    assert with_time(original="1970:01:02 00:00:01", fraction="25", offset="-05:30") == CaptureFacts(
        taken=86401.25, utc_offset=-19800.0
    )


def test_other_times_stand_in_for_a_missing_one():
    assert with_time(digitised="1970:01:01 00:00:02", file="1970:01:01 00:00:03").taken == 2
    assert with_time(file="1970:01:01 00:00:03").taken == 3


@pytest.mark.parametrize(
    "text", ["0000:00:00 00:00:00", "2026:13:41 10:00:00", "1066:10:14 09:00:00", "9999:01:01 00:00:00", "yesterday"]
)
def test_an_absurd_time_is_refused_and_said(text):
    facts = with_time(original=text)
    assert facts.taken is None
    assert facts.warnings == (f"its capture time is {text!r}, which is none",)


def test_an_empty_time_is_no_time_and_no_warning():
    assert with_time(original="    :  :     :  :  ").taken is None
    assert with_time(original="").warnings == ()


@pytest.mark.parametrize("offset", ["+25:00", "summer", ""])
def test_an_absurd_offset_is_none(offset):
    assert with_time(original="2026:05:02 14:03:21", offset=offset).utc_offset is None


def test_the_capture_time_is_had_from_a_files_first_bytes(tmp_path):
    (tmp_path / "a.jpg").write_bytes(in_jpeg(tiff(WHOLE)))
    assert taken_at(tmp_path / "a.jpg") == 1777730601.07
    assert taken_at(tmp_path / "gone.jpg") is None


# What is not to be believed


@pytest.mark.parametrize(
    ("tag", "value", "field"),
    [
        (0x829A, [(1, 0)], "exposure_time"),
        (0x829A, [(0, 1)], "exposure_time"),
        (0x829D, [(0, 10)], "f_number"),
        (0x8827, 0, "iso"),
        (0x9204, [(4000, 1)], "exposure_bias"),
        (0x9206, [(4294967295, 1)], "focus_distance"),
    ],
)
def test_impossible_settings_are_none(tag, value, field):
    facts = read_facts(in_jpeg(tiff(Ifd({}, {0x8769: Ifd({**PHOTO, tag: value})}))), "x")
    assert getattr(facts, field) is None
    assert facts.focal_length == 85.0


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_impossible_orientation_is_upright(orientation):
    assert read_facts(in_jpeg(tiff(Ifd({0x0112: orientation}))), "x").orientation == 1


@pytest.mark.parametrize("rating", [6, 99, 65535])
def test_an_impossible_rating_is_none(rating):
    assert Exif.of(in_jpeg(tiff(Ifd({0x4746: rating})))).rating is None


def test_impossible_places_are_none():
    place = {**PLACE, 2: [(133, 1), (0, 1), (0, 1)]}
    facts = read_facts(in_jpeg(tiff(Ifd({}, {0x8825: Ifd(place)}))), "x")
    assert (facts.latitude, facts.longitude) == (None, None)


def test_an_empty_place_is_none():
    facts = read_facts(in_jpeg(tiff(Ifd(CAMERA, {0x8825: Ifd({})}))), "x")
    assert (facts.latitude, facts.model, facts.warnings) == (None, "EOS R5", ())


def test_a_description_of_sixty_kilobytes_is_no_hindrance():
    facts = read_facts(in_jpeg(tiff(Ifd({**CAMERA, 0x010E: "long " * 12_000}, WHOLE.children))), "x")
    assert (facts.orientation, facts.iso) == (6, 400)


def test_texts_lose_control_characters_and_blanks():
    facts = read_facts(in_jpeg(tiff(Ifd({0x010F: " Ni\x07kon\n ", 0x0110: "   ", 0x0131: "a\x00hidden"}))), "x")
    assert (facts.make, facts.model, facts.software) == ("Nikon", None, "a")


def test_values_outside_the_file_are_said():
    block = tiff(WHOLE)
    facts = read_facts(in_jpeg(block[: len(block) // 2]), "x")
    assert facts.make == "Canon"
    assert "of its EXIF values lie outside the file" in facts.warnings[0]


def test_a_block_that_is_none_is_said():
    assert read_facts(in_jpeg(b"rubbish, no TIFF"), "x").warnings == ("its EXIF cannot be read",)


def test_a_directory_that_points_at_itself_ends():
    block = bytearray(tiff(Ifd({0x0112: 6, 0x8769: 8})))
    assert read_facts(in_jpeg(bytes(block)), "x").orientation == 6


def test_a_file_without_exif_has_its_number():
    assert read_facts(JPEG, "DSC_0042") == CaptureFacts(file_number=42)
    assert read_facts(b"", "portrait") == CaptureFacts()


@pytest.mark.parametrize(
    ("stem", "number"), [("IMG_1234", 1234), ("_MG_0007-Edit", 7), ("2026-05-02 12", 12), ("x", None), ("²", None)]
)
def test_the_file_number_is_the_stems_last_digits(stem, number):
    assert file_number(stem) == number


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"II*\x00", b"MM\x00*", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n"])
)
@example(b"\x00\x00\x00\x0cftypheic\x00\x00\x00\x08meta", b"")
@example(b"\x00\x00\x00\x0cftypcrx \x00\x00\x00\x08moov", b"")
def test_no_bytes_make_it_fail(tail, head):
    assert isinstance(read_facts(head + tail, "x"), CaptureFacts)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8), st.sampled_from("<>"))
def test_no_damage_makes_it_fail(changes, order):
    block = bytearray(tiff(WHOLE, order))
    for place, value in changes:
        block[place % len(block)] = value
    assert isinstance(read_facts(in_jpeg(bytes(block)), "x"), CaptureFacts)


def test_pillow_reads_the_same(tmp_path):
    with Image.open(io.BytesIO(in_jpeg(tiff(WHOLE)))) as image:
        theirs = image.getexif()
    assert theirs[0x0110] == "EOS R5"
    assert theirs.get_ifd(0x8769)[0xA431] == " 012345 "
