"""`safelight deliver`: a run's sidecars, beside the originals, where an editor reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.faults import SAFE
from safelight.cli.speech import give, give_json, talk
from safelight.cli.stop import listening

if TYPE_CHECKING:
    from safelight.output.delivery.changes import Change
    from safelight.output.delivery.deliver import Delivered
    from safelight.output.delivery.undo import Undone

EDITORS = ("lightroom", "captureone", "darktable", "digikam", "photomechanic")
DONE = {"new": "new", "merge": "added to", "same": "says it already", "refused": "left alone", "inside": "no sidecar"}
PLANNED = DONE | {"new": "would be new", "merge": "would be added to"}
EXAMPLES = """\b
Examples:
  safelight deliver Wedding-cull --to lightroom --dry-run
  safelight deliver Wedding-cull --to lightroom
  safelight deliver Wedding-cull --to darktable --originals /mnt/disk/Wedding
  safelight deliver Wedding-cull --to lightroom --undo

\b
RUN is the folder that `safelight run` wrote, or the id of a run. Close the
editor first: most do not notice a sidecar that changes while they are open.

\b
Exit codes: 0 done; 1 not completed; 2 the call is wrong, nothing was written;
3 done, but some sidecars were left alone (each is named, with the reason)."""


@click.command(epilog=EXAMPLES)
@click.argument("run", type=options.Place(path_type=Path))
@click.option("--to", type=click.Choice(EDITORS), help="Whose names are used, and who will read them.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--undo", is_flag=True, help="Put every sidecar back as it was; without --to, for all editors.")
@click.option(
    "--originals",
    type=options.Place(path_type=Path),
    metavar="FOLDER",
    help="Where the photos are now, if not where the run found them.",
)
@options.together(options.store, options.config, options.as_json)
def deliver(
    run: Path,
    to: str | None,
    dry_run: bool,
    undo: bool,
    originals: Path | None,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Write what RUN found into sidecars beside the originals, where one editor reads them.

    Sidecars that are there are added to: your stars, labels and develop settings stay, and so does all that other
    programs wrote. Photos themselves are never opened for writing; of those that an editor reads no sidecar of (JPEG
    in Lightroom, say) you get a list.
    """
    from safelight import app
    from safelight.app.run_folder import folder_of

    run = folder_of(run, settled(config, store=store).settings.store)
    if undo:
        taken = app.take_back(run, to, originals=originals, dry_run=dry_run)
        return _tell_undone(taken, dry_run=dry_run, as_json=as_json)
    if to is None:
        raise click.UsageError(f"--to is missing: name the editor, one of {', '.join(EDITORS)}")
    with listening() as stopping:
        delivered = app.deliver(run, to, originals=originals, dry_run=dry_run, stopping=stopping)
    if as_json:
        give_json(_for_programs(delivered, to, dry_run=dry_run))
    else:
        _tell(delivered, to, dry_run=dry_run)
    if delivered.interrupted:
        return ExitCode.NOT_COMPLETED
    return ExitCode.SOME_FAILED if any(c.action == "refused" for c in delivered.changes) else ExitCode.DONE


def _tell(delivered: Delivered, to: str, *, dry_run: bool) -> None:
    words = PLANNED if dry_run else DONE
    shown = [c for c in delivered.changes if dry_run or c.action == "refused"]
    rows = [(_place(change), words[change.action], change.reason or change.says) for change in shown]
    if rows:
        give(_table(rows))
    talk("\n".join(filter(None, _sentences(delivered, to, dry_run))))


def _sentences(delivered: Delivered, to: str, dry_run: bool) -> list[str]:
    counts: Counter[str] = Counter(change.action for change in delivered.changes)
    editor = delivered.editor
    sidecars = [f"{counts[action]} {word}" for action, word in DONE.items() if counts[action] and action != "inside"]
    lines = [f"Sidecars for {editor.title}: {', '.join(sidecars) or 'none'}{'; nothing was written' * dry_run}."]
    if inside := counts["inside"]:
        lines.append(_inside(delivered, to, inside, dry_run))
    if delivered.interrupted:
        lines.append("You stopped it; the rest is not delivered. Deliver again to go on.")
    if not dry_run and counts["new"] + counts["merge"]:
        lines.append(f"Undo it with: safelight deliver {delivered.run.out} --to {to} --undo")
        lines.append(editor.next)
    lines.append("" if dry_run else SAFE)
    return lines


def _inside(delivered: Delivered, to: str, number: int, dry_run: bool) -> str:
    photos, they, their = ("1 photo", "It", "its") if number == 1 else (f"{number} photos", "They", "their")
    are = "would be" if dry_run else "is" if number == 1 else "are"
    where = delivered.inside_list or delivered.run.out / "deliver" / f"{to}-embedded.txt"
    return (
        f"{delivered.editor.title} reads no sidecar of {photos}, and Safelight writes into no original. "
        f"{they} {are} named, with {their} stars, in {where}."
    )


def _tell_undone(undone: tuple[Undone, ...], *, dry_run: bool, as_json: bool) -> ExitCode:
    left = [each for each in undone if each.action == "left"]
    if as_json:
        plain = [{"sidecar": e.sidecar, "to": e.to, "action": e.action, "reason": e.reason or None} for e in undone]
        give_json({"undo": True, "dry_run": dry_run, "sidecars": plain})
    else:
        rows = [(each.sidecar, each.action, each.reason) for each in (undone if dry_run else left)]
        if rows:
            give(_table(rows))
        counts = Counter(each.action for each in undone)
        parts = [f"{counts[word]} {word}" for word in ("restored", "removed", "left") if counts[word]]
        would = "Would be undone" if dry_run else "Undone"
        talk(f"{would}: {', '.join(parts)}. {SAFE}" if parts else f"There is nothing to undo. {SAFE}")
    return ExitCode.SOME_FAILED if left else ExitCode.DONE


def _for_programs(delivered: Delivered, to: str, *, dry_run: bool) -> dict[str, Any]:
    return {
        "run_id": delivered.run.run_id,
        "out": str(delivered.run.out),
        "to": to,
        "dry_run": dry_run,
        "interrupted": delivered.interrupted,
        "counts": {a: n for a in DONE if (n := sum(change.action == a for change in delivered.changes))},
        "sidecars": [_plain(change) for change in delivered.changes if change.action != "inside"],
        "inside": [{"photo": _place(c), "says": c.says} for c in delivered.changes if c.action == "inside"],
        "inside_list": delivered.inside_list and str(delivered.inside_list),
        "journal": delivered.journal and str(delivered.journal),
    }


def _plain(change: Change) -> dict[str, Any]:
    from safelight.output.names import shown

    return {
        "photo": shown(change.photo.name),
        "sidecar": _place(change),
        "action": change.action,
        "says": change.says or None,
        "reason": change.reason or None,
    }


def _place(change: Change) -> str:
    """The sidecar, or the photo where there is to be none."""
    from safelight.output.names import shown

    return shown(change.photo.name if change.action == "inside" else change.photo.beside(change.path))


def _table(rows: Sequence[tuple[str, str, str]]) -> str:
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    return "\n".join(f"{a:<{first}}  {b:<{second}}  {c}".rstrip() for a, b, c in rows)
