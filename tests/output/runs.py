"""Records and summaries of runs that never were."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from safelight.aggregate.default_decision import decide
from safelight.engine.record import Record, RunSummary, Verdict
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord


def record(
    root: Path, *files: str, index: int = 0, verdict: Verdict = "keep", word: HumanWord | None = None, **fields: Any
) -> Record:
    """A record of a photo made of these files, with the default decision."""
    said = word or HumanWord()
    fields.setdefault("decision", decide(verdict, word=said, results={}))
    return Record(
        index=index,
        photo=Photo(files[0], root, files),
        id="blake3:00",
        facts=CaptureFacts(),
        word=said,
        verdict=verdict,
        machine_verdict=fields.pop("machine_verdict", verdict),
        **fields,
    )


def summary(**fields: Any) -> RunSummary:
    known: dict[str, Any] = {
        "run_id": "20261122-134500-1f3a",
        "recipe_name": "cull",
        "recipe_text": "name: cull\n",
        "recipe_hash": "abc",
        "profile": "builtin",
        "started": "2026-11-22T13:45:00+00:00",
        "finished": "2026-11-22T13:46:00+00:00",
        "seconds": 60.0,
        "node_seconds": {"quality_check": 1.5},
        "counts": {"keep": 1, "alternate": 0, "review": 0, "rejected": 0, "failed": 0},
    }
    return RunSummary(**(known | fields))


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """A disk that takes no file of more than `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
