"""The made camera: which settings a frame was taken with, and how they stand in its file."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD, Base

from safelight.demo.photographs import Pixels


@dataclass(frozen=True, slots=True)
class Body:
    """One camera."""

    make: str = "Safelight"
    model: str = "Made Camera"
    serial: str = "1001"


@dataclass(frozen=True, slots=True)
class Shot:
    """When and how one frame was taken; `taken` in seconds since 1970 on the camera's clock."""

    taken: float
    exposure_time: float = 1 / 250
    f_number: float = 4.0
    iso: int = 200
    bias: float = 0.0
    focal_length: float = 50.0
    body: Body = Body()
    turned: bool = False
    """Held upright: the file's pixels lie on their side, and orientation 6 says so."""

    @property
    def stamp(self) -> str:
        return datetime.fromtimestamp(self.taken, UTC).strftime("%Y:%m:%d %H:%M:%S")

    def exif(self) -> Image.Exif:
        """These settings as EXIF."""
        exif = Image.Exif()
        exif[Base.Make], exif[Base.Model] = self.body.make, self.body.model
        exif[Base.Orientation] = 6 if self.turned else 1
        exif[Base.DateTime] = self.stamp
        exif.get_ifd(IFD.Exif).update(
            {
                Base.DateTimeOriginal: self.stamp,
                Base.SubsecTimeOriginal: f"{round(self.taken % 1 * 1000):03d}",
                Base.OffsetTimeOriginal: "+00:00",
                Base.BodySerialNumber: self.body.serial,
                Base.ExposureTime: self.exposure_time,
                Base.FNumber: self.f_number,
                Base.ISOSpeedRatings: self.iso,
                Base.ExposureBiasValue: self.bias,
                Base.FocalLength: self.focal_length,
                Base.ExposureMode: 2 if self.bias else 0,
            }
        )
        return exif


def write(pixels: Pixels, shot: Shot, path: Path, quality: int) -> None:
    """Write upright pixels as the camera would: a JPEG with its settings in EXIF."""
    image = Image.fromarray(pixels)
    if shot.turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
    image.save(path, "JPEG", quality=quality, subsampling=2, exif=shot.exif())
