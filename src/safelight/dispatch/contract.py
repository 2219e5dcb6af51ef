"""Where a plan runs: what is to be run, and the one method that every place offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from safelight.engine.human_words import HumanWords

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.run import Finished
    from safelight.errors import PhotoError
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan

Stopping = Callable[[], bool]
"""Asked between units of photos: True ends the run with what was read by then."""


@dataclass(frozen=True, slots=True)
class Job:
    """One plan over one frozen set of photos."""

    run_id: str
    plan: Plan
    photos: tuple[Photo, ...]
    clocks: Mapping[str, float] = field(default_factory=dict)
    """Seconds to add to a body's capture times, by serial number."""
    unfit: Mapping[int, PhotoError] = field(default_factory=dict)
    """Photos, by their place in `photos`, that are no longer what they were when the run began."""
    words: HumanWords = field(default_factory=HumanWords)
    foresee: bool = False
    """Whether it is told what is to come, for whoever wants to know how long it takes."""
    pictured: bool = True
    """Whether its records show their photos: reports need that, and who decides anew does not."""


class Dispatcher(Protocol):
    """Runs a job to the end, and tells what happens as it happens."""

    def run(self, job: Job, listen: Listener, stopping: Stopping) -> Finished:
        """Every photo's record, whatever became of it. Raises ModelError where a player cannot be loaded."""
        ...
