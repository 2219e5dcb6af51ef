"""Members without an engine, and a shoot's worth of facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safelight.actions.outcome import Group
from safelight.imaging.edits import Edit, Operations
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord

NOON = 1_750_000_000.0


@dataclass(frozen=True)
class MadeMember:
    index: int
    photo: Photo
    facts: CaptureFacts = field(default_factory=CaptureFacts)
    word: HumanWord = field(default_factory=HumanWord)
    results: Mapping[str, Any] = field(default_factory=dict)
    live: bool = True
    stopped: bool = False
    whole_set: Group | None = None
    edits: Sequence[Edit] = ()
    trial: Operations = ()
    size: tuple[int, int] = (6000, 4000)

    def filled(self, text: str) -> str:
        return text


def member(
    index: int,
    at: float | None = None,
    *,
    serial: str | None = "1",
    folder: str = "",
    name: str = "",
    number: int | None = None,
    stopped: bool = False,
    whole_set: Group | None = None,
    results: Mapping[str, Any] | None = None,
    **facts: Any,
) -> MadeMember:
    """A photo taken `at` seconds after noon; without `at` its time is not known."""
    name = f"{folder}{'/' if folder else ''}{name or f'IMG_{index:04d}'}.JPG"
    taken = None if at is None else NOON + at
    return MadeMember(
        index,
        Photo(name, Path("shoot"), (name,)),
        CaptureFacts(taken=taken, serial=serial, file_number=number, **facts),
        results=results or {},
        stopped=stopped,
        whole_set=whole_set,
    )
