"""Words, numbers and names as the page shows them."""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from math import floor

from safelight.actions.outcome import GroupKind
from safelight.engine.record import Verdict

VERDICT_WORDS: dict[Verdict, str] = {
    "keep": "Keep",
    "alternate": "Alternate",
    "review": "Check",
    "rejected": "Rejected",
    "failed": "Failed",
}

KIND_WORDS: dict[GroupKind, str] = {
    "burst": "Burst of {}",
    "duplicate": "{} duplicates",
    "bracket": "Exposure bracket of {}",
    "focus_stack": "Focus stack of {}",
    "panorama": "Panorama of {}",
}

TALLY_WORDS: dict[Verdict, tuple[str, str]] = {
    "keep": ("kept", "kept"),
    "alternate": ("alternate", "alternates"),
    "review": ("to check", "to check"),
    "rejected": ("rejected", "rejected"),
    "failed": ("failed", "failed"),
}
"""Of one photo, and of several."""

INTENT_WORDS: dict[str, str] = {
    "silhouette": "a silhouette",
    "panning": "panning",
}
"""What a careless scorer would fault and a photographer meant."""

FAULT_WORDS: dict[str, str] = {
    "black": "black frame",
    "blown": "highlights burnt out",
    "misfire": "looks like a misfire",
    "nothing_sharp": "nothing is sharp",
    "motion_blur": "motion blur",
    "soft_subject": "the subject is soft",
    "noisy": "noisy",
    "low_contrast": "flat contrast",
    "underexposed": "underexposed",
    "overexposed": "highlights clipped",
    "jpeg_blocks": "heavily compressed",
}

_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(text: str) -> str:
    """A name as the page may show it: bytes that are no UTF-8, controls and text-direction marks become escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(char) if _hides(char) else char for char in text)


def _hides(char: str) -> bool:
    return char in _DIRECTIONS or unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}


def _escaped(char: str) -> str:
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char.encode("unicode_escape").decode("ascii")


def count(number: int, one: str, many: str = "") -> str:
    """`1 photo`, `1,284 photos`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def figure(value: float) -> str:
    """A score or measure with one decimal, two where it is small: `4.2`, `0.06`."""
    return f"{value:.2f}" if 0 < abs(value) < 0.1 else f"{value:.1f}"


def percent(share: float) -> str:
    """A share (0..1) in whole percent, never rounded to none: `31 %`."""
    return "under 1 %" if 0 < share < 0.01 else f"{share * 100:.0f} %"


def lasted(seconds: float) -> str:
    """A duration: `8 s`, `3 min 12 s`, `1 h 04 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s" if 0 < seconds < 10 else f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def day(taken: float) -> str:
    """The date that the camera's clock showed: `Sat 14 June 2025`."""
    moment = datetime.fromtimestamp(taken, UTC)
    return f"{moment:%a} {moment.day} {moment:%B %Y}"


def clock(taken: float, *, seconds: bool = False) -> str:
    """The time that the camera's clock showed: `14:03`, or `14:03:12`."""
    return f"{datetime.fromtimestamp(taken, UTC):{'%H:%M:%S' if seconds else '%H:%M'}}"


def span(start: float, end: float) -> str:
    """From when to when, in the fewest words: `14:03:12–14:03:15`, `Sat 14 June 2025, 09:12–17:40`."""
    if day(start) != day(end):
        return f"{day(start)} – {day(end)}"
    return f"{day(start)}, {clock(start)}–{clock(end)}" if clock(start) != clock(end) else f"{day(start)}, {clock(end)}"


def floored(value: float) -> float:
    """The highest threshold with one decimal that `value` still meets."""
    return floor(round(value * 10, 6)) / 10


def listed(words: Iterable[str]) -> str:
    """`a, b and c`."""
    *rest, last = tuple(words) or ("",)
    return f"{', '.join(rest)} and {last}" if rest else last


def sentence(text: str) -> str:
    """Text with a capital first letter and a full stop."""
    text = shown(text.strip())
    return text and text[:1].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
