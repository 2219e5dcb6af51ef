"""What a finished run says to the person who started it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight.cli.faults import SAFE

if TYPE_CHECKING:
    from safelight.app import Done
    from safelight.engine.record import RunSummary

WORDS = {"keep": "keep", "alternate": "alternate", "review": "to check", "rejected": "rejected", "failed": "failed"}


def in_words(done: Done) -> str:
    """A few lines: counts, what failed, that the originals are safe."""
    summary = done.summary
    lines = [f"{headline(summary)}: {counts(summary)}.", *summary.notes]
    failed = summary.counts.get("failed", 0)
    if summary.interrupted:
        lines.append(f"You stopped it: photos that were not reached count as failed. What was done is written. {SAFE}")
    elif failed:
        lines.append(f"{photos(failed)} failed; the report says why. {SAFE}")
    if summary.originals_unchanged:
        unchanged, checked = summary.originals_unchanged
        lines.append(f"originals unchanged: {unchanged} of {checked}")
    return "\n".join(lines)


def headline(summary: RunSummary) -> str:
    """`40 photos in 12 s`."""
    return f"{photos(sum(summary.counts.values()))} in {duration(summary.seconds)}"


def counts(summary: RunSummary) -> str:
    """`24 keep, 13 alternate, 3 to check`; verdicts that no photo has are left out."""
    return ", ".join(f"{summary.counts[v]} {word}" for v, word in WORDS.items() if summary.counts.get(v)) or "none"


def duration(seconds: float) -> str:
    """`0.4 s`, `12 s`, `3 min 20 s`, `1 h 5 min`."""
    if round(seconds, 1) < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def for_programs(done: Done) -> dict[str, Any]:
    """The same as JSON."""
    summary = done.summary
    return {
        "run_id": summary.run_id,
        "out": str(done.out),
        "report": str(done.report),
        "photos": str(done.out / "photos.jsonl"),
        "counts": dict(summary.counts),
        "seconds": round(summary.seconds, 3),
        "interrupted": summary.interrupted,
        "originals_unchanged": summary.originals_unchanged,
        "notes": list(summary.notes),
    }


def photos(number: int) -> str:
    """`1 photo`, `40 photos`."""
    return f"{number} photo" if number == 1 else f"{number} photos"
