"""What a run wrote, without what may differ from one run to another: times and ids."""

import re
from pathlib import Path
from typing import Any

import orjson

PASSING = ("run", "started", "finished", "seconds", "node_seconds", "notes", "roots")
"""What `run.json` tells of one run alone, and of where it lies."""
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.+-]+Z?|\d{1,2} \w+ \d{4}[^<]*\d\d:\d\d")
_RUN = re.compile(rb"\d{8}-\d{6}-[0-9a-f]{4,}")
_DRAWN = re.compile(rb'<article class="doubt">.*?</article>', re.DOTALL)
_DURATION = re.compile(rb"(-?\d+(\.\d+)? (h|min|s|ms)\b ?)+")


def lasting(out: Path) -> dict[str, bytes]:
    """Every file of an output folder by its name, without times and ids."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): _lasting(path) for path in files}


def undrawn(page: bytes) -> bytes:
    """A report without its audit: of many photos it shows a few, drawn by the run's id."""
    return _DRAWN.sub(b"", page)


def _lasting(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix not in {".html", ".xmp", ".json", ".jsonl"}:
        return data
    if path.name == "photos.jsonl":
        data = b"\n".join(orjson.dumps(_without(orjson.loads(line), ["seconds"])) for line in data.splitlines())
    if path.name == "run.json":
        data = orjson.dumps(_without(orjson.loads(data), PASSING))
    data = _RUN.sub(b"RUN", data)
    if path.name == "report.html":
        data = _DURATION.sub(b"TIME", _in_no_order(data))
    return _MOMENT.sub(b"WHEN", data)


def _in_no_order(page: bytes) -> bytes:
    """A report whose audit, which is drawn by the run's id, stands in an order of its own."""
    drawn = iter(sorted(_DRAWN.findall(page)))
    return _DRAWN.sub(lambda _: next(drawn), page)


def _without(told: dict[str, Any], names: Any) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in names}
