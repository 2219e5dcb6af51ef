"""The one place where things are put together: recipes, plans and runs, for the ways in.

What is heavy is imported where it is needed, so that validating a recipe costs no numpy.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.calls import Done, PlanCall, RunCall, SearchCall, Searched
from safelight.errors import CallError, RunError
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Listener
    from safelight.imaging.shoot import Shoot
    from safelight.models.profiles import Profile
    from safelight.output.delivery.deliver import Delivered
    from safelight.output.delivery.undo import Undone
    from safelight.plan.explain import Explanation
    from safelight.plan.plan import Plan
    from safelight.plan.prompts import Ask
    from safelight.plan.retelling import Retelling
    from safelight.recipe.document import Document
    from safelight.recipe.grammar import Recipe


__all__ = ["Done", "PlanCall", "RunCall", "SearchCall", "Searched"]


def load_recipe(recipe: str) -> Document:
    """A recipe by path, or by the name of a shipped one. Raises RecipeError or CallError."""
    return _read_recipe(recipe).sound()


def _read_recipe(recipe: str) -> Document:
    """The same, read as far as it goes: the plan tells what is wrong with it together with what it finds itself."""
    from safelight import recipes
    from safelight.recipe.load import read_file
    from safelight.recipe.suggest import did_you_mean

    if recipe in recipes.names() and not Path(recipe).is_file():
        return read_file(recipes.path(recipe))
    if Path(recipe).suffix or Path(recipe).exists():
        return read_file(recipe)
    hint = did_you_mean(recipe, recipes.names())
    raise CallError(
        f"there is no recipe {recipe!r}{hint}. `safelight recipes list` shows those that come with Safelight."
    )


def full_recipe(recipe: str) -> Recipe:
    """A recipe in its full form: every step with its action, every parameter by its own name."""
    from safelight.actions import catalogue
    from safelight.plan.spelt_out import spelt_out

    return spelt_out(load_recipe(recipe).recipe, catalogue.load())


def retell_recipe(recipe: str) -> Retelling:
    """A recipe in plain words, step by step. Raises RecipeError or PlanError with everything that is wrong."""
    from safelight.actions import catalogue
    from safelight.plan.retelling import retell

    return retell(_read_recipe(recipe), catalogue.load())


def validate_recipe(recipe: str, profile: str | None = None, around: Surroundings = HERE) -> tuple[Ask, ...]:
    """Judge a recipe by itself, and with a profile also whether it can be played; what a run must be given.

    Raises RecipeError or PlanError with everything that is wrong.
    """
    from safelight.actions import catalogue
    from safelight.plan.check import validate

    return validate(_read_recipe(recipe), catalogue.load(), _profile(profile, around) if profile else None)


def _profile(name: str, around: Surroundings) -> Profile:
    """Its players with the memory that they were measured to take here, where that is more than declared; what another
    machine lends is as it is there."""
    from safelight.models import profiles
    from safelight.models.measured_memory import remembered
    from safelight.models.memory import GPUMemoryTracker

    profile, tracker = profiles.load(name, around), GPUMemoryTracker(measured=remembered())
    refined = replace(profile, players=tuple(map(tracker.refined, profile.players)))
    return profiles.as_lent(refined, around.lent)


def plan_recipe(call: PlanCall) -> tuple[Document, Plan]:
    """The recipe and its plan. Raises RecipeError, PlanError or CallError."""
    return plan_document(_read_recipe(call.recipe), call)


def plan_document(document: Document, call: PlanCall) -> tuple[Document, Plan]:
    """The same of a recipe that was read already."""
    from safelight.actions import catalogue
    from safelight.plan.build import build
    from safelight.recipe.override import parse_settings, parse_variables

    plan = build(
        document,
        catalogue.load(),
        _profile(call.profile, call.around),
        overrides=parse_settings(call.overrides),
        variables=parse_variables(call.variables),
        folder=call.folder,
        home=call.home,
    )
    return document, plan


def explain_recipe(
    call: PlanCall,
    photos: tuple[Path, ...] = (),
    *,
    store: str | None = "none",
    only: frozenset[Path] | None = None,
) -> Explanation:
    """What a run of these photos would do, without doing it. No photo is read, no model loaded and nothing written.

    `store` is where answers may be known: a path or URL; None is the user's own, `none` nowhere. Raises StoreError
    where it cannot be opened or read.
    """
    from safelight.app.rehearsal import rehearsed
    from safelight.plan.explain import explain

    _, plan = plan_recipe(call)
    if not photos:
        return explain(plan)
    shoot = _shoot(photos, None, only).photos
    return explain(plan, len(shoot), rehearsed(plan, shoot, store))


def run_recipe(call: RunCall, listen: Listener, stopping: Stopping = lambda: False) -> Done:
    """Run a recipe over photos and write what came of it; a run of the same that was stopped there goes on.

    Raises:
        RecipeError, PlanError, CallError: before anything is written.
        StoreError: the store cannot be opened or written.
        ModelError: a player cannot be loaded.
        RunError: a step over the whole set failed; what was done is written.
        OutputError: results could not be written.
    """
    from safelight.app.keeping import kept
    from safelight.app.needed_store import needed
    from safelight.app.one_run import OneRun
    from safelight.app.working.lending import with_lent
    from safelight.output.folder import choose_folder
    from safelight.plan.readiness import require_ready

    document, plan = plan_recipe(call.plan)
    if call.broker is None:
        require_ready(plan)
    else:
        needed(call.store, "a run on many machines", "workers leave there what they find")
        call = replace(call, plan=replace(call.plan, around=with_lent(plan, call.plan.around, call.broker)))
        document, plan = plan_document(document, call.plan)
    around = () if call.inside and call.out else call.photos
    out = choose_folder(call.out, around, plan.recipe.name)
    shoot = _shoot(call.photos, out, call.only)
    if not shoot.photos:
        raise CallError(_nothing_to_do(shoot, call.only))
    with kept(call.store, listen, call.bounds) as keeping:
        return OneRun(call, document, plan, shoot, out, keeping).run(listen, stopping)


def _nothing_to_do(shoot: Shoot, only: frozenset[Path] | None) -> str:
    if only is not None:
        return "none of the photos that are listed is among those that were named; list them as they are found there"
    there = ", ".join(f"{number} {kind}" for kind, number in shoot.ignored.items())
    beside = f", only what is none ({there})" if there else ""
    cure = "name folders or files with JPEG, HEIC, RAW or others"
    return "\n".join([f"there is no photo in what was named{beside}; {cure}", *shoot.notes])


def _shoot(photos: tuple[Path, ...], out: Path | None, only: frozenset[Path] | None = None) -> Shoot:
    from safelight.imaging.shoot import gather
    from safelight.metadata.exif import taken_at

    return gather(photos, output=out, capture_time=taken_at, only=only)


def search_runs(call: SearchCall, listen: Listener, stopping: Stopping = lambda: False) -> Searched:
    """Search the photos of finished runs, or all that the store has seen, by words; nothing but answers is written.

    Raises CallError where a run is none, or what the profile needs is not here; ModelError, RunError as a run does.
    """
    from contextlib import closing

    from safelight.actions import catalogue
    from safelight.app.keeping import kept
    from safelight.app.run_folder import everything_seen, folder_of
    from safelight.dispatch.contract import Job
    from safelight.dispatch.in_process import InProcess
    from safelight.engine.pool_reader import PoolReader
    from safelight.output.hits import candidates, hits
    from safelight.plan.build import build
    from safelight.plan.readiness import require_ready
    from safelight.recipe.load import load

    folders = [folder_of(run, call.store) for run in call.runs]
    searched = candidates(folders, call.originals) if folders else everything_seen(call.store)
    profile = _profile(call.profile, call.around)
    if profile.player("siglip", "match") is None:
        raise CallError(f"nobody in profile {profile.name!r} finds photos by words; take the profile 'standard'")
    plan = build(load(call.recipe, "search"), catalogue.load(), profile)
    require_ready(plan)
    reading = closing(PoolReader(call.workers, seconds=call.decode_timeout))
    with reading as reader, kept(call.store, listen) as keeping:
        job = Job("search", plan, tuple(one.photo for one in searched))
        finished = InProcess(reader, cache=keeping.cache).run(job, listen, stopping)
    if finished.failed_step:
        raise RunError(f"{finished.failed_step}. Nothing was written.")
    failed = sum(record.verdict == "failed" for record in finished.records)
    return Searched(hits(searched, finished.records), len(searched), failed, finished.interrupted)


def deliver(out: Path, to: str, *, originals: Path | None, dry_run: bool, stopping: Stopping) -> Delivered:
    """Write what the run in `out` found beside its originals, for one editor. Raises CallError or OutputError."""
    from safelight.output.delivery.deliver import deliver as hand_over

    return hand_over(out, to, originals=originals, dry_run=dry_run, stopping=stopping)


def take_back(out: Path, to: str | None, *, originals: Path | None, dry_run: bool) -> tuple[Undone, ...]:
    """Undo what `deliver` did, for one editor or for all. Raises CallError or OutputError."""
    from safelight.output.delivery.undo import undo

    return undo(out, to, originals=originals, dry_run=dry_run)
