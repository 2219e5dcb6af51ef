"""`safelight models pull`: bring a profile's weights to this machine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.models.chosen import chosen
from safelight.cli.models.watching import watching
from safelight.cli.speech import give, give_json, on_terminal, talk

if TYPE_CHECKING:
    from safelight.models.weights.pull import Pulled
    from safelight.models.weights.spec import Weights
    from safelight.settings import Settings

EXAMPLES = """\b
Examples:
  safelight models pull --profile standard
  safelight models pull --profile standard --mirror https://mirror.example.org
  safelight models pull --profile standard --from /media/stick/models

\b
FOLDER is another machine's models folder, a cache of the hub's own tools
(~/.cache/huggingface), or holds the checkpoints as OWNER/NAME.

\b
Exit codes: 0 all weights are here; 1 they could not be fetched, and the same
command goes on from there; 2 the call is wrong, and no connection was made."""


@click.command(epilog=EXAMPLES)
@options.profile
@click.option(
    "--from",
    "folder",
    type=options.Place(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Copy from a folder; no connection is made.",
)
@click.option("--mirror", metavar="URL", help="Download from here what the hub has.  [default: HF_ENDPOINT]")
@click.option("--accept-noncommercial", is_flag=True, help="Take weights too whose licence forbids paid work.")
@click.option("--yes", is_flag=True, help="Do not ask before downloading.")
@options.together(options.config, options.as_json)
def pull(
    profile: str | None,
    folder: Path | None,
    mirror: str | None,
    accept_noncommercial: bool,
    yes: bool,
    config: Path | None,
    as_json: bool,
) -> None:
    """Fetch the weights that a profile's players need, and check them.

    Says first what is fetched, how large it is, and under which licence. Goes on where an earlier pull was cut; what
    is here and whole is not fetched again.
    """
    from safelight.models.weights.library import Library
    from safelight.models.weights.pull import Puller
    from safelight.models.weights.source import Source, refuse_offline
    from safelight.models.weights.supply import Supply

    if folder and mirror:
        raise click.UsageError("--from and --mirror exclude each other: copy, or download")
    settings = settled(config, profile=profile, mirror=mirror).settings
    wanted = _wanted(settings, accept_noncommercial=accept_noncommercial)
    library, source = Library.here(), Source() if folder else Source.chosen(settings.mirror)
    with watching(quiet=as_json) as watch:
        puller = Puller(library, watch, source)
        missing = [weights for weights in wanted if not puller.here(weights)]
    supply = Supply.of(missing, folder) if folder else None
    if missing and not folder:
        refuse_offline()
    _announce([(weights, weights.bytes) for weights in missing] if supply is None else supply.sizes())
    if missing and not (yes or folder) and sys.stdin is not None and sys.stdin.isatty() and on_terminal():
        click.confirm("Download them?", default=True, abort=True, err=True)
    with watching(quiet=as_json) as watch:
        puller = Puller(library, watch, source)
        pulled = tuple(puller.copy(wanted, supply) if supply else puller.download(wanted))
    _give(settings.profile, library.root, pulled, as_json=as_json)


def _wanted(settings: Settings, *, accept_noncommercial: bool) -> list[Weights]:
    """Every checkpoint of a profile, once. Raises CallError where a licence has to be accepted first."""
    from safelight.errors import CallError

    wanted = list(dict.fromkeys(weights for player in chosen(settings).players for weights in player.weights))
    forbidding = [weights for weights in wanted if weights.paid_work == "no"]
    if forbidding and not accept_noncommercial:
        told = ", ".join(f"{weights.repository!r} ({weights.licence})" for weights in forbidding)
        raise CallError(f"the licence forbids paid work: {told}. If yours is not, add --accept-noncommercial")
    return wanted


def _announce(coming: Sequence[tuple[Weights, int]]) -> None:
    """Say what comes, and how many bytes of each: about, of a download; exactly, of a copy."""
    from safelight.models.amount import size

    for weights, amount in coming:
        talk(
            f"{weights.repository} at {weights.revision[:12]}: {size(amount)}, {weights.licence}, "
            f"paid work: {weights.paid_work}"
        )
    if len(coming) > 1:
        talk(f"together {size(sum(amount for _, amount in coming))}")


def _give(profile: str, root: Path, pulled: Sequence[Pulled], *, as_json: bool) -> None:
    from dataclasses import asdict

    from safelight.models.amount import size

    if as_json:
        give_json({"profile": profile, "folder": str(root), "pulled": [asdict(one) for one in pulled]})
        return
    if not pulled:
        talk(f"profile {profile!r} needs no weights; --profile names another")
    for one in pulled:
        give(f"{one.repository} at {one.revision[:12]}: {one.how}, {size(one.bytes)}")
