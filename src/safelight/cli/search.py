"""`safelight search`: photos of finished runs, by words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.configured import around_unasked, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.outcome import photos as count
from safelight.cli.progress import shown
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

if TYPE_CHECKING:
    from safelight.app import Searched
    from safelight.output.hits import Hit

EXAMPLES = """\b
Examples:
  safelight search "bride laughing" Wedding-cull
  safelight search "red car in the rain" day1-cull day2-cull --limit 10
  safelight search "the cake" Wedding-cull --json
  safelight search "snow on the roof"

\b
RUN is the folder that `safelight run` wrote, or the id of a run. All its
photos are searched, whatever was decided of them; without a RUN, all that
your store has seen. There is always a best photo: whether it is what you
meant, look for yourself.

\b
Exit codes: 0 done; 1 not completed; 2 the call is wrong, or what the profile
needs is not here; 3 done, but some photos could not be read."""


@click.command(epilog=EXAMPLES)
@click.argument("query")
@click.argument("runs", nargs=-1, metavar="[RUN]...", type=options.Place(path_type=Path))
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Most to name.")
@click.option("--profile", default="standard", show_default=True, metavar="NAME", help="Who looks at the photos.")
@click.option(
    "--originals",
    type=options.Place(path_type=Path),
    metavar="FOLDER",
    help="Where the photos are now, if not where the runs found them.",
)
@options.together(options.store, options.config, options.as_json)
def search(
    query: str,
    runs: tuple[Path, ...],
    limit: int,
    profile: str,
    originals: Path | None,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Find photos of RUN by what QUERY says, the likeliest first. Nothing beside the store is written."""
    from safelight import app

    if not query.strip():
        raise click.BadParameter("it says nothing; name what is to be seen", param_hint="QUERY")
    settings = settled(config, store=store).settings
    call = app.SearchCall(
        query,
        runs,
        limit,
        profile,
        originals,
        around_unasked(settings),
        settings.workers,
        settings.decode_timeout,
        settings.store,
    )
    with shown(quiet=as_json) as listener, listening() as stopping:
        searched = app.search_runs(call, listener, stopping)
    if as_json:
        give_json(_for_programs(call.query, searched))
    else:
        _tell(searched)
    if searched.interrupted:
        return ExitCode.NOT_COMPLETED
    return ExitCode.SOME_FAILED if searched.failed else ExitCode.DONE


def _tell(searched: Searched) -> None:
    if searched.hits:
        give("\n".join(_rows(searched.hits)))
    said = f"{len(searched.hits)} of {count(searched.photos)}, the likeliest first."
    unread = f" {count(searched.failed)} could not be read." if searched.failed else ""
    stopped = " You stopped it; the rest was not looked at." if searched.interrupted else ""
    talk(f"{said}{unread}{stopped}")


def _rows(hits: tuple[Hit, ...]) -> list[str]:
    from safelight.output.names import shown as name_of

    several = len({hit.run for hit in hits}) > 1
    names = [f"{name_of(hit.run.name)}: {name_of(hit.photo)}" if several else name_of(hit.photo) for hit in hits]
    widest = max(map(len, names))
    return [
        f"{hit.rank:>4}  {hit.similarity:.4f}  {name:<{widest}}  {hit.verdict}".rstrip()
        for hit, name in zip(hits, names, strict=True)
    ]


def _for_programs(query: str, searched: Searched) -> dict[str, Any]:
    from safelight.output.names import shown as name_of

    return {
        "query": query,
        "photos": searched.photos,
        "failed": searched.failed,
        "interrupted": searched.interrupted,
        "found": [
            {
                "rank": hit.rank,
                "similarity": hit.similarity,
                "photo": name_of(hit.photo),
                "path": name_of(str(hit.path)),
                "run": name_of(str(hit.run)),
                "verdict": hit.verdict,
            }
            for hit in searched.hits
        ],
    }
