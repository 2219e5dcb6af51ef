"""`safelight explain`: what a run would do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from safelight.cli import options
from safelight.cli.configured import around, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json

if TYPE_CHECKING:
    from safelight.app import PlanCall

EXAMPLES = """\b
Examples:
  safelight explain cull
  safelight explain cull ./photos
  safelight explain my-recipe.yaml ./photos --json"""


@click.command(epilog=EXAMPLES)
@options.together(options.recipe, options.photos(required=False))
@options.together(options.profile, options.variables, options.overrides, options.server, options.store)
@options.together(options.config, options.as_json)
def explain(
    recipe: str,
    photos: tuple[Path, ...],
    profile: str | None,
    variables: tuple[str, ...],
    overrides: tuple[str, ...],
    server: options.ServerFlags,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Say what a run of RECIPE would do: phases, models, memory, calls, and what each change would cost.

    With PHOTOS it says so for those, and how many of the answers are known. No photo is read, and no model is loaded.
    """
    from safelight import app

    settings = settled(config, profile=profile, store=store, **server.settings).settings
    surroundings = around(settings, allow_remote=server.allow_remote)
    plan = app.PlanCall(recipe, settings.profile, variables, overrides, surroundings)
    return tell(plan, photos, store=settings.store, as_json=as_json)


def tell(
    call: PlanCall,
    photos: tuple[Path, ...],
    *,
    store: str | None,
    as_json: bool,
    only: frozenset[Path] | None = None,
) -> ExitCode:
    """Explain a plan, in words or for programs."""
    from safelight import app
    from safelight.plan.words import in_words

    explanation = app.explain_recipe(call, photos, store=store, only=only)
    if as_json:
        give_json(explanation.as_json())
    else:
        give(in_words(explanation))
    return ExitCode.DONE
