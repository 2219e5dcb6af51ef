"""A run that a page asks for, made of what is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.building.shelf import NoRecipeError, Shelf
from safelight.app.looking.ordering import Asked, Order, begin, begun, named, order, resumption
from safelight.app.looking.recipes_kept import kept_recipe, until_step
from safelight.app.looking.results_place import ResultsPlace, cornered, results_place
from safelight.errors import CallError
from safelight.server.faults import ConflictError, ForbiddenError, NotFoundError
from safelight.server.recipes.wrong_text import told_in
from safelight.server.roots import told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safelight.server.house import House
    from safelight.server.runs.bodies import PlaceQuestion, RunOrder
    from safelight.store.runs import RunRow

_PASSED = ("workers", "decode_timeout", "device", "vlm_url", "vlm_model", "accept_noncommercial", "vlm_timeout")
_ALSO = ("vlm_image_edge", "vlm_max_tokens", "vlm_at_once", "cache", "models", "mirror", "blobs", "cache_days")
SETTINGS = (*_PASSED, *_ALSO, "cache_size")
"""Settings that a run takes from the server, as variables: some are no flags."""


def started(house: House, asked: RunOrder) -> RunRow:
    """Judge it, begin it, and wait until it has begun.

    Raises LocatedError with all that is wrong with the recipe, CallError, ForbiddenError, NotFoundError, RunError.
    """
    store = house.lookout.store
    recipe = _recipe(house, asked)
    wanted = _asked(house, asked, recipe)
    with told_in(recipe.text, as_written=asked.until is None):
        ready = order(wanted, house.store, variables(house))
    if not house.roots.holds(ready.out):
        raise ForbiddenError(
            f"results would go to {told(ready.out)!r}, outside the folders that the web app may use; name a folder "
            "for them, or add that one: safelight serve --root"
        )
    return begin(ready, house.starter, store)


def proposed(house: House, asked: PlaceQuestion) -> ResultsPlace:
    """Where results would go. Raises ForbiddenError for photos that lie outside the roots."""
    photos = tuple(map(house.roots.resolve, asked.photos))
    return results_place(photos, named(asked.recipe, part=asked.sample), house.roots.folders)


def resumed(house: House, row: RunRow) -> RunRow:
    """Go on with a run. Raises ConflictError where it goes on already, CallError or RunError with what it said."""
    from safelight.app.run_states import known

    store = house.lookout.store
    if known(store, row).lives:
        raise ConflictError(f"run {row.id!r} is being run already")
    ready: Order = resumption(row, house.store, variables(house))
    return begun(house.starter.start(ready.words, ready.variables), store, row.out, row)


def variables(house: House) -> Mapping[str, str]:
    """The settings of this server, for a process."""
    said = {name: getattr(house.settings, name, None) for name in SETTINGS}
    return {f"SAFELIGHT_{name.upper()}": str(value) for name, value in said.items() if value is not None}


@dataclass(frozen=True, slots=True)
class _Recipe:
    """What is run."""

    called: Path | str
    """A file of it, or the name of a shipped one."""
    text: str


def _asked(house: House, asked: RunOrder, recipe: _Recipe) -> Asked:
    photos = tuple(map(house.roots.resolve, asked.photos))
    return Asked(
        recipe=recipe.called,
        photos=photos,
        profile=asked.profile or house.settings.profile,
        out=None if asked.out is None else house.roots.resolve(asked.out),
        cornered=cornered(photos, house.roots.folders),
        sample=asked.sample,
        only=None if asked.only is None else tuple(map(house.roots.resolve, asked.only)),
        variables=asked.variables,
        overrides=asked.overrides,
        fresh=asked.fresh,
        around=house.around,
    )


def _recipe(house: House, asked: RunOrder) -> _Recipe:
    if (asked.recipe is None) == (asked.text is None):
        raise CallError("name a recipe, or give its text: one of the two")
    text = asked.text
    if text is None:
        try:
            kept = Shelf(house.recipes).read(asked.recipe or "")
        except NoRecipeError as error:
            raise NotFoundError(str(error)) from error
        if kept.shipped and asked.until is None:
            return _Recipe(kept.name, kept.text)
        text = kept.text
    if asked.until is not None:
        with told_in(text):
            text = until_step(text, asked.until)
    return _Recipe(kept_recipe(text), text)
