"""When a photo was taken, as the camera's clock showed it."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import datetime

from safelight.tiff import Directory

_TIMES = ((0x9003, 0x9291, 0x9011), (0x9004, 0x9292, 0x9012), (0x0132, 0x9290, 0x9010))
"""Date, sub-seconds and offset: of the exposure, of the digitisation, of the file."""
_DATE = re.compile(r"(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})[ T](\d{2}):(\d{2}):(\d{2})")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")
_FIRST_YEAR, _LAST_YEAR = 1826, 2100
"""Of the first photograph, and of what no clock should show yet."""


def capture_time(main: Directory, photo: Directory) -> tuple[float | None, float | None, str]:
    """Seconds since 1970 without any offset, the offset in seconds, and what is wrong (empty: nothing)."""
    wrong = ""
    for date, fraction, offset in _TIMES:
        text = photo.text(date) or main.text(date)
        if not text:
            continue
        seconds = _seconds(text)
        if seconds is not None:
            return seconds + _fraction(photo.text(fraction)), _offset(photo.text(offset)), wrong
        wrong = wrong or f"its capture time is {text[:32]!r}, which is none"
    return None, None, wrong


def _seconds(text: str) -> float | None:
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups())
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        moment = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001 - the camera names no zone
    except ValueError:
        return None
    return float(timegm(moment.timetuple()))


def _fraction(text: str | None) -> float:
    digits = re.match(r"\d{1,9}", text or "")
    return int(digits[0]) / 10 ** len(digits[0]) if digits else 0.0


def _offset(text: str | None) -> float | None:
    match = _OFFSET.fullmatch(text or "")
    if match is None:
        return None
    seconds = int(match[2]) * 3600 + int(match[3]) * 60
    return float(-seconds if match[1] == "-" else seconds) if seconds <= 14 * 3600 else None
