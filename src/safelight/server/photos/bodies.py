"""What is answered about photos."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from safelight.server.runs.asked import Answer

Pick = Literal["pick", "reject"]
Verdict = Literal["keep", "alternate", "review", "rejected", "failed", ""]


class Grid(Answer):
    """All photos of a run as columns, each in the run's order."""

    run: str
    count: int
    names: tuple[str, ...]
    verdicts: tuple[Verdict, ...] = Field(description="What counts: marks go before what the machine said.")
    machine: tuple[Verdict, ...]
    picks: tuple[Pick | None, ...]
    ratings: tuple[int | None, ...]
    groups: tuple[int, ...] = Field(description="-1: in none.")
    group_names: tuple[str, ...]
    ranks: tuple[int, ...] = Field(description="1 is the best of its group; 0: not ranked.")
    technical: tuple[float | None, ...]
    aesthetic: tuple[float | None, ...]
    taken: tuple[str | None, ...] = Field(description="As the camera's clock showed it.")
    cameras: tuple[int, ...] = Field(description="-1: not known.")
    camera_names: tuple[str, ...]
    labels: dict[str, tuple[str, ...]] = Field(description="By index; photos without are left out.")
    edited: tuple[bool, ...]
    faces: tuple[int, ...]
    widths: tuple[int, ...]
    heights: tuple[int, ...]


class Rectangle(Answer):
    """A rectangle, relative to the upright photo: 0..1."""

    x1: float
    y1: float
    x2: float
    y2: float


class Seen(Answer):
    """Something that was seen at a place."""

    kind: Literal["face", "object", "subject", "crop"]
    label: str
    confidence: float | None
    box: Rectangle
    eyes: str | None


class Why(Answer):
    """One reason, and what would have changed it; empty where nothing would, or the sentence says it."""

    step: str
    message: str
    counterfactual: str


class MarkNow(Answer):
    """What counts of what was said of a photo."""

    pick: Pick | None
    rating: int | None


class Outline(Answer):
    """A mask that was written."""

    n: int
    label: str


class Photo(Answer):
    """One photo of a run."""

    index: int
    record: dict[str, Any] = Field(description="Its line of photos.jsonl; empty before it was decided.")
    why: tuple[Why, ...]
    mark: MarkNow | None
    verdict: Verdict
    boxes: tuple[Seen, ...]
    masks: tuple[Outline, ...]
    sharper_than: tuple[str, ...] = Field(description="Photos of its group that are softer, the nearest first.")
    has_edited: bool


class FaceSeen(Answer):
    """One face of one photo."""

    index: int
    n: int
    box: Rectangle
    sharpness: float | None = Field(description="Width of its edges in pixels, at view size: less is sharper.")
    eyes: str | None


class Person(Answer):
    """One person across the frames of a group."""

    person: int
    faces: tuple[FaceSeen, ...]


class People(Answer):
    """The people of a group."""

    rows: tuple[Person, ...]
