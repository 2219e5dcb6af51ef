"""What deciding says about photos: results, reasons, and who stops or steps aside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol, Self

from safelight.imaging.edits import Edit, Operations
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord

GroupKind = Literal["burst", "duplicate", "bracket", "focus_stack", "panorama"]
WHOLE_SETS: frozenset[str] = frozenset({"bracket", "focus_stack", "panorama"})
"""Kinds that are kept whole: judged by their best frame, never torn apart."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: the step, a stable code, a sentence, and the number that met its threshold."""

    code: str
    message: str
    value: float | None = None
    threshold: float | None = None
    step: str = ""
    """Filled in by the engine with the node's name."""

    def by(self, step: str) -> Self:
        """The same, said by a step."""
        return type(self)(self.code, self.message, self.value, self.threshold, step)


class Outcome(NamedTuple):
    """What one action decided about one photo. `verdict` review stops the photo, alternate parks it.

    One a photo and step is made: a frozen dataclass takes twice as long.
    """

    result: Any = None
    reasons: tuple[Reason, ...] = ()
    verdict: Literal["review", "alternate"] | None = None
    edits: tuple[Edit, ...] = ()
    """Edits that it asks for; the engine notes which step did."""


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that belong together, by their index in the run, earliest first; the earliest is its identity."""

    kind: GroupKind
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GroupRank:
    """One photo's place in its group: `rank` 1 is the best."""

    rank: int
    size: int
    best: bool


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """What a set action found: the grouping, and outcomes of single photos by index."""

    groups: tuple[Group, ...] = ()
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """Sentences for the whole run, e.g. a clock that looks wrong."""


class Iteration(Protocol):
    """One round of a loop, as an iterating action gives it; the first one is the photo as it was."""

    @property
    def score(self) -> float:
        """What the best round is chosen by."""
        ...


@dataclass(frozen=True, slots=True)
class LoopTrace:
    """The rounds of a loop. Round 0 is the start, so the best is never worse than it."""

    iterations: tuple[Any, ...]
    best: int
    satisfied: bool

    @property
    def chosen(self) -> Any:
        """The best round."""
        return self.iterations[self.best]

    @property
    def views(self) -> Mapping[str, Any]:
        """The best round's fields: conditions read them as the trace's own."""
        return {name: getattr(self.chosen, name) for name in getattr(self.chosen, "__dataclass_fields__", ())}


class Member(Protocol):
    """A photo as deciding sees it."""

    @property
    def index(self) -> int: ...
    @property
    def photo(self) -> Photo: ...
    @property
    def facts(self) -> CaptureFacts: ...
    @property
    def word(self) -> HumanWord: ...
    @property
    def results(self) -> Mapping[str, Any]:
        """Results so far, by name; a name whose step did not run is absent."""
        ...

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the upright photo, in pixels; (0, 0) where nothing has looked at it yet."""
        ...

    @property
    def edits(self) -> Sequence[Edit]:
        """Edits that earlier steps asked for, in their order."""
        ...

    @property
    def trial(self) -> Operations:
        """Edits with which it is looked at just now: those that its loop proposed last."""
        ...

    def filled(self, text: str) -> str:
        """A prompt with its `${names}` replaced by what is known of the photo; metadata is fenced as data."""
        ...

    @property
    def live(self) -> bool:
        """Neither stopped, nor parked, nor failed."""
        ...

    @property
    def stopped(self) -> bool:
        """Stopped by a gate."""
        ...

    @property
    def whole_set(self) -> Group | None:
        """The bracket, focus stack or panorama it belongs to."""
        ...
