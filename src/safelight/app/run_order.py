"""What is to be run, before it is: a plan over a frozen shoot, into a folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.app.calls import RunCall
    from safelight.app.keeping import Keeping
    from safelight.errors import PhotoError
    from safelight.imaging.shoot import Shoot
    from safelight.plan.plan import Plan
    from safelight.recipe.document import Document


@dataclass(frozen=True)
class RunOrder:
    """One run. `unfit` are photos that are no longer what they were when it began."""

    call: RunCall
    document: Document
    plan: Plan
    shoot: Shoot
    out: Path
    keeping: Keeping
    goes_on: str | None = None
    """The id of the run that goes on; None begins one, or goes on with one of the same that was stopped here."""
    unfit: Mapping[int, PhotoError] = field(default_factory=dict)
