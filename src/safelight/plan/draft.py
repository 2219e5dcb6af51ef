"""A step resolved against the catalogue, before it is known who plays it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.actions.declare import Params, Signature
    from safelight.recipe.grammar import Flow, Stage, Step


@dataclass(frozen=True, eq=False)
class Draft:
    """One step: its signature and validated parameters, and where in the recipe it stands."""

    id: str
    """The step's name; unique in the plan."""
    step: Step
    stage: Stage
    signature: Signature
    params: Params
    output: str
    """The name of its result."""
    flow: Flow | None = None
    added: str = ""
    """Why the planner added it; empty for what the recipe says."""
    guesses: tuple[Signature, ...] = ()
    """Where something is wrong with its step: the actions that it may mean."""

    @property
    def stands_in(self) -> bool:
        """Whether its signature is none of the catalogue's, so that later steps can be judged at all."""
        return bool(self.guesses) and self.signature not in self.guesses

    @property
    def told_as_disabled(self) -> str:
        """What it is called where something lacks its result."""
        return f"the disabled step {self.id!r}" + (f" in line {self.step.line}" if self.step.line else "")

    @property
    def barrier(self) -> bool:
        return self.signature.scope != "photo"

    @property
    def gate(self) -> bool:
        return bool(self.signature.says("gate", self.params))

    @property
    def selects(self) -> bool:
        return bool(self.signature.says("selects", self.params))

    @property
    def optional(self) -> bool:
        """Whether it may be left out where nobody can play it. What the planner adds may."""
        return self.step.optional or bool(self.added)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Texts of the conditions that it stands under: its flow's, then its own."""
        flow = (self.flow.condition,) if self.flow else ()
        return (*flow, self.step.conditional.if_) if self.step.conditional else flow

    @property
    def needs(self) -> tuple[str, ...]:
        """Names of the results that it takes in, as the action declares them and the step writes them."""
        written = getattr(self.params, "input_from", None)
        told = getattr(self.params, "context_from", ())
        return tuple(dict.fromkeys((*self.signature.needs, *((written,) if written else ()), *told)))
