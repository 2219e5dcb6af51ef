"""Where one photo stands while a run goes on. The engine alone writes it; actions see it as a `Member`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from safelight.metadata.facts import CaptureFacts, HumanWord

if TYPE_CHECKING:
    from safelight.actions.outcome import Group, Reason
    from safelight.errors import PhotoError
    from safelight.imaging.photo import Photo


@dataclass(slots=True, eq=False)
class PhotoState:
    """One photo's state. `live` is kept beside its causes, since every node of every chunk asks for it."""

    index: int
    photo: Photo
    live: bool = True
    identified: bool = False
    """Its file was read: hash, facts and human word are known."""
    image_hash: str = ""
    facts: CaptureFacts = field(default_factory=CaptureFacts)
    word: HumanWord = field(default_factory=HumanWord)
    results: dict[str, Any] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    stopped: bool = False
    parked: bool = False
    parked_by: str = ""
    fault: PhotoError | None = None
    whole_set: Group | None = None
    group: Group | None = None
    """Its place in the latest grouping."""
    rank: Any = None
    """Its `GroupRank` there, once a selection ranked it."""
    width: int = 0
    height: int = 0
    thumb: bytes = b""
    face_crops: tuple[bytes, ...] = ()

    @property
    def readable(self) -> bool:
        return self.identified and self.fault is None

    def explain(self, step: str, reasons: Iterable[Reason]) -> None:
        """Remember why, once: what an earlier step said in the same words is not said again."""
        said = {reason.message for reason in self.reasons}
        self.reasons.extend(replace(reason, step=step) for reason in reasons if reason.message not in said)

    def fail(self, fault: PhotoError) -> None:
        """The photo is done with; the run goes on."""
        self.fault, self.live = fault, False

    def stop(self) -> None:
        """A gate stopped it: later photo steps do not see it."""
        self.stopped, self.live = True, False

    def park(self, node: str) -> None:
        """A selection preferred another frame: later photo steps skip it."""
        self.parked, self.live, self.parked_by = True, False, node

    def crown(self) -> None:
        """A later selection preferred it after all."""
        self.parked, self.parked_by = False, ""
        self.live = not self.stopped and self.fault is None
