"""What is asked of runs, and answered."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from safelight.server.runs.asked import MOST_PHOTOS, Answer, Body

State = Literal["running", "done", "failed", "stopped", "cancelled", "dead"]


class Run(Answer):
    """One run."""

    id: str
    state: State = Field(description="`dead`: it is said to go on, and its process is gone.")
    recipe: str
    profile: str
    photos: int
    counts: dict[str, int] = Field(description="Photos a verdict, as the run left them.")
    started: str
    seconds: float | None
    folder: str
    report: bool = Field(description="Whether its report is there.")
    interrupted: bool
    seen_by: str = Field(description="What began it: `web` or `command line`.")
    sample: bool = Field(description="Over a few photos of a shoot only.")
    stopping: bool = Field(description="It was asked to stop, and finishes what is in flight.")


class Runs(Answer):
    """Runs, the newest first."""

    runs: tuple[Run, ...]


class NodeTime(Answer):
    """One step of a run. null: not counted."""

    node: str
    seconds: float
    asked: int | None = None
    measured: int | None = None
    memory: int | None = None


class SlowPhoto(Answer):
    """A photo that took long, and the step that took most of it."""

    photo: str
    seconds: float
    step: str


class Failure(Answer):
    """A photo that failed, and why."""

    photo: str
    code: str
    message: str


class PlannedPhase(Answer):
    """A phase as it was planned."""

    what: str
    players: tuple[str, ...]
    photos: int


class RunDetail(Run):
    """One run, with where its time went."""

    nodes: tuple[NodeTime, ...]
    share: float | None = Field(description="The part of all answers that the store had.")
    slowest: tuple[SlowPhoto, ...]
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]
    recipe_text: str
    phases: tuple[PlannedPhase, ...]
    players: dict[str, int] = Field(description="Bytes that each takes.")


class RunOrder(Body):
    """What is to be run over which photos."""

    recipe: str | None = Field(default=None, max_length=200, description="One of the user's own, or a shipped one.")
    text: str | None = Field(default=None, max_length=1_000_000, description="A recipe, instead of one by name.")
    profile: str | None = Field(default=None, max_length=200)
    photos: tuple[str, ...] = Field(min_length=1, max_length=1_000, description="Folders or files, as listed.")
    out: str | None = Field(default=None, description="Where results go; by default beside the shoot.")
    sample: int | None = Field(
        default=None, ge=1, le=MOST_PHOTOS, description="Over about so many photos of them only."
    )
    only: tuple[str, ...] | None = Field(default=None, min_length=1, max_length=MOST_PHOTOS)
    until: str | None = Field(default=None, max_length=200, description="The last step that is run.")
    variables: tuple[str, ...] = Field(default=(), max_length=200, description="`name=value`.")
    overrides: tuple[str, ...] = Field(default=(), max_length=200, description="`step.parameter=value`.")
    fresh: bool = False


class PlaceQuestion(Body):
    """Photos that are to be run over."""

    photos: tuple[str, ...] = Field(min_length=1, max_length=1_000, description="Folders or files, as listed.")
    recipe: str = Field(default="", max_length=1_000, description="What the recipe calls itself.")
    sample: bool = Field(default=False, description="Over a few of them only.")


class Place(Answer):
    """Where results would go: a folder that is free, or an output of Safelight already."""

    out: str
    inside: bool = Field(description="Inside the photos' folder, since nothing around that is below a root.")


class LivePhase(Answer):
    """One phase: how far it is."""

    phase: int
    what: str
    done: int
    photos: int
    seconds: float


class LiveModel(Answer):
    """A model that is at work."""

    name: str
    bytes: int


class LiveNode(Answer):
    """A step, and how it stands. null: not counted, in runs of an older Safelight."""

    node: str
    seconds: float
    done: int | None = Field(default=None, description="Photos that it has its say on.")
    looked: int | None = Field(default=None, description="Photos that a player looked at for it.")
    known: int | None = Field(default=None, description="Of those done: what it asked was known already.")
    failed: int | None = None
    passed: int | None = Field(default=None, description="Photos that came by and that it left out.")


class Live(Answer):
    """A run as it is now, folded from all that happened so far."""

    id: str
    state: State
    number: int = Field(description="Of the last event that went into it.")
    phase: int
    phases: tuple[LivePhase, ...]
    check: int
    failed: int
    photos: int
    seconds: float
    left_seconds: float | None = Field(description="Until the run is through, at least; null: not known yet.")
    left_at_most: float | None = Field(description="The same where no photo is spared; null: nobody can say.")
    memory_bytes: int | None
    models: tuple[LiveModel, ...]
    nodes: tuple[LiveNode, ...] = Field(description="Those that began.")
    failures: tuple[Failure, ...] = Field(description="The last hundred.")
    notes: tuple[str, ...]
    counts: dict[str, int] | None
    stopping: bool
