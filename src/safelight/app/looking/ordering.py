"""A run as a page asks for it, judged before anything starts, and made into the words of a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from safelight.app.calls import PlanCall
from safelight.app.looking.recipes_kept import kept_list
from safelight.app.looking.starting import ENDED_EARLY, RunStarter, Started
from safelight.app.written_down import BY_VARIABLE, SAMPLE_VARIABLE
from safelight.errors import CallError, RunError
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

STRETCH = 6
"""Photos of a sample that follow one another, so that it has moments."""
PATIENCE = 120.0
"""Seconds until a run must have begun: a large shoot is looked through first."""
USAGE = 2
"""A process ends with this where the call was wrong."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be run. Paths are real ones, and allowed."""

    recipe: Path | str
    """A file, or the name of a shipped recipe."""
    photos: tuple[Path, ...]
    profile: str
    out: Path | None = None
    cornered: tuple[Path, ...] = ()
    """Folders of the photos that `out` may lie in."""
    sample: int | None = None
    """Over about so many photos only, from all over the shoot."""
    only: tuple[Path, ...] | None = None
    variables: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()
    fresh: bool = False
    around: Surroundings = HERE


@dataclass(frozen=True, slots=True)
class Order:
    """What a starter is given."""

    words: tuple[str, ...]
    variables: Mapping[str, str]
    out: Path


def order(asked: Asked, store: str | None, variables: Mapping[str, str]) -> Order:
    """Judge it and put it into words. Nothing is started or written.

    Raises RecipeError or PlanError with everything that is wrong, ModelError where a model is not here, CallError.
    """
    from safelight.app import plan_recipe
    from safelight.output.folder import choose_folder
    from safelight.plan.readiness import require_ready

    called = PlanCall(str(asked.recipe), asked.profile, asked.variables, asked.overrides, asked.around)
    _, plan = plan_recipe(called)
    require_ready(plan)
    part = asked.sample is not None or asked.only is not None
    inside = asked.out is not None and any(asked.out.is_relative_to(folder) for folder in asked.cornered)
    around = [path for path in asked.photos if not (inside and path in asked.cornered)]
    out = choose_folder(asked.out, around, named(plan.recipe.name, part=part))
    words = [
        *("run", "-o", str(out), "--profile", asked.profile),
        *(word for text in asked.variables for word in ("--var", text)),
        *(word for text in asked.overrides for word in ("--set", text)),
        *(("--store", store) if store else ()),
        *(("--only", str(kept_list(_some(asked, out)))) if part else ()),
        *(("--inside",) if inside else ()),
        *(("--fresh",) if asked.fresh else ()),
        *(("--allow-remote",) if asked.around.allow_remote else ()),
        *("--", str(asked.recipe), *map(str, asked.photos)),
    ]
    sample = {SAMPLE_VARIABLE: "1"} if part else {}
    return Order(tuple(words), {**variables, BY_VARIABLE: "web", **sample}, out)


def named(recipe: str, *, part: bool) -> str:
    """What results are called after: those over a part of the photos apart from those over all."""
    return f"{recipe}-sample" if part else recipe


def begin(order: Order, starter: RunStarter, store: Store) -> RunRow:
    """Start it, and wait until it has begun. Raises CallError or RunError with what it said where it ended first."""
    before = store.runs.latest_in(str(order.out))
    started = starter.start(order.words, order.variables)
    return begun(started, store, str(order.out), before)


def begun(started: Started, store: Store, out: str, before: RunRow | None) -> RunRow:
    """The row of a run that was just started into a folder."""
    owner = f"process {started.process} on "
    until = monotonic() + PATIENCE
    while monotonic() < until:
        code = started.ended()
        row = store.runs.latest_in(out)
        if row is not None and (row.owner.startswith(owner) or (before is not None and row.id != before.id)):
            return row
        if code is not None:
            raise _refused(code, started.said())
        sleep(0.03)
    raise RunError("the run is still looking through its photos; it will be among the others as soon as it begins")


def resumption(row: RunRow, store: str | None, variables: Mapping[str, str]) -> Order:
    """The words that go on with a run."""
    words = ("runs", "resume", *(("--store", store) if store else ()), "--", row.id)
    return Order(words, variables, Path(row.out))


def _refused(code: int, said: str) -> CallError | RunError:
    text = said[-ENDED_EARLY:] or f"the run ended at once, with code {code}, and said nothing"
    text = text.removeprefix("Error: ")
    return CallError(text) if code == USAGE else RunError(text)


def _some(asked: Asked, out: Path) -> tuple[Path, ...]:
    """The files of the photos that it is over."""
    from safelight.imaging.shoot import gather
    from safelight.metadata.exif import taken_at

    only = None if asked.only is None else frozenset(asked.only)
    photos = gather(asked.photos, output=out, capture_time=taken_at, only=only).photos
    if not photos:
        raise CallError("none of these is a photo of that folder; choose photos with JPEG, HEIC, RAW or others")
    chosen = photos if asked.sample is None else [photos[at] for at in spread(len(photos), asked.sample)]
    return tuple(path for photo in chosen for path in photo.paths)


def spread(photos: int, wanted: int) -> Sequence[int]:
    """Places of about so many photos from all over a shoot, in stretches that follow one another."""
    if wanted >= photos:
        return range(photos)
    stretches = max(1, -(-wanted // STRETCH))
    each = -(-wanted // stretches)
    starts = [round(at * (photos - each) / max(1, stretches - 1)) for at in range(stretches)]
    return sorted({at for start in starts for at in range(start, start + each)})[:wanted]
