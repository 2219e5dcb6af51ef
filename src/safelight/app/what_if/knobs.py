"""What of a plan can be turned so that more or fewer photos are kept: only what decides, so nothing is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from safelight.recipe.suggest import listed

if TYPE_CHECKING:
    from safelight.plan.plan import Node, Plan

Kind = Literal["frames", "moments", "looks", "gate"]

LOOSEST = 1.0
"""A technical score that every photo has."""
STRICTEST = 10.0
MOST_SECONDS = 3600.0
"""Frames that are further apart are of no one moment, however much they look alike."""


LEAST_ALIKE = 0.6
"""Frames that are less alike show another scene."""


@dataclass(frozen=True, slots=True)
class Knob:
    """One step's parameter. `settings(value)` is how `--set` turns it to a value."""

    kind: Kind
    step: str
    parameter: str
    value: float
    """Where it stands."""
    along: tuple[str, ...] = ()
    """What has to be set with it."""

    def settings(self, value: float) -> tuple[str, ...]:
        """What `--set` is given; nothing where it stands so already."""
        if value == self.value:
            return ()
        return (*self.along, f"{self.step}.{self.parameter}={value:g}")


@dataclass(frozen=True, slots=True)
class Knobs:
    """The knobs of a plan, at most one of each kind. Others that are like them stay as they are."""

    frames: Knob | None = None
    """How many frames of a moment are kept: more is more."""
    moments: Knob | None = None
    """How many seconds a moment lasts: more is fewer."""
    looks: Knob | None = None
    """How alike the frames of a moment are: less is fewer."""
    gate: Knob | None = None
    """The least technical score: more is fewer."""

    @classmethod
    def of(cls, plan: Plan, fixed: Set[str] = frozenset()) -> Knobs:
        """Those of a plan; steps' parameters that are `fixed` (`step.parameter`) are not turned."""
        found: dict[str, Knob] = {}
        for node in plan.nodes:
            for knob in _of_node(node):
                if fixed.isdisjoint({f"{knob.step}.{name}" for name in (knob.parameter, "reject_if_below")}):
                    along = tuple(one for one in knob.along if one.partition("=")[0] not in fixed)
                    found[knob.kind] = replace(knob, along=along)  # the last one has the last word
        return cls(**found)

    @property
    def any(self) -> bool:
        """Whether there is anything to turn."""
        return any((self.frames, self.moments, self.looks, self.gate))


def turnable() -> str:
    """What may be a knob, in words."""
    return listed([".".join(one) for one in _NAMES])


_NAMES: tuple[tuple[str, str], ...] = (
    ("select_best_from_group", "keep"),
    ("group_similar", "time_window"),
    ("group_similar", "similarity_threshold"),
    ("quality_check", "technical_threshold"),
    ("quality_filter", "technical_threshold"),
)


def _of_node(node: Node) -> Iterator[Knob]:
    name, params = node.action.name, node.params.model_dump()
    if name == "select_best_from_group":
        yield Knob("frames", node.id, "keep", params["keep"])
    elif name == "group_similar":
        yield Knob("moments", node.id, "time_window", params["time_window"])
        yield Knob("looks", node.id, "similarity_threshold", params["similarity_threshold"])
    elif name == "quality_filter" and not node.advises:
        yield Knob("gate", node.id, "technical_threshold", params["technical_threshold"])
    elif name == "quality_check" and not node.advises:
        yield _quality_check(node.id, params["technical_threshold"], stops=params["reject_if_below"])


def _quality_check(step: str, threshold: float, *, stops: bool) -> Knob:
    """It stops nothing by scores unless it is told to; then not by taste, unless it did so before."""
    if stops:
        return Knob("gate", step, "technical_threshold", threshold)
    along = (f"{step}.reject_if_below=true", f"{step}.aesthetic_threshold={LOOSEST:g}")
    return Knob("gate", step, "technical_threshold", LOOSEST, along)
