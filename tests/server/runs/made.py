"""A run that is over, written into a house's store by hand: real photos, and records that say what a test needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from safelight.app.membership import member_of
from safelight.imaging.photo import Photo
from safelight.server.house import House
from safelight.store.runs import Decided, RunRow, State
from tests.whole.shoots import jpeg

RUN = "20261128-010000-aaaaaa"


def record(name: str, at: int, verdict: str = "keep", **more: Any) -> dict[str, Any]:
    """A line of photos.jsonl."""
    return {
        "photo": name,
        "files": [name],
        "id": f"blake3:{at:064x}",
        "verdict": verdict,
        "machine_verdict": verdict,
        "mark": None,
        "reasons": [],
        "group": None,
        "results": {},
        "decision": {"crop": None, "rating": None, "label": None, "keywords": []},
        "outputs": {"edited": None, "sidecar": None, "masks": []},
        "seconds": {},
        **more,
    }


def made_run(
    house: House,
    root: Path,
    told: Mapping[str, Mapping[str, Any]],
    *,
    out: Path | None = None,
    state: State = "done",
    text: str = "",
) -> str:
    """A run over these photos, which are made where they are not there."""
    root.mkdir(parents=True, exist_ok=True)
    photos = []
    for at, name in enumerate(told):
        if not (root / name).exists():
            (root / name).write_bytes(jpeg(at))
        photos.append(Photo(name, root, (name,), (root / name).stat().st_size))
    folder = out or root.parent / "out"
    folder.mkdir(exist_ok=True)
    (folder / ".safelight").touch()
    row = RunRow(
        RUN, "running", "cull", "cull.yaml", text, "builtin", str(folder), {}, "2026-11-28T01:00:00+00:00", "", 0
    )
    store = house.lookout.store
    store.runs.begin(row, [member_of(photo, at) for at, photo in enumerate(photos)])
    records = [record(name, at, **more) for at, (name, more) in enumerate(told.items())]
    decided = [Decided(at, one["id"], one["verdict"], orjson.dumps(one)) for at, one in enumerate(records)]
    store.runs.end(RUN, state, "2026-11-28T01:00:05+00:00", {"seconds": 5.0, "counts": {"keep": 1}}, decided)
    return RUN
