"""`--clock SERIAL=+61m`: how far a camera body's clock is to be put forward or back."""

import re
from collections.abc import Sequence

from safelight.cli.options import pairs
from safelight.errors import CallError

_SHIFT = re.compile(r"([+-])(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?")
_SECONDS = (86_400, 3_600, 60, 1)


def shifts(texts: Sequence[str]) -> dict[str, float]:
    """Seconds to add to the clock of each body, by serial number.

    Raises CallError for a shift that is not of the form `+1h30m`.
    """
    return {serial: _seconds(serial, shift) for serial, shift in pairs(texts, "--clock", "SERIAL=+61m").items()}


def _seconds(serial: str, shift: str) -> float:
    found = _SHIFT.fullmatch(shift)
    if found is None or not any(found.groups()[1:]):
        raise CallError(f"the clock of {serial!r} cannot be shifted by {shift!r}; write it like +61m, -1h30m or +12s")
    amounts = (float(part or 0) for part in found.groups()[1:])
    total = sum(amount * unit for amount, unit in zip(amounts, _SECONDS, strict=True))
    return -total if found.group(1) == "-" else total
