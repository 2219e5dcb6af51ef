"""The demo's story: what was decided about the made afternoon, in a few lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from safelight.actions.outcome import WHOLE_SETS
from safelight.engine.record import Record

INDENT = "  "


def tell(records: Sequence[Record], unchanged: tuple[int, int] | None) -> str:
    """The largest burst with its reasons, sets kept whole, what was spared, what cannot be used, and the originals."""
    parts = [_burst(records), _sets(records), _spared(records), _unusable(records)]
    if unchanged:
        parts.append([f"originals unchanged: {unchanged[0]} of {unchanged[1]}"])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _burst(records: Sequence[Record]) -> list[str]:
    bursts = [group for group in _groups(records) if group[0].group and group[0].group.kind not in WHOLE_SETS]
    if not bursts:
        return []
    largest = max(bursts, key=len)
    ranked = sorted(largest, key=lambda record: record.group.rank if record.group else 0)
    best, others = ranked[0], ranked[1:]
    told = [f"A burst of {len(ranked)}. The best: {best.photo.name}"]
    return [*told, *(f"{INDENT}{record.photo.name}: {_why(record)}" for record in others)]


def _sets(records: Sequence[Record]) -> list[str]:
    return [
        f"A {group[0].group.kind.replace('_', ' ')} of {len(group)}, kept whole: {_named(group)}"
        for group in _groups(records)
        if group[0].group and group[0].group.kind in WHOLE_SETS and all(r.verdict == "keep" for r in group)
    ]


def _spared(records: Sequence[Record]) -> list[str]:
    spared = [r for r in records if r.verdict == "keep" and "silhouette" in _traits(r)]
    return [f"A silhouette, dark on purpose and spared: {_named(spared)}"] if spared else []


def _unusable(records: Sequence[Record]) -> list[str]:
    return [f"To check: {r.photo.name}: {_why(r)}" for r in records if r.verdict == "review"]


def _groups(records: Sequence[Record]) -> Iterator[list[Record]]:
    placed = sorted((r for r in records if r.group), key=lambda r: r.group.id if r.group else "")
    for _, members in groupby(placed, key=lambda r: r.group.id if r.group else ""):
        yield list(members)


def _traits(record: Record) -> tuple[str, ...]:
    return tuple(getattr(record.results.get("quality"), "traits", ()))


def _why(record: Record) -> str:
    """The reason that decided: the last one."""
    return record.reasons[-1].message if record.reasons else record.verdict


def _named(records: Sequence[Record]) -> str:
    return ", ".join(record.photo.name for record in records)
