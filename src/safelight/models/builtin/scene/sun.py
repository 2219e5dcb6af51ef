"""Where the sun stood when a photo was taken, as far as its metadata tells."""

from __future__ import annotations

from math import asin, cos, degrees, floor, pi, radians, sin
from typing import Literal

from safelight.metadata.facts import CaptureFacts

LOW, HIGH = -6.0, 12.0
"""Degrees above the horizon between which light is golden: about 90 minutes round sunrise and sunset."""
MORNING, EVENING = (4.5, 9.5), (15.5, 21.5)
"""Hours of the clock at which the sun may stand low somewhere inhabited, for photos that say no place."""
DAY = 86_400.0

SunHeight = Literal["low", "other", "unknown"]


def sun_height(facts: CaptureFacts) -> SunHeight:
    """Whether the sun stood low: by place and time, else whether the hour allows it; unknown without a time."""
    if facts.taken is None:
        return "unknown"
    if facts.latitude is None or facts.longitude is None:
        hour = facts.taken % DAY / 3600
        return "low" if any(start <= hour <= end for start, end in (MORNING, EVENING)) else "other"
    # Without an offset the camera is taken to show the time zone in which the photo lies.
    offset = facts.utc_offset if facts.utc_offset is not None else round(facts.longitude / 15) * 3600.0
    high = elevation(facts.taken - offset, facts.latitude, facts.longitude)
    return "low" if LOW <= high <= HIGH else "other"


def elevation(utc: float, latitude: float, longitude: float) -> float:
    """Degrees of the sun above the horizon, within half a degree; `utc` in seconds since 1970.

    Method: the low-precision formulas of the Astronomical Almanac.
    """
    days = utc / DAY - 10_957.5  # since noon on 1 January 2000
    mean = radians((357.528 + 0.9856003 * days) % 360)
    ecliptic = radians((280.460 + 0.9856474 * days + 1.915 * sin(mean) + 0.020 * sin(2 * mean)) % 360)
    declination = asin(sin(radians(23.44)) * sin(ecliptic))
    equation = _equation_of_time(mean, ecliptic)
    hour = ((utc / DAY - floor(utc / DAY)) * 24 + longitude / 15 + equation - 12) * pi / 12
    here = radians(latitude)
    return degrees(asin(sin(here) * sin(declination) + cos(here) * cos(declination) * cos(hour)))


def _equation_of_time(mean: float, ecliptic: float) -> float:
    """Hours by which the sun is ahead of the clock."""
    minutes = -7.655 * sin(mean) + 9.873 * sin(2 * ecliptic)
    return minutes / 60
