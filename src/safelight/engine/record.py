"""What a run says about one photo when it is done: the line of photos.jsonl, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from safelight.actions.outcome import GroupKind, Reason
from safelight.aggregate.decision import Decision
from safelight.engine.answers import Answers
from safelight.engine.exporting import Copied
from safelight.engine.jpegs import Jpeg
from safelight.imaging.edits import Edit
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord

Verdict = Literal["keep", "alternate", "review", "rejected", "failed"]


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """A photo's place in its group. `id` is for show (`g0007`); identity is the earliest member."""

    id: str
    kind: GroupKind
    size: int
    rank: int
    best: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One photo's record. Results are frozen dataclasses as the actions gave them."""

    index: int
    photo: Photo
    id: str
    """`blake3:…`, the image hash; empty where the file could not be read."""
    facts: CaptureFacts
    word: HumanWord
    verdict: Verdict
    machine_verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    group: GroupPlace | None = None
    results: Mapping[str, Any] = field(default_factory=dict)
    decision: Decision = field(default_factory=Decision)
    seconds: Mapping[str, float] = field(default_factory=dict)
    skipped: Mapping[str, str] = field(default_factory=dict)
    """Nodes that did not run for it → why."""
    width: int = 0
    height: int = 0
    thumb: Jpeg = b""
    """JPEG for the report, long edge `THUMB_EDGE`; empty where the photo could not be read."""
    edits: tuple[Edit, ...] = ()
    """Edits of its copy that stand, in the order of rendering."""
    copy: Copied | None = None
    """The copy that was written of it."""
    face_crops: tuple[Jpeg, ...] = ()
    """JPEGs of faces at 100 %, for a group's finalists."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was wrong with the photo's files, metadata and sidecars, and did not make it fail."""
        return (*self.facts.warnings, *self.word.warnings)


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The run as a whole: what run.json says beside the records."""

    run_id: str
    recipe_name: str
    recipe_text: str
    recipe_hash: str
    profile: str
    started: str
    """ISO 8601 with offset."""
    finished: str
    seconds: float
    node_seconds: Mapping[str, float]
    counts: Mapping[str, int]
    """Photos per verdict."""
    notes: tuple[str, ...] = ()
    """Sentences for the head of the report: clocks that look wrong, gates that only advised, dropped steps."""
    ignored: Mapping[str, int] = field(default_factory=dict)
    """What the folders held besides, by kind: `video` 3, `sidecar` 40."""
    gates: tuple["GateReport", ...] = ()
    originals_unchanged: tuple[int, int] | None = None
    """(unchanged, checked) where originals were compared before and after."""
    interrupted: bool = False
    players: Mapping[str, str] = field(default_factory=dict)
    """Role → player@revision."""
    plan: Mapping[str, Any] = field(default_factory=dict)
    """The plan as `explain --json` prints it."""
    answers: Mapping[str, Answers] = field(default_factory=dict)
    """By node that measures: how much of what it was asked was known already."""


@dataclass(frozen=True, slots=True)
class GateReport:
    """What a gate did to the run: a gate that stopped over a fifth heads the report."""

    node: str
    stopped: int
    of: int
    threshold: float | None = None
    twentieth: float | None = None
    """The threshold that would have stopped a twentieth."""
    advised: bool = False
