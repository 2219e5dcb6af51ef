"""`safelight watch`: a recipe over a folder, as photos land in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.clock import shifts
from safelight.cli.configured import around, bounds, settled
from safelight.cli.exit_codes import ExitCode, of_run
from safelight.cli.outcome import for_programs
from safelight.cli.speech import give, give_line, talk
from safelight.cli.stop import listening
from safelight.cli.watched import in_words

if TYPE_CHECKING:
    from safelight.app.watching.told import Ran, Told

EXAMPLES = """\b
Examples:
  safelight watch cull /media/card -o culled
  safelight watch cull ./tethered --settle 5
  safelight watch cull ./incoming --once

\b
Exit codes, by the last run: 0 done; 1 not completed; 2 the recipe or the
call is wrong, nothing was written; 3 done, but some photos failed."""
STOPPING = "Stopping: a run that is on finishes its photos in flight, and keeps them. Ctrl-C again ends at once."


@click.command(epilog=EXAMPLES)
@options.recipe
@click.argument("folder", type=options.Place(path_type=Path))
@click.option("-o", "--out", type=options.Place(path_type=Path), metavar="OUT", help="Where results go.")
@click.option(
    "--settle",
    type=click.FloatRange(min=0.1, max=3600),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a file must keep still to be whole.",
)
@click.option("--once", is_flag=True, help="End when all that is there was looked at.")
@options.together(options.profile, options.variables, options.overrides, options.clocks)
@click.option("--workers", type=int, metavar="N", help="Processes that read photos.  [default: one a core]")
@options.server
@options.together(options.store, options.config)
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each run.")
def watch(
    recipe: str,
    folder: Path,
    out: Path | None,
    settle: float,
    once: bool,
    profile: str | None,
    variables: tuple[str, ...],
    overrides: tuple[str, ...],
    clocks: tuple[str, ...],
    workers: int | None,
    server: options.ServerFlags,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Watch FOLDER, and run RECIPE over the photos that land in it.

    A photo is looked at when its file is whole, and once: what is known of it is kept in the store, also when the watch
    ends and begins again. Each run is over the whole folder, so that new photos find their group. Ctrl-C ends it.
    Originals are never changed.
    """
    from safelight import app
    from safelight.app.watching.watch import WatchCall
    from safelight.app.watching.watch import watch as begin
    from safelight.cli.progress import shown

    settings = settled(config, profile=profile, workers=workers, store=store, **server.settings).settings
    plan = app.PlanCall(
        recipe, settings.profile, variables, overrides, around(settings, allow_remote=server.allow_remote)
    )
    run = app.RunCall(
        plan,
        (folder,),
        out,
        shifts(clocks),
        settings.workers,
        settings.decode_timeout,
        store=settings.store,
        bounds=bounds(settings),
    )
    tell = partial(_tell, as_json=as_json)
    with listening(STOPPING) as stopping:
        watched = begin(WatchCall(run, settle, once), tell, partial(shown, quiet=as_json), stopping)
    if watched.failing:
        return ExitCode.NOT_COMPLETED
    if watched.last is None:
        return ExitCode.DONE
    return of_run(watched.last.counts, completed=not watched.last.interrupted)


def _tell(told: Told, *, as_json: bool) -> None:
    from safelight.app.watching.told import Ran

    if isinstance(told, Ran):
        _give(told, as_json=as_json)
    elif words := in_words(told):
        talk(words)


def _give(ran: Ran, *, as_json: bool) -> None:
    if as_json:
        give_line(_for_programs(ran))
        return
    talk(in_words(ran))
    give(str(ran.done.report))


def _for_programs(ran: Ran) -> dict[str, Any]:
    from safelight.output.names import shown

    return {**for_programs(ran.done), "new": [shown(name) for name in ran.new]}
