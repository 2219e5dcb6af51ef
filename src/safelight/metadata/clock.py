"""`--clock SERIAL=+61m`: how far a body's clock was off, in words people type."""

import re

from safelight.errors import CallError

_SHIFT = re.compile(r"(?P<sign>[+-])(?P<parts>(?:\d+(?:\.\d+)?[dhms])+)\Z")
_PART = re.compile(r"(\d+(?:\.\d+)?)([dhms])")
_SECONDS = {"d": 86400.0, "h": 3600.0, "m": 60.0, "s": 1.0}


def parse_clock(text: str) -> tuple[str, float]:
    """A body's serial number and the seconds to add to its capture times. Raises CallError.

    >>> parse_clock("0123=-1h30m")
    ('0123', -5400.0)
    """
    serial, equals, shift = text.partition("=")
    match = _SHIFT.match(shift.strip())
    if not (equals and serial.strip() and match):
        raise CallError(
            f"--clock {text!r} is not understood. Write the body's serial number and what to add to its times: "
            "--clock 0123=+61m, or --clock 0123=-1h30m (d, h, m and s)."
        )
    seconds = sum(float(number) * _SECONDS[unit] for number, unit in _PART.findall(match["parts"]))
    return serial.strip(), -seconds if match["sign"] == "-" else seconds
