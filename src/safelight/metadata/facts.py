"""What a photo's file says about how it was taken, and what a human already said about it."""

from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Literal


@dataclass(frozen=True, slots=True)
class CaptureFacts:
    """EXIF of one photo, as far as it is there and believable. Every field may be missing."""

    taken: float | None = None
    """Capture time in seconds since 1970, sub-seconds included, as the camera's clock showed it (no offset applied)."""
    utc_offset: float | None = None
    """Offset of that clock from UTC in seconds, where the file says it."""
    make: str | None = None
    model: str | None = None
    serial: str | None = None
    """Body serial number."""
    file_number: int | None = None
    """The camera's running number: the last digits of the file's stem."""
    orientation: int = 1
    exposure_time: float | None = None
    """Seconds."""
    f_number: float | None = None
    iso: float | None = None
    exposure_bias: float | None = None
    """EV."""
    focal_length: float | None = None
    """Millimetres."""
    drive_mode: str | None = None
    """`bracket`, `continuous`, … where the file says it."""
    focus_distance: float | None = None
    """Metres."""
    software: str | None = None
    scene_type: str | None = None
    """IPTC scene or EXIF scene capture type, in words (`portrait`, `landscape`, `night`)."""
    latitude: float | None = None
    longitude: float | None = None
    warnings: tuple[str, ...] = ()
    """What was wrong with the metadata; the photo itself is not at fault."""

    @property
    def body(self) -> str | None:
        """What tells one camera from another: make, model and serial; None where none is known."""
        return _body(self.make, self.model, self.serial)

    @property
    def exposure_value(self) -> float | None:
        """EV at ISO 100 of the settings used; None where a setting is missing."""
        if not (self.exposure_time and self.f_number):
            return None
        return log2(self.f_number**2 / self.exposure_time) - log2((self.iso or 100) / 100)


@lru_cache(64)
def _body(make: str | None, model: str | None, serial: str | None) -> str | None:
    """Of a shoot's few cameras, which every grouping asks every photo for."""
    model = model or ""
    make = "" if make and model.lower().startswith(make.lower()) else make
    return " ".join(filter(None, (make, model, serial))) or None


@dataclass(frozen=True, slots=True)
class HumanWord:
    """What the photographer already said about a photo, in the file or a sidecar. It always wins."""

    rating: int | None = None
    """-1 (rejected) to 5; None where nothing was said. 0 counts as nothing said."""
    label: str | None = None
    pick: Literal["pick", "reject"] | None = None
    source: str = ""
    """Where it was read: `file`, or the sidecar's name."""
    when: str | None = None
    """When it was said, as the file or sidecar has it (ISO 8601); None where it does not say."""
    developed: bool = False
    """Crop, light or other settings of an editor are there."""
    warnings: tuple[str, ...] = ()
    """Sidecars that could not be read; never a failure."""

    @property
    def keeps(self) -> bool:
        """A star, a pick or a protection mark means keep."""
        return self.pick == "pick" or (self.pick is None and (self.rating or 0) > 0)

    @property
    def rejects(self) -> bool:
        return self.pick == "reject" or (self.pick is None and self.rating == -1)
