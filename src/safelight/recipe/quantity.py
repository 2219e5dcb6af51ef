"""Words for amounts: `6GB` of memory, `30s` of time."""

import re
from types import MappingProxyType

_AMOUNT = re.compile(r"\s*([0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*([A-Za-z]*)\s*")
_BYTES = MappingProxyType(
    {"b": 1}
    | {f"{prefix}b": 1000**power for power, prefix in enumerate("kmgt", 1)}
    | {f"{prefix}ib": 1024**power for power, prefix in enumerate("kmgt", 1)}
)
_SECONDS = MappingProxyType({"ms": 0.001, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0})
_LONGEST = 40


def bytes_of(text: str) -> int | None:
    """The bytes that `6GB` (10^9 each) or `512MiB` (2^20 each) is; None where it is no such word."""
    amount = _amount(text, _BYTES)
    return None if amount is None else round(amount)


def seconds_of(text: str) -> float | None:
    """The seconds that `30s`, `500ms`, `2min` or `1h` is; None where it is no such word."""
    return _amount(text, _SECONDS)


def bytes_word(count: int) -> str | int:
    """The shortest word for an amount of memory that says it exactly; the number itself where there is none."""
    for unit in ("TB", "GB", "MB", "TiB", "GiB", "MiB"):
        whole, rest = divmod(count, _BYTES[unit.lower()])
        if whole and not rest:
            return f"{whole}{unit}"
    return count


def _amount(text: str, units: MappingProxyType[str, int] | MappingProxyType[str, float]) -> float | None:
    found = _AMOUNT.fullmatch(text) if len(text) <= _LONGEST else None
    unit = units.get(found[2].lower()) if found else None
    return float(found[1]) * unit if found and unit else None
