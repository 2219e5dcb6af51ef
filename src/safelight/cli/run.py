"""`safelight run`: a recipe over photos."""

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.clock import shifts
from safelight.cli.configured import around, bounds, broker_of, settled
from safelight.cli.exit_codes import ExitCode, of_run
from safelight.cli.explain import tell
from safelight.cli.outcome import for_programs, in_words
from safelight.cli.progress import shown
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

EXAMPLES = """\b
Examples:
  safelight run cull ./photos
  safelight run cull day1 day2 -o culled
  safelight run my-recipe.yaml '*.CR3' --set quality_check.technical_threshold=5
  safelight run cull ./photos --clock 12345678=+61m
  safelight run cull ./photos --dry-run

\b
Exit codes: 0 done; 1 not completed; 2 the recipe or the call is wrong,
nothing was written; 3 done, but some photos failed."""


@click.command(epilog=EXAMPLES)
@options.together(options.recipe, options.photos(required=True))
@click.option("-o", "--out", type=options.Place(path_type=Path), metavar="OUT", help="Where results go.")
@click.option("--inside", is_flag=True, help="Let OUT lie inside the photos' folder; it is never looked into.")
@options.together(options.profile, options.variables, options.overrides, options.clocks)
@click.option("--workers", type=int, metavar="N", help="Processes that read photos.  [default: one a core]")
@options.server
@options.store
@click.option(
    "--only",
    type=options.Place(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Of these photos, run over those that FILE names, a path a line.",
)
@options.engine
@click.option("--fresh", is_flag=True, help="Begin anew, also where a run of the same was stopped.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@options.together(options.config, options.as_json)
def run(
    recipe: str,
    photos: tuple[Path, ...],
    out: Path | None,
    inside: bool,
    profile: str | None,
    variables: tuple[str, ...],
    overrides: tuple[str, ...],
    clocks: tuple[str, ...],
    workers: int | None,
    server: options.ServerFlags,
    store: str | None,
    only: Path | None,
    engine: str | None,
    broker: str | None,
    fresh: bool,
    dry_run: bool,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Run RECIPE over PHOTOS.

    RECIPE is a file or the name of a recipe that comes with Safelight; PHOTOS are files, folders or globs. Results
    are written beside the shoot, or into OUT. Originals are never changed.
    """
    from safelight import app
    from safelight.app.photo_list import listed_in

    settings = settled(config, profile=profile, workers=workers, store=store, broker=broker, **server.settings).settings
    surroundings = around(settings, allow_remote=server.allow_remote)
    plan = app.PlanCall(recipe, settings.profile, variables, overrides, surroundings)
    moved = shifts(clocks)
    listed = None if only is None else listed_in(only)
    if dry_run:
        return tell(plan, photos, store=settings.store, as_json=as_json, only=listed)
    call = app.RunCall(
        plan,
        photos,
        out,
        moved,
        settings.workers,
        settings.decode_timeout,
        store=settings.store,
        fresh=fresh,
        inside=inside,
        only=listed,
        bounds=bounds(settings),
        broker=broker_of(settings) if engine == "celery" else None,
    )
    with shown(quiet=as_json) as listener, listening() as stopping:
        done = app.run_recipe(call, listener, stopping)
    if as_json:
        give_json(for_programs(done))
    else:
        talk(in_words(done))
        give(str(done.report))
    return of_run(done.summary.counts, completed=not done.summary.interrupted)
