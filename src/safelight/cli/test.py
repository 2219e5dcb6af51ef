"""`safelight test`: a recipe against what the photographer said of a run's photos."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.agreeing import figures, in_words, plain
from safelight.cli.configured import around, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.progress import shown
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

if TYPE_CHECKING:
    from safelight.app.holding import Held

EXAMPLES = """\b
Examples:
  safelight test cull --against Wedding-cull
  safelight test my-recipe.yaml --against Wedding-cull --set quality_check.technical_threshold=5
  safelight test my-recipe.yaml --against 20261128-0114 --json

\b
What you said by `safelight mark`, or by stars and picks in your editor, is
the truth here, and the recipe is not told: it has to find out by itself.

\b
Exit codes: 0 it contradicts no mark; 1 it contradicts some, or could not be
completed; 2 the recipe or the call is wrong, or nothing is marked;
3 no contradiction, but some marked photos could not be judged."""


@click.command(epilog=EXAMPLES)
@options.recipe
@click.option("--against", "run", required=True, metavar="RUN", help="A run's folder or id, whose marks count.")
@click.option("--profile", metavar="NAME", help="Who plays the models' roles.  [default: the run's]")
@options.together(options.variables, options.overrides)
@click.option("--workers", type=int, metavar="N", help="Processes that read photos.  [default: one a core]")
@options.together(options.server, options.store, options.config, options.as_json)
def test(
    recipe: str,
    run: str,
    profile: str | None,
    variables: tuple[str, ...],
    overrides: tuple[str, ...],
    workers: int | None,
    server: options.ServerFlags,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Hold RECIPE against your marks: it fails where it would drop what you picked, or keep what you rejected.

    The store's answers serve; only what it does not know is looked at. Nothing is written.
    """
    from safelight.app.holding import HoldCall, hold

    settings = settled(config, workers=workers, store=store, **server.settings).settings
    surroundings = around(settings, allow_remote=server.allow_remote)
    call = HoldCall(
        recipe,
        run,
        profile,
        variables,
        overrides,
        surroundings,
        settings.workers,
        settings.decode_timeout,
        settings.store,
    )
    with shown(quiet=as_json) as listener, listening() as stopping:
        held = hold(call, listener, stopping)
    if as_json:
        give_json(for_programs(held))
    else:
        give("\n".join((*in_words(held.agreement), figures(held.agreement))))
        talk(verdict(held))
    return code(held)


def code(held: Held) -> ExitCode:
    """A recipe that contradicts a mark fails."""
    if held.interrupted or held.agreement.contradictions:
        return ExitCode.NOT_COMPLETED
    return ExitCode.SOME_FAILED if held.agreement.unjudged else ExitCode.DONE


def verdict(held: Held) -> str:
    """The last line: whether it passed."""
    if held.interrupted:
        return "You stopped it: what was not reached was not judged."
    marks, wrong = held.agreement.marks, len(held.agreement.contradictions)
    of = f"{marks} mark" if marks == 1 else f"{marks} marks"
    if wrong:
        return f"{held.recipe} contradicts {wrong} of {of}."
    return f"{held.recipe} agrees with {'your' if marks == 1 else 'all'} {of}." if marks else "No mark could be judged."


def for_programs(held: Held) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "recipe": held.recipe,
        "run": held.run,
        "photos": held.photos,
        "passed": code(held) != ExitCode.NOT_COMPLETED,
        "interrupted": held.interrupted,
        **plain(held.agreement),
    }
