"""Rows as aligned text."""

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as they must be, two spaces between; the last one runs on."""
    lines = [tuple(head), *map(tuple, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head) - 1)]
    padded = ([f"{cell:<{width}}" for cell, width in zip(line, widths, strict=False)] for line in lines)
    return "\n".join("  ".join([*cells, line[-1]]).rstrip() for cells, line in zip(padded, lines, strict=True))
