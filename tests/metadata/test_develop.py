import pytest

from safelight.errors import MetadataError
from safelight.metadata.develop import develop, developed
from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.namespaces import named
from safelight.metadata.stored_frame import StoredFrame
from safelight.metadata.xmp import Packet
from tests.metadata.packets import DARKTABLE, packet

FRAME = StoredFrame(6000, 4000, 1)
LIGHT = develop(FRAME, tone={"exposure": 0.35, "contrast": -0.1, "warmth": 0.2})
LIGHTROOMS = packet({"crs:HasSettings": "True", "crs:Exposure2012": "+1.20", "crs:HasCrop": "False"})


def said(data: bytes, *names: str) -> list[str | None]:
    found = Packet(data)
    return [found.get(named(name)) for name in names]


def test_a_crop_without_an_angle_is_its_edges() -> None:
    found = develop(FRAME, box=(0.1, 0.2, 0.9, 0.8))
    assert found
    assert {key: found.settings[f"crs:{key}"] for key in ("CropLeft", "CropTop", "CropRight", "CropBottom")} == {
        "CropLeft": "0.100000",
        "CropTop": "0.200000",
        "CropRight": "0.900000",
        "CropBottom": "0.800000",
    }
    assert (found.settings["crs:HasCrop"], found.settings["crs:CropAngle"]) == ("True", "0")


def test_a_picture_turned_clockwise_has_a_crop_turned_the_other_way() -> None:
    found = develop(FRAME, box=(0.2, 0.2, 0.8, 0.8), angle=2.0)
    assert found
    assert found.settings["crs:CropAngle"] == "-2"
    # the upper left corner of what is shown came from further down: the picture was turned clockwise
    assert float(found.settings["crs:CropTop"]) > 0.2
    assert float(found.settings["crs:CropLeft"]) < 0.2


def test_the_stored_size_and_the_orientation_go_with_it() -> None:
    found = develop(StoredFrame.of_upright(4000, 6000, 6), box=(0.0, 0.0, 0.5, 0.5))
    assert found
    size = [found.settings[f"tiff:{key}"] for key in ("ImageWidth", "ImageLength", "Orientation")]
    assert size == ["6000", "4000", "6"]


def test_light_is_written_as_adobe_writes_it() -> None:
    found = develop(FRAME, tone={"exposure": 0.349, "contrast": 0.1, "highlights": -0.2, "saturation": -1.0})
    assert found
    light = {key: value for key, value in found.settings.items() if key.startswith("crs:") and value[0] in "+-"}
    assert light == {
        "crs:Exposure2012": "+0.35",
        "crs:Contrast2012": "+10",
        "crs:Highlights2012": "-20",
        "crs:Saturation": "-100",
    }
    assert [found.settings[f"crs:{key}"] for key in ("AlreadyApplied", "HasSettings")] == ["False", "True"]


def test_relative_white_balance_is_for_rendered_files_alone() -> None:
    warm = {"warmth": 0.2, "tint": -0.1}
    rendered = develop(FRAME, tone=warm, raw=False)
    assert develop(FRAME, tone=warm, raw=True) is None
    assert rendered
    assert [
        rendered.settings[f"crs:{key}"] for key in ("IncrementalTemperature", "IncrementalTint", "WhiteBalance")
    ] == [
        "+20",
        "-10",
        "Custom",
    ]


@pytest.mark.parametrize("tone", [{}, {"exposure": 0.0}, {"contrast": 0.004, "exposure": 0.004}])
def test_what_changes_nothing_is_not_said(tone: dict[str, float]) -> None:
    assert develop(FRAME, box=(0.0, 0.0, 1.0, 1.0), tone=tone) is None


@pytest.mark.parametrize("existing", [LIGHTROOMS, DARKTABLE])
def test_where_a_human_developed_nothing_is_touched(existing: bytes) -> None:
    assert developed(existing)
    assert merged(existing, HandOff(3, develop=LIGHT)) == merged(existing, HandOff(3))


@pytest.mark.parametrize("existing", [None, packet(), packet({"crs:RawFileName": "a.CR2"})])
def test_what_is_no_setting_stands_in_nobodys_way(existing: bytes | None) -> None:
    assert not developed(existing)
    assert said(merged(existing, HandOff(develop=LIGHT)), "crs:Exposure2012") == ["+0.35"]


def test_our_settings_are_no_humans_and_are_replaced() -> None:
    first = merged(None, HandOff(develop=LIGHT))
    second = merged(first, HandOff(develop=develop(FRAME, tone={"exposure": -1.0})))
    assert not developed(first)
    assert said(second, "crs:Exposure2012", "crs:Contrast2012") == ["-1.00", None]


def test_our_settings_are_taken_back_with_the_size_that_came_with_them() -> None:
    written = merged(None, HandOff(develop=LIGHT))
    assert said(merged(written, HandOff()), "crs:Exposure2012", "crs:HasSettings", "tiff:ImageWidth") == [None] * 3


def test_a_setting_that_was_changed_since_makes_all_of_them_the_humans() -> None:
    changed = merged(None, HandOff(develop=LIGHT)).replace(b'"+0.35"', b'"+0.50"')
    again = merged(changed, HandOff(develop=develop(FRAME, tone={"exposure": -1.0})))
    assert developed(changed)
    assert said(again, "crs:Exposure2012", "crs:Contrast2012") == ["+0.50", "-10"]


def test_an_orientation_that_stands_there_stays() -> None:
    turned = packet(inside='<tiff:Orientation xmlns:tiff="http://ns.adobe.com/tiff/1.0/">6</tiff:Orientation>')
    written = merged(turned, HandOff(develop=LIGHT))
    assert said(written, "tiff:Orientation", "tiff:ImageWidth") == ["6", "6000"]
    assert said(merged(written, HandOff()), "tiff:Orientation", "tiff:ImageWidth") == ["6", None]


def test_merging_twice_changes_nothing() -> None:
    words = HandOff(3, develop=develop(FRAME, box=(0.1, 0.1, 0.9, 0.9), angle=-1.5, tone={"exposure": 1.0}))
    once = merged(packet({"xmp:Rating": "4"}), words)
    assert merged(once, words) == once


def test_a_broken_packet_is_told() -> None:
    with pytest.raises(MetadataError):
        developed(b"<broken")
