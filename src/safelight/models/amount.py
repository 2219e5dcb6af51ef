"""Bytes as people read and write them."""

import re
from typing import Final

UNITS: Final = {"B": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}
AMOUNT: Final = r"^\d+(\.\d+)? ?([kKMGT]?B)$"


def size(number: int) -> str:
    """`120 MB`, in powers of ten."""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if number >= step:
            return f"{number / step:.3g} {unit}"
    return f"{number} B"


def parsed(text: str) -> int | None:
    """The number of bytes that `20GB` or `1.5 MB` are; None where it is not written so."""
    if re.fullmatch(AMOUNT, text) is None:
        return None
    number, unit = re.split(r" ?(?=[kKMGT]?B$)", text, maxsplit=1)
    return round(float(number) * UNITS[unit.replace("K", "k")])
