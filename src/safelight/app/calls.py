"""What the ways in ask for, and what they are given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.models.surroundings import HERE, Surroundings
from safelight.store.bounds import USUAL, Bounds

if TYPE_CHECKING:
    from safelight.engine.record import Record, RunSummary
    from safelight.output.hits import Hit


@dataclass(frozen=True, slots=True)
class PlanCall:
    """What a plan is made of: a recipe by path or shipped name, a profile, and what the call overrides."""

    recipe: str
    profile: str = "builtin"
    variables: tuple[str, ...] = ()
    """`--var name=value`, as written."""
    overrides: tuple[str, ...] = ()
    """`--set step.parameter=value`, as written."""
    around: Surroundings = HERE
    """The device and the vision-language server of published models."""
    folder: Path = Path()
    """Where it is called: files that the recipe's parameters name are meant as seen from there."""
    home: Path | None = None
    """What `~` means in their names; None: this user's home."""


@dataclass(frozen=True, slots=True)
class RunCall:
    """What a run is made of."""

    plan: PlanCall
    photos: tuple[Path, ...]
    out: Path | None = None
    clocks: Mapping[str, float] = field(default_factory=dict)
    """Seconds to add to a body's capture times, by serial number."""
    workers: int | None = None
    """Decode processes; None is one a core."""
    decode_timeout: float = 60.0
    """Seconds that decoding one photo may take."""
    check_originals: bool = False
    """Compare every original before and after (the demo does)."""
    store: str | None = None
    """Where results and runs are remembered: a path or URL; None is the user's own, `none` nowhere."""
    fresh: bool = False
    """Begin a new run, also where one of the same was stopped in this folder."""
    only: frozenset[Path] | None = None
    """Of the files that `photos` come to, the run is over these; None is all of them."""
    whole: bool = False
    """Where it is stopped, what an earlier run wrote stays as it is; otherwise what is known so far replaces it."""
    inside: bool = False
    """`out` may lie inside the photos' folder; it is never looked into."""
    bounds: Bounds = USUAL
    """How much the store's cache may keep; the run looks after that when it is over, once a day."""
    broker: str | None = field(default=None, repr=False)
    """Where workers take their work from, a URL: they look at the photos. None is this machine alone."""


@dataclass(frozen=True, slots=True)
class Done:
    """A run that was written."""

    out: Path
    report: Path
    summary: RunSummary
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class SearchCall:
    """What a search is made of: words, and finished runs by folder or id; without any, all that the store has seen."""

    query: str
    runs: tuple[Path, ...]
    limit: int = 50
    profile: str = "standard"
    originals: Path | None = None
    """Where the photos are now, if not where the runs found them."""
    around: Surroundings = HERE
    workers: int | None = None
    decode_timeout: float = 60.0
    store: str | None = None
    """Where runs and answers are remembered; None is the user's own, `none` nowhere."""

    @property
    def recipe(self) -> str:
        """It as a recipe of one step."""
        parameters = {"query": self.query.replace("$", "$$"), "limit": self.limit}  # a recipe's texts hold ${names}
        step = {"model": "siglip", "action": "search", "parameters": parameters}
        return json.dumps({"name": "Search", "stages": [{"name": "search", "steps": [step]}]})


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found, the best first."""

    hits: tuple[Hit, ...]
    photos: int
    """Photos that were searched, each file once."""
    failed: int
    """Photos of these that could not be read."""
    interrupted: bool
