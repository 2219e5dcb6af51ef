"""Where a photo was taken: latitude and longitude, nothing else."""

from safelight.tiff import Directory

_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4


def position(gps: Directory) -> tuple[float | None, float | None]:
    """Degrees north and east; both None where either is missing or impossible."""
    latitude = _degrees(gps, _LATITUDE, gps.text(_LATITUDE_REF) == "S", 90)
    longitude = _degrees(gps, _LONGITUDE, gps.text(_LONGITUDE_REF) == "W", 180)
    return (latitude, longitude) if latitude is not None and longitude is not None else (None, None)


def _degrees(gps: Directory, tag: int, negative: bool, most: float) -> float | None:
    parts = gps.numbers(tag)
    if not parts:
        return None
    value = sum(part / 60**power for power, part in enumerate(parts[:3]))
    return (-value if negative else value) if 0 <= value <= most else None
