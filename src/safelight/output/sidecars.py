"""OUT/sidecars: an XMP sidecar for every photo that has something to hand over, in a tree that mirrors the shoot."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final

from safelight.engine.record import Record, RunSummary, Verdict
from safelight.errors import MetadataError, OutputError
from safelight.imaging.photo import Photo
from safelight.metadata import sidecar
from safelight.metadata.hand_off import HandOff, merged
from safelight.output.atomic import replacing
from safelight.output.developing import developed, marked
from safelight.output.kept_sidecars import KeptSidecars
from safelight.output.names import shown
from safelight.recipe.grammar import Output

FOLDER: Final = "sidecars"
HANDED_OVER: Final = frozenset[Verdict]({"keep", "alternate", "review"})
"""A rejected photo's sidecar already says so, and a failed one's verdict is worth nothing in an editor."""
_AT_ONCE: Final = 512
"""Sidecars that are looked up together."""
_LONGEST_NAME: Final = 255
"""Bytes, on every disk in use."""


@dataclass(frozen=True, slots=True)
class Sidecars:
    """What was written, by the photos' index, and what kept the rest from it."""

    paths: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    fault: OutputError | None = None


def write_sidecars(
    out: Path,
    summary: RunSummary,
    records: Sequence[Record],
    output: Output | None = None,
    kept: KeptSidecars | None = None,
) -> Sidecars:
    """Write the sidecars of a run; each starts from the one beside the original, which stays as it is.

    Those that are `kept` from an earlier run and would say the same are not written again.

    A full disk is no exception here but the answer's `fault`, so that the records can still say what was written.
    """
    names = sidecar.names(record.photo.name for record in records)
    wanted = [record for record in records if record.verdict in HANDED_OVER]
    named = [(record, f"{FOLDER}/{names[record.photo.name]}") for record in wanted]
    fitting = [(record, name) for record, name in named if len(os.fsencode(Path(name).name)) <= _LONGEST_NAME]
    paths: dict[int, str] = {}
    try:
        said = ((record, name, hand_off(summary, record, output)) for record, name in fitting)
        paths.update(_written(out, said, kept or KeptSidecars()))  # on a fault, it keeps those that were written
    except OutputError as fault:
        return Sidecars(paths, fault=_told(fault, len(paths), len(fitting)))
    return Sidecars(paths, tuple(_too_long(record) for record, name in named if record.index not in paths))


def hand_off(summary: RunSummary, record: Record, output: Output | None = None) -> HandOff:
    """What a record hands to editors; the photographer's own rating and label are passed on as theirs.

    `output` says whether develop settings and face regions go with it.
    """
    decision, word = record.decision, record.word
    return HandOff(
        rating=decision.rating,
        label=decision.label,
        keywords=decision.keywords,
        human_rating=word.rating is not None,
        human_label=word.label is not None,
        facts=_facts(summary, record),
        reasons=tuple(shown(reason.message) for reason in record.reasons),
        develop=developed(record) if output and output.develop else None,
        regions=marked(record) if output and output.regions else None,
    )


def _facts(summary: RunSummary, record: Record) -> dict[str, str]:
    group = record.group
    quality = next((r for r in record.results.values() if hasattr(r, "technical_score")), None)
    known: dict[str, Any] = {
        "recipe": summary.recipe_name,
        "recipeHash": summary.recipe_hash,
        "run": summary.run_id,
        "verdict": record.verdict,
        "group": group and group.id,
        "groupKind": group and group.kind,
        "groupRank": group and f"{group.rank}/{group.size}",
        "technicalScore": getattr(quality, "technical_score", None),
        "aestheticScore": getattr(quality, "aesthetic_score", None),
        "producer": getattr(quality, "producer", None),
        "traits": ", ".join(getattr(quality, "traits", ())) or None,
    }
    return {key: str(value) for key, value in known.items() if value is not None}


def _written(out: Path, said: Iterable[tuple[Record, str, HandOff]], kept: KeptSidecars) -> Iterator[tuple[int, str]]:
    made: set[Path] = set()
    for record, name, words, path, key in _keyed(out, iter(said), kept):
        if path.parent not in made:
            _make(path.parent, out)
            made.add(path.parent)
        if not kept.stands(key, path):
            data = _merged(record.photo, words)
            with replacing(path, durable=False) as file:
                file.write(data)
            kept.remember(key, path)
        yield record.index, name


def _keyed(
    out: Path, said: Iterator[tuple[Record, str, HandOff]], kept: KeptSidecars
) -> Iterator[tuple[Record, str, HandOff, Path, bytes]]:
    """Each with its place and its key; what was written before is looked up some at a time."""
    while some := list(islice(said, _AT_ONCE)):
        paths = [out / name for _, name, _ in some]
        keys = [kept.key(path, record.photo, words) for path, (record, _, words) in zip(paths, some, strict=True)]
        kept.look_up(keys)
        yield from ((*one, path, key) for one, path, key in zip(some, paths, keys, strict=True))


def _merged(photo: Photo, words: HandOff) -> bytes:
    for place in sidecar.beside(photo.path, photo.paths[1:]):
        try:
            existing = sidecar.read(place)
            if existing is not None:
                return merged(existing, words)
        except MetadataError:
            continue  # told by the photo's `HumanWord.warnings`; the broken file itself stays where it is
    return merged(None, words)


def _make(folder: Path, out: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        led_out = not folder.resolve().is_relative_to(out.resolve())
    except OSError as fault:
        raise OutputError(f"folder {folder.name!r} could not be made: {fault.strerror or fault}") from fault
    if led_out:
        raise OutputError(f"folder {folder.name!r} is a link that leads out of the output folder")


def _told(fault: OutputError, written: int, of: int) -> OutputError:
    told = OutputError(
        f"{fault}; {written} of {of} sidecars are written, the originals are untouched; "
        "make room or choose another folder with -o, and run again"
    )
    told.__cause__ = fault
    return told


def _too_long(record: Record) -> str:
    return f"No sidecar for {shown(record.photo.name)!r}: its name would be too long for the disk."
