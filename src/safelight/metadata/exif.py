"""EXIF: what a photo's file says about how it was taken. Nothing in it is believed blindly, nothing in it can fail."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from safelight.metadata.capture_time import capture_time
from safelight.metadata.embedded import ExifBlocks, exif_blocks
from safelight.metadata.facts import CaptureFacts
from safelight.metadata.gps import position
from safelight.tiff import Directory, Tiff

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL, _ORIENTATION, _SOFTWARE, _RATING = 0x010F, 0x0110, 0x0112, 0x0131, 0x4746
_SERIAL, _DNG_SERIAL = 0xA431, 0xC62F
_EXPOSURE_TIME, _F_NUMBER, _ISO, _BIAS = 0x829A, 0x829D, 0x8827, 0x9204
_DISTANCE, _FOCAL_LENGTH, _EXPOSURE_MODE, _SCENE = 0x9206, 0x920A, 0xA402, 0xA406
_AUTO_BRACKET = 2
_SCENES: dict[float, str] = {1: "landscape", 2: "portrait", 3: "night"}
_HEAD_BYTES = 256 << 10
_FAR = 1e5
"""Metres; beyond it a distance says infinity or nothing."""


@dataclass(frozen=True, slots=True)
class Exif:
    """The three directories that matter of one file's EXIF."""

    main: Directory
    photo: Directory
    gps: Directory
    warnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: bytes) -> Exif:
        """The EXIF of a whole photo file; empty directories where it has none."""
        blocks = exif_blocks(data)
        if blocks is None:
            nothing = Tiff(b"").first()
            return cls(nothing, nothing, nothing)
        return _opened(blocks)

    @property
    def orientation(self) -> int:
        """1..8; 1 where it is missing or absurd."""
        told = self.main.number(_ORIENTATION)
        return int(told) if told and told in range(1, 9) else 1

    @property
    def rating(self) -> int | None:
        """Stars, 0..5, where an editor has written them."""
        told = self.main.number(_RATING)
        return int(told) if told is not None and told in range(6) else None

    def facts(self, stem: str) -> CaptureFacts:
        """What is there and believable; `stem` is the file's name without its suffix."""
        taken, offset, wrong_time = capture_time(self.main, self.photo)
        latitude, longitude = position(self.gps)
        return CaptureFacts(
            taken=taken,
            utc_offset=offset,
            make=self.main.text(_MAKE),
            model=self.main.text(_MODEL),
            serial=self.photo.text(_SERIAL) or self.main.text(_DNG_SERIAL),
            file_number=file_number(stem),
            orientation=self.orientation,
            exposure_time=_within(self.photo.number(_EXPOSURE_TIME), 1e-7, 1e5),
            f_number=_within(self.photo.number(_F_NUMBER), 0.1, 1000),
            iso=_within(self.photo.number(_ISO), 1, 1e8),
            exposure_bias=_within(self.photo.number(_BIAS), -20, 20),
            focal_length=_within(self.photo.number(_FOCAL_LENGTH), 0.1, 1e5),
            drive_mode="bracket" if self.photo.number(_EXPOSURE_MODE) == _AUTO_BRACKET else None,
            focus_distance=_within(self.photo.number(_DISTANCE), 0.001, _FAR),
            software=self.main.text(_SOFTWARE),
            scene_type=_SCENES.get(self.photo.number(_SCENE) or 0),
            latitude=latitude,
            longitude=longitude,
            warnings=(*self.warnings, *((wrong_time,) if wrong_time else ())),
        )


def read_facts(data: bytes, stem: str) -> CaptureFacts:
    """The facts of a whole photo file. Broken EXIF gives warnings, never an error."""
    return Exif.of(data).facts(stem)


def taken_at(path: Path) -> float | None:
    """Capture time of the file at `path`, from its first bytes alone; None where it cannot be had that cheaply."""
    try:
        with path.open("rb") as file:
            return read_facts(file.read(_HEAD_BYTES), path.stem).taken
    except OSError:
        return None


def file_number(stem: str) -> int | None:
    """The camera's running number: the last digits of a file's stem (`IMG_1234` → 1234)."""
    digits = re.findall(r"[0-9]+", stem)
    return int(digits[-1][-9:]) if digits else None


def _opened(blocks: ExifBlocks) -> Exif:
    whole = Tiff(blocks.main)
    main = whole.first()
    photo = Tiff(blocks.photo).first() if blocks.photo else whole.at(main.number(_EXIF_IFD))
    gps = Tiff(blocks.gps).first() if blocks.gps else whole.at(main.number(_GPS_IFD))
    if not whole.readable:
        return Exif(main, photo, gps, ("its EXIF cannot be read",))
    broken = main.broken + photo.broken + gps.broken
    return Exif(main, photo, gps, (f"{broken} of its EXIF values lie outside the file",) if broken else ())


def _within(value: float | None, least: float, most: float) -> float | None:
    return value if value is not None and least <= value <= most else None
