"""`safelight mark`: the photographer's word on photos of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.outcome import photos as count
from safelight.cli.speech import give, give_json, talk

if TYPE_CHECKING:
    from safelight.app.marking import Marked
    from safelight.store.marks import Mark

EXAMPLES = """\b
Examples:
  safelight mark Wedding-cull IMG_1234.CR3 --pick
  safelight mark Wedding-cull 'day2/*' --reject
  safelight mark 20261128-0114 IMG_1234.CR3 --rating 4
  safelight mark Wedding-cull IMG_1234.CR3 --clear

\b
RUN is the folder that `safelight run` wrote, or the run's id. PHOTO is a name
as the report shows it, a path, or a glob over names. A mark holds for the
picture: it is found again when the file is renamed, and says nothing of
another picture that takes its place. No file is changed."""


@click.command(epilog=EXAMPLES)
@click.argument("run")
@click.argument("photos", nargs=-1, required=True, metavar="PHOTO...")
@click.option("--pick", "said", flag_value="pick", help="It is to be kept, whatever a recipe says.")
@click.option("--reject", "said", flag_value="reject", help="It is not to be kept.")
@click.option("--clear", "said", flag_value="clear", help="Take back what was said.")
@click.option("--rating", type=click.IntRange(0, 5), metavar="N", help="Stars, 0 to 5; one or more mean keep.")
@options.together(options.store, options.config, options.as_json)
def mark(
    run: str,
    photos: tuple[str, ...],
    said: Literal["pick", "reject", "clear"] | None,
    rating: int | None,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Say your word on photos of RUN: it wins over every verdict, in every run from now on."""
    from safelight.app.marking import MarkCall
    from safelight.app.marking import mark as marking

    _require_sense(said, rating)
    settings = settled(config, store=store).settings
    pick = None if said == "clear" else said
    row, marked = marking(MarkCall(run, photos, pick, rating, settings.store))
    if as_json:
        give_json({"run": row.id, "marked": [_plain(one) for one in marked]})
    else:
        give(_table(marked))
        talk(_what_next(marked))
    return ExitCode.DONE


def _require_sense(said: str | None, rating: int | None) -> None:
    if said is None and rating is None:
        raise click.UsageError("say what of the photos: --pick, --reject, --rating N, or --clear.")
    if said == "clear" and rating is not None:
        raise click.UsageError("--clear takes back stars too; leave out --rating, or --clear.")
    if said == "reject" and rating:
        raise click.UsageError("--reject and stars contradict each other; leave one of them out.")


def _table(marked: tuple[Marked, ...]) -> str:
    rows = [(one.photo, in_words(one), f"the run said: {one.verdict}") for one in marked]
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    return "\n".join(f"{a:<{first}}  {b:<{second}}  {c}" for a, b, c in rows)


def in_words(marked: Marked) -> str:
    """What holds now, and what was said before where that is not the same."""
    if marked.mark is None:
        return f"no longer {_word(marked.was)}" if marked.was else "was not marked"
    now, before = _word(marked.mark), _word(marked.was) if marked.was else ""
    return f"{now} (was {before})" if before not in ("", now) else now


def _word(mark: Mark) -> str:
    picked = {"pick": "picked", "reject": "rejected", None: ""}[mark.pick]
    stars = {None: "", 1: "1 star"}.get(mark.rating, f"{mark.rating} stars")
    return ", ".join(word for word in (picked, stars) if word)


def _what_next(marked: tuple[Marked, ...]) -> str:
    done = sum(one.mark is not None for one in marked)
    lines = [f"{count(done)} marked; run a recipe again, and it goes by that." if done else "Your word is taken back."]
    changed = sum(one.changed for one in marked if one.mark)
    if changed:
        lines.append(
            f"{count(changed)} changed since that run: the mark holds for the picture that the run saw; "
            "if there is another one now, run the recipe again and mark that."
        )
    return "\n".join(lines)


def _plain(marked: Marked) -> dict[str, Any]:
    return {
        "photo": marked.photo,
        "verdict": marked.verdict,
        "mark": _object(marked.mark),
        "was": _object(marked.was),
        "changed": marked.changed,
    }


def _object(mark: Mark | None) -> dict[str, Any] | None:
    return None if mark is None else {"pick": mark.pick, "rating": mark.rating, "at": mark.at}
