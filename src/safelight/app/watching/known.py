"""What an earlier run into the same folder had, so that a watch that begins again knows where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from safelight.app.membership import photo_of
from safelight.app.watching.look import Stamp

if TYPE_CHECKING:
    from safelight.app.calls import RunCall
    from safelight.plan.plan import Plan
    from safelight.recipe.document import Document
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store

_PASSING = frozenset({"vanished", "unreadable", "changed"})


def known(store: Store, out: Path, call: RunCall, document: Document, plan: Plan) -> dict[Path, Stamp]:
    """The files of the run whose results lie in `out`, as they were, if it was done and asked for what `call` does.

    Photos that it could not get hold of are not among them.
    """
    row = store.runs.find(_run_in(out))
    if row is None or row.state != "done" or not _asked_the_same(row, call, document, plan):
        return {}
    members = store.runs.members(row.id)
    if any(member.verdict == "failed" for member in members):
        members = tuple(member for member in store.runs.members(row.id, records=True) if not _was_lost(member))
    return dict(pair for member in members for pair in _files(member))


def _run_in(out: Path) -> str:
    """The id of the run that was written into a folder; what no run is called where there is none."""
    from safelight.output.run_json import NAME

    try:
        return str(orjson.loads((out / NAME).read_bytes())["run"])
    except (OSError, ValueError, KeyError, TypeError):
        return "none"


def _asked_the_same(row: RunRow, call: RunCall, document: Document, plan: Plan) -> bool:
    asked = (document.text, plan.profile, list(call.plan.variables), list(call.plan.overrides), dict(call.clocks))
    then = row.call
    return asked == (row.recipe_text, row.profile, then["variables"], then["overrides"], then["clocks"])


def _was_lost(member: Member) -> bool:
    if member.verdict != "failed" or not member.record:
        return False
    return any(reason["code"] in _PASSING for reason in orjson.loads(member.record)["reasons"])


def _files(member: Member) -> Iterator[tuple[Path, Stamp]]:
    for path, (size, changed) in zip(photo_of(member).paths, member.stamp, strict=True):
        if size is not None:
            yield path, Stamp(size, changed)
