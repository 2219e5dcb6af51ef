"""A random audit: a few alternates beside what was kept instead. The draw is the run's own, so it can be repeated."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from safelight.engine.record import Record
from safelight.output.report.frames import Framer
from safelight.output.report.moments import after
from safelight.output.report.page import Doubt

SIZE = 12


def audit(
    records: Iterable[Record], groups: Mapping[str, Sequence[Record]], run_id: str, framer: Framer
) -> tuple[Doubt, ...]:
    """At most `SIZE` alternates, drawn by a hash of run and photo."""
    alternates = [record for record in records if record.verdict == "alternate"]
    drawn = sorted(alternates, key=lambda record: _lot(run_id, record))[:SIZE]
    return tuple(_doubt(record, groups, framer) for record in drawn)


def _doubt(record: Record, groups: Mapping[str, Sequence[Record]], framer: Framer) -> Doubt:
    members = groups.get(record.group.id, ()) if record.group else ()
    kept = next((other for other in members if other.verdict == "keep"), None)
    if kept is None:
        return Doubt(framer.frame(record), None)
    return Doubt(after(record, kept, framer), framer.frame(kept))


def _lot(run_id: str, record: Record) -> bytes:
    return blake2b(f"{run_id}\n{record.photo.name}".encode("utf-8", "backslashreplace"), digest_size=8).digest()
