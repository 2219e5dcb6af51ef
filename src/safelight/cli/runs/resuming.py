"""`safelight runs resume`: go on with a run that was stopped."""

from __future__ import annotations

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.configured import around, bounds, broker_of, settled
from safelight.cli.exit_codes import ExitCode, of_run
from safelight.cli.outcome import for_programs, in_words
from safelight.cli.progress import shown
from safelight.cli.runs.chosen import run
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

EXAMPLES = """\b
Examples:
  safelight runs resume Wedding-cull
  safelight runs resume 20261128-0114 --workers 4
  safelight runs resume Wedding-cull --engine celery --broker redis://nas:6379/0

\b
Recipe, photos, profile, --set, --var and --clock are those that the run began
with. A photo that vanished or changed since has failed, with the word why. Who
looks at the photos decides no verdict: workers go on with what this machine
began, and the other way round.

\b
Exit codes: 0 done; 1 not completed; 2 the run cannot be gone on with, nothing
was written; 3 done, but some photos failed."""


@click.command(epilog=EXAMPLES, short_help="Go on with RUN, which was stopped or died.")
@run
@click.option("--workers", type=int, metavar="N", help="Processes that read photos.  [default: one a core]")
@options.engine
@options.together(options.server, options.store, options.config, options.as_json)
def resume(
    run: str,
    workers: int | None,
    engine: str | None,
    broker: str | None,
    server: options.ServerFlags,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Go on with RUN, which was stopped, killed or cancelled. What it found is not looked for again."""
    from safelight.app.resumed import ResumeCall, resume_run

    settings = settled(config, workers=workers, store=store, broker=broker, **server.settings).settings
    call = ResumeCall(
        run,
        around(settings, allow_remote=server.allow_remote),
        settings.workers,
        settings.decode_timeout,
        settings.store,
        bounds(settings),
        broker_of(settings) if engine == "celery" else None,
    )
    with shown(quiet=as_json) as listener, listening() as stopping:
        done = resume_run(call, listener, stopping)
    if as_json:
        give_json(for_programs(done))
    else:
        talk(in_words(done))
        give(str(done.report))
    return of_run(done.summary.counts, completed=not done.summary.interrupted)
