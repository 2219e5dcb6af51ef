"""Delivering a run beside its originals, as a page asks for it and shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.errors import CallError
from safelight.output.delivery.deliver import deliver
from safelight.output.delivery.editors import EDITORS
from safelight.output.delivery.finished_run import read_run
from safelight.output.delivery.undo import undo
from safelight.output.names import shown

if TYPE_CHECKING:
    from safelight.output.delivery.changes import Change
    from safelight.output.delivery.deliver import Delivered

_WORDS = {"new": "new", "merge": "added to", "same": "says it already", "refused": "left alone", "inside": "no sidecar"}


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was, or would be, written or put back."""

    counts: dict[str, int]
    changes: tuple[dict[str, Any], ...]
    warnings: tuple[str, ...]


def editor_named(name: str) -> str:
    """The editor's key, however it is hyphenated. Raises CallError for one that there is not."""
    key = name.replace("-", "").replace("_", "").lower()
    if key not in EDITORS:
        raise CallError(f"there is no editor {name!r}; there are {', '.join(EDITORS)}")
    return key


def folders_of(out: Path) -> tuple[Path, ...]:
    """The folders that a delivery would write into. Raises CallError where there is no such run."""
    return tuple(root.path for root in read_run(out).roots)


def hand_over(out: Path, to: str, *, dry_run: bool, stopping: Callable[[], bool] = lambda: False) -> HandedOver:
    """Write sidecars, or say which. Raises CallError or OutputError as `deliver` does."""
    delivered = deliver(out, to, dry_run=dry_run, stopping=stopping)
    counts: Counter[str] = Counter(change.action for change in delivered.changes)
    told = tuple(_change(one) for one in delivered.changes)
    return HandedOver(dict(counts), told, tuple(_warnings(delivered, dry_run=dry_run)))


def take_back(out: Path, to: str, *, dry_run: bool) -> HandedOver:
    """Put every sidecar back as it was, or say which. Raises CallError or OutputError as `undo` does."""
    undone = undo(out, to, dry_run=dry_run)
    told = tuple({"photo": one.sidecar, "file": one.sidecar, "what": one.reason or one.action} for one in undone)
    return HandedOver(dict(Counter(one.action for one in undone)), told, ())


def _change(one: Change) -> dict[str, Any]:
    name = shown(one.photo.name)
    file = name if one.action == "inside" else shown(one.photo.beside(one.path))
    words = ": ".join(filter(None, (_WORDS[one.action], one.reason or one.says)))
    return {"photo": name, "file": file, "what": words}


def _warnings(delivered: Delivered, *, dry_run: bool) -> Iterator[str]:
    editor = delivered.editor
    inside = sum(one.action == "inside" for one in delivered.changes)
    if inside:
        photos = "1 photo" if inside == 1 else f"{inside} photos"
        place = f"deliver/{delivered.inside_list.name}" if delivered.inside_list else "a list in the run's folder"
        yield f"{editor.title} reads no sidecar of {photos}, and originals stay as they are; {place} names them."
    if delivered.interrupted:
        yield "It was stopped; the rest is not delivered. Deliver again to go on."
    if not dry_run and any(one.action in ("new", "merge") for one in delivered.changes):
        yield editor.next
