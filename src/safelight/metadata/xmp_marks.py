"""What a human said in a packet: stars, colour label, pick. What Safelight wrote there itself does not count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING, Final, Literal

from safelight.metadata.developing import developed
from safelight.metadata.namespaces import (
    COLOR_LABEL,
    DARKTABLE_LABELS,
    DARKTABLE_VERSION,
    GOOD,
    LABEL,
    METADATA_DATE,
    PICK,
    PICK_LABEL,
    RATING,
    TAGGED,
    WROTE_LABEL,
    WROTE_RATING,
)

if TYPE_CHECKING:
    from safelight.metadata.xmp import Packet

Pick = Literal["pick", "reject"]

_DIGIKAM_COLOURS: Final = ("", "Red", "Orange", "Yellow", "Green", "Blue", "Magenta", "Gray", "Black", "White")
_DARKTABLE_COLOURS: Final = ("Red", "Yellow", "Green", "Blue", "Purple")


@dataclass(frozen=True, slots=True)
class Marks:
    """A human's marks in one place."""

    rating: int | None = None
    """-1, or 1 to 5; 0 stars say nothing."""
    label: str | None = None
    pick: Pick | None = None
    when: str | None = None
    developed: bool = False
    """Crop, light or other settings of an editor."""


def marks_of(packet: Packet) -> Marks:
    """The human's marks in a packet.

    Read are `xmp:Rating` and `xmp:Label`; picks of Lightroom (`xmpDM:pick`, `xmpDM:good`), digiKam (`PickLabel`) and
    Photo Mechanic (`Tagged`); and colours of digiKam and darktable where there is no `xmp:Label`. Photo Mechanic's
    colour classes are left alone: every newsroom gives them a meaning of its own.
    """
    label = packet.get(LABEL) or _colour(packet)
    marks = Marks(_rating(packet), None if label == packet.get(WROTE_LABEL) else label, _pick(packet))
    when = packet.get(METADATA_DATE) if marks != Marks() else None
    return replace(marks, when=when, developed=developed(packet))


def stars(text: str | None) -> int | None:
    """A rating as editors write it (`3`, `3.0`, `-1`); None for none, for 0 and for what is no rating."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return int(value) or None if isfinite(value) and -1 <= value <= 5 else None


def _rating(packet: Packet) -> int | None:
    rating = stars(packet.get(RATING))
    # darktable gives every photo it imports one star: in its own sidecars that is how "nothing said" looks.
    unsaid = {stars(packet.get(WROTE_RATING)), 1 if packet.get(DARKTABLE_VERSION) else None}
    return None if rating in unsaid else rating


def _pick(packet: Packet) -> Pick | None:
    flags: Iterable[tuple[str | None, dict[str, Pick | None]]] = (
        (packet.get(PICK), {"1": "pick", "-1": "reject", "0": None}),
        (packet.get(GOOD), {"true": "pick", "false": "reject"}),
        (packet.get(PICK_LABEL), {"3": "pick", "1": "reject"}),
        (packet.get(TAGGED), {"true": "pick"}),
    )
    said = (meaning[text.lower()] for text, meaning in flags if text and text.lower() in meaning)
    return next(said, None)


def _colour(packet: Packet) -> str | None:
    return _named(packet.get(COLOR_LABEL), _DIGIKAM_COLOURS) or _named(
        next(iter(packet.items(DARKTABLE_LABELS)), None), _DARKTABLE_COLOURS
    )


def _named(number: str | None, colours: tuple[str, ...]) -> str | None:
    known = number is not None and number.isascii() and number.isdigit() and int(number) < len(colours)
    return colours[int(number)] or None if known and number else None
