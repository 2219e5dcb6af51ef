"""`export`: the last box of the flow chart, the edited copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from safelight.actions.declare import Params, action
from safelight.actions.outcome import Member, Outcome


@dataclass(frozen=True, slots=True)
class Exported:
    """The copy that was written."""

    width: int
    height: int
    edited: bool
    """False where it is the original's bytes, copied."""


class Export(Params):
    pass


@action(
    "",
    scope="photo",
    gives="exported",
    result=Exported,
    params=Export,
    sentence=lambda _: "Write the copies, at full resolution; originals stay as they are",
    exports=True,
)
def export(members: Sequence[Member], _measured: Mapping[str, Any], _params: Export) -> list[Outcome]:
    """Write a copy of each photo that is kept, its edits rendered at full resolution, with its colour profile and EXIF.

    The engine writes them in its pool of processes when everything is decided; here is nothing left to decide.
    """
    return [Outcome() for _ in members]


ACTIONS: tuple[Any, ...] = (export,)
