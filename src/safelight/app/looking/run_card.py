"""A run as lists and pages show it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.app.looking.following import FINAL, counts_of, state_of
from safelight.app.run_states import known
from safelight.errors import SafelightError
from safelight.models.surroundings import Surroundings
from safelight.output.names import shown

if TYPE_CHECKING:
    from safelight.app.run_report import RunReport
    from safelight.plan.explain import Explanation
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

BY = "by"
"""In a run's call: what began it, where that was not the command line."""
SAMPLE = "sample"


def card(store: Store, row: RunRow) -> dict[str, Any]:
    """One run, in a line."""
    state = state_of(store, row)
    out = Path(row.out)
    return {
        "id": row.id,
        "state": state,
        "recipe": row.recipe_name,
        "profile": row.profile,
        "photos": row.photos,
        "counts": counts_of(row),
        "started": row.started,
        "seconds": _seconds(row, state),
        "folder": shown(row.out),
        "report": (out / "report.html").is_file(),
        "interrupted": bool(row.summary.get("interrupted")) or state in ("stopped", "cancelled", "dead"),
        "seen_by": row.call.get(BY) or "command line",
        "sample": bool(row.call.get(SAMPLE)),
        "stopping": bool(row.cancel) and known(store, row).lives,
    }


def detail(store: Store, row: RunRow, report: RunReport, around: Surroundings) -> dict[str, Any]:
    """One run, with where its time went."""
    told = {
        "nodes": [
            {
                "node": one.node,
                "seconds": round(one.seconds, 3),
                "asked": one.asked,
                "measured": one.measured,
                "memory": one.memory,
            }
            for one in report.nodes
        ],
        "share": report.share,
        "slowest": [
            {"photo": one.photo, "seconds": round(one.seconds, 3), "step": one.slowest} for one in report.slowest
        ],
        "failures": [{"photo": one.photo, "code": one.code, "message": one.message} for one in report.failures],
        "notes": [*map(str, row.summary.get("notes", ()))],
        "recipe_text": row.recipe_text,
    }
    return {**card(store, row), **told, **_planned(row, around)}


def _planned(row: RunRow, around: Surroundings) -> dict[str, Any]:
    """Its plan; nothing of it where its recipe is understood no more, or its models are gone."""
    from safelight.app.rerun import plan_of_run
    from safelight.plan.explain import explain

    try:
        plan = explain(plan_of_run(row, (), around)[1], row.photos)
    except SafelightError:
        return {"phases": [], "players": {}}
    return {"phases": _phases(plan), "players": _players(plan.as_json())}


def _phases(plan: Explanation) -> list[dict[str, Any]]:
    found = []
    for phase in plan.as_json()["phases"]:
        steps = [node["id"] for node in (*phase["nodes"], *filter(None, [phase["barrier"]]))]
        asked = [*phase["ahead"], *phase["calls"]]
        photos = max((one["photos"] for one in asked), default=plan.as_json()["photos"] or 0)
        found.append({"what": ", ".join(steps), "players": list(phase["players"]), "photos": photos})
    return found


def _players(plan: Mapping[str, Any]) -> dict[str, int]:
    return {name: size for phase in plan["phases"] for name, size in phase["players"].items()}


def _seconds(row: RunRow, state: str) -> float | None:
    if "seconds" in row.summary and state in FINAL:
        return float(row.summary["seconds"])
    try:
        began = datetime.fromisoformat(row.started)
        ended = datetime.fromisoformat(row.finished) if row.finished else datetime.now().astimezone()
    except ValueError:
        return None
    return None if state == "dead" else max(0.0, round((ended - began).total_seconds(), 1))
