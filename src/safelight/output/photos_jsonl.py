"""photos.jsonl: a line per photo, in the order of their paths."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from safelight.actions.outcome import Reason
from safelight.engine.record import Record
from safelight.metadata.facts import HumanWord
from safelight.output.atomic import replacing
from safelight.output.edits import edit_objects
from safelight.output.names import base64_of, shown
from safelight.output.plain import plain

NAME = "photos.jsonl"
DECIDED = frozenset({"decision", "edited"})
"""Results that the line's `decision` tells."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """What was written for one photo, by path below the output folder."""

    edited: str | None = None
    sidecar: str | None = None
    masks: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every path of it."""
        return (*(path for path in (self.edited, self.sidecar) if path), *self.masks)


def write_photos(out: Path, records: Iterable[Record], outputs: Mapping[int, Outputs]) -> Path:
    """Write OUT/photos.jsonl; `outputs` go by the photos' index. Raises `OutputError`."""
    path = out / NAME
    with replacing(path) as file:
        for record in sorted(records, key=lambda record: record.photo.name):
            file.write(orjson.dumps(as_object(record, outputs.get(record.index, Outputs()))) + b"\n")
    return path


def as_object(record: Record, outputs: Outputs) -> dict[str, Any]:
    """One photo's line, its keys in the order in which they are documented."""
    name = record.photo.name
    bytes_of_name = base64_of(name)
    return {
        "photo": shown(name),
        **({"photo_b64": bytes_of_name} if bytes_of_name else {}),
        "files": plain(record.photo.files),
        "id": record.id,
        "verdict": record.verdict,
        "machine_verdict": record.machine_verdict,
        "mark": _mark(record.word),
        "reasons": [_reason(reason) for reason in record.reasons],
        "group": plain(record.group),
        "results": plain({name: value for name, value in record.results.items() if name not in DECIDED}),
        "decision": _decision(record),
        "outputs": plain(outputs),
        "seconds": plain(record.seconds),
        **({"skipped": plain(record.skipped)} if record.skipped else {}),
        **({"warnings": plain(record.warnings)} if record.warnings else {}),
    }


def _decision(record: Record) -> dict[str, Any]:
    """What is decided, `enhance`, `edits` and the like only where there are any."""
    decided = {**plain(record.decision), "edits": edit_objects(record.edits)}
    always = {key: decided.pop(key) for key in ("crop", "rating", "label", "keywords")}
    return {**always, **{key: value for key, value in decided.items() if value}}


def _mark(word: HumanWord) -> dict[str, Any] | None:
    if word.rating is None and word.pick is None:
        return None
    return {"pick": word.pick, "rating": word.rating, "when": plain(word.when), "from": shown(word.source)}


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "step": reason.step,
        "code": reason.code,
        "message": shown(reason.message),
        "value": plain(reason.value),
        "threshold": plain(reason.threshold),
    }
