"""`safelight prove`: a recipe over a shoot that a photographer chose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.agreeing import reason, said, share, would
from safelight.cli.clock import shifts
from safelight.cli.configured import around, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.progress import shown
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

if TYPE_CHECKING:
    from safelight.app.proving import Proved
    from safelight.engine.proof import Proof
    from safelight.engine.record import Record

NAMED = 20
"""Lost photos that the terminal names; the page shows all."""

EXAMPLES = """\b
Examples:
  safelight prove cull ./Wedding
  safelight prove wedding ./Wedding --stars 3 -o wedding-proof
  safelight prove my-recipe.yaml ./Wedding --json

\b
FOLDER is a shoot that you chose from, before Safelight or without it: its
stars and picks, in files, sidecars or by `safelight mark`, are what the
recipe is measured by. It is told nothing of them. No copy is written.

\b
Exit codes: 0 done, whatever was lost; 1 not completed; 2 the recipe or the
call is wrong, or nobody chose anything there; 3 some photos failed."""


@click.command(epilog=EXAMPLES)
@options.recipe
@click.argument(
    "photos", nargs=-1, required=True, metavar="FOLDER...", type=options.Place(path_type=Path, readable=False)
)
@click.option("-o", "--out", type=options.Place(path_type=Path), metavar="OUT", help="Where the page goes.")
@click.option(
    "--stars", type=click.IntRange(1, 5), default=1, show_default=True, metavar="N", help="Yours from so many stars."
)
@options.together(options.profile, options.variables, options.overrides, options.clocks)
@click.option("--workers", type=int, metavar="N", help="Processes that read photos.  [default: one a core]")
@options.together(options.server, options.store, options.config, options.as_json)
def prove(
    recipe: str,
    photos: tuple[Path, ...],
    out: Path | None,
    stars: int,
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
    """Run RECIPE over a finished shoot and compare with what you chose: which of yours would it lose, and why?

    Figures go both ways: what it would keep that you did not choose is counted and shown too. A page is written
    beside the shoot, or into OUT. Originals are never changed.
    """
    from safelight.app import PlanCall
    from safelight.app.proving import ProofCall
    from safelight.app.proving import prove as proving

    settings = settled(config, profile=profile, workers=workers, store=store, **server.settings).settings
    surroundings = around(settings, allow_remote=server.allow_remote)
    plan = PlanCall(recipe, settings.profile, variables, overrides, surroundings)
    call = ProofCall(
        plan, photos, out, stars, shifts(clocks), settings.workers, settings.decode_timeout, settings.store
    )
    with shown(quiet=as_json) as listener, listening() as stopping:
        proved = proving(call, listener, stopping)
    if as_json:
        give_json(for_programs(proved))
    else:
        talk("\n".join(in_words(proved.proof)))
        if proved.summary.interrupted:
            talk("You stopped it: these are figures of what was reached by then; the same command goes on from there.")
        give(str(proved.page))
    return _code(proved)


def _code(proved: Proved) -> ExitCode:
    if proved.summary.interrupted:
        return ExitCode.NOT_COMPLETED
    return ExitCode.SOME_FAILED if proved.summary.counts.get("failed") else ExitCode.DONE


def in_words(proof: Proof) -> Iterator[str]:
    """`Kept 571 of your 594; here are the 23 lost, and why:`, these, and the figures both ways."""
    from safelight.output.proof.compose import lines, title

    lost = len(proof.lost)
    here = {0: "; none is lost.", 1: "; here is the one lost, and why:"}.get(
        lost, f"; here are the {lost:,} lost, and why:"
    )
    yield title(proof) + here
    yield from _lost(proof.lost)
    yield f"The other way: it keeps {len(proof.extra):,} that you did not choose."
    for name, value in lines(proof):
        yield f"{name}: {value}"


def _lost(records: Sequence[Record]) -> Iterator[str]:
    from safelight.output.names import shown as name_of

    told = records[:NAMED]
    widest = max((len(name_of(record.photo.name)) for record in told), default=0)
    for record in told:
        yield f"  {name_of(record.photo.name):<{widest}}  {said(record.word)}; {would(record)}"
    if len(records) > NAMED:
        yield f"  and {len(records) - NAMED:,} more: the page shows them"


def for_programs(proved: Proved) -> dict[str, Any]:
    """The same as JSON, with every photo."""
    from safelight.output.names import shown as name_of

    proof = proved.proof
    return {
        "page": str(proved.page),
        "recipe": proved.summary.recipe_name,
        "photos": len(proof.records),
        "stars": proof.stars,
        "yours": proof.yours,
        "kept": len(proof.kept),
        "lost": [_object(record) for record in proof.lost],
        "extra": [name_of(record.photo.name) for record in proof.extra],
        "moments": share(proof.moments),
        "rejects_not_kept": share(proof.rejects),
        "failed": proved.summary.counts.get("failed", 0),
        "seconds": round(proved.summary.seconds, 3),
        "interrupted": proved.summary.interrupted,
    }


def _object(record: Record) -> dict[str, Any]:
    from safelight.output.names import shown as name_of

    word = record.word
    return {
        "photo": name_of(record.photo.name),
        "said": {"pick": word.pick, "rating": word.rating, "from": name_of(word.source)},
        "verdict": record.machine_verdict,
        "reason": name_of(reason(record)),
    }
