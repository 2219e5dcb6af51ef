"""A list of a run's photos, to be taken along: names alone, a table, or everything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

import orjson

if TYPE_CHECKING:
    from safelight.app.looking.sheet import Sheet
    from safelight.app.looking.words import Standing

Format = Literal["txt", "csv", "json"]
COLUMNS = ("photo", "verdict", "pick", "rating", "group", "rank", "technical", "aesthetic", "taken", "camera")
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def listed(sheet: Sheet, standing: Iterable[Standing], form: Format) -> bytes:
    """These photos, in the run's order."""
    if form == "txt":
        return "".join(f"{_line(sheet.names[one.index])}\n" for one in standing).encode()
    rows = [_row(sheet, one) for one in standing]
    if form == "json":
        return orjson.dumps([dict(zip(COLUMNS, row, strict=True)) for row in rows], option=orjson.OPT_INDENT_2)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return file.getvalue().encode()


def _row(sheet: Sheet, one: Standing) -> Sequence[Any]:
    at = one.index
    group, camera = sheet.groups[at], sheet.cameras[at]
    return (
        sheet.names[at],
        one.verdict,
        one.pick,
        one.rating,
        sheet.group_names[group] if group >= 0 else None,
        sheet.ranks[at] or None,
        sheet.technical[at],
        sheet.aesthetic[at],
        sheet.taken[at],
        sheet.camera_names[camera] if camera >= 0 else None,
    )


def _line(name: str) -> str:
    """A name stays on its line."""
    return name.replace("\n", "\\n").replace("\r", "\\r")


def _cell(value: Any) -> Any:
    """A photo may be called what a spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value
