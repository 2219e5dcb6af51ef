"""Bytes as people read them."""


def size(number: int) -> str:
    """`120 MB`, in powers of ten."""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if number >= step:
            return f"{number / step:.3g} {unit}"
    return f"{number} B"
