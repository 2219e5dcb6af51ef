"""Puts the page together from a run's summary and its records. Pure."""

from collections.abc import Iterator, Sequence

from safelight.engine.record import Record, RunSummary
from safelight.output.report.album import Album
from safelight.output.report.audit import audit
from safelight.output.report.checks import hints, shelves
from safelight.output.report.copies import copies
from safelight.output.report.frames import Framer
from safelight.output.report.head import head
from safelight.output.report.moments import grouped, moments, when
from safelight.output.report.page import Page
from safelight.output.report.timeline import sessions, undrawn
from safelight.output.report.wording import listed, shown


def compose(summary: RunSummary, records: Sequence[Record], album: Album) -> Page:
    """The whole report as values. Each photo is in one of: stopped, a group, singles, failed; a few twice."""
    ordered = sorted(records, key=when)
    framer = Framer(album, roots(ordered))
    groups = grouped(ordered)
    drawn = sessions(ordered, groups)
    return Page(
        head=head(summary, ordered, framer),
        hints=hints(ordered, groups, framer),
        sessions=drawn,
        undrawn=undrawn(ordered, drawn),
        stopped=shelves(ordered, "review", framer),
        moments=moments(groups, framer),
        copies=copies(ordered, framer),
        singles=tuple(framer.frame(record) for record in ordered if _single(record, groups)),
        audit=audit(ordered, groups, summary.run_id, framer),
        failed=shelves(ordered, "failed", framer),
        foot=tuple(foot(summary)),
    )


def _single(record: Record, groups: dict[str, list[Record]]) -> bool:
    alone = record.group is None or record.group.id not in groups
    return alone and record.verdict not in ("review", "failed")


def roots(records: Sequence[Record]) -> tuple[str, ...]:
    """Folders of the shoot, the longest first: no reader of a page need know them."""
    found = {str(record.photo.root) for record in records if record.photo.root.is_absolute()}
    return tuple(sorted(found - {"/"}, key=len, reverse=True))


def foot(summary: RunSummary) -> Iterator[tuple[str, str]]:
    """What a run was, name by name."""
    yield "Run", summary.run_id
    yield "Recipe", f"{shown(summary.recipe_name)} ({summary.recipe_hash[:19]})"
    yield "Profile", shown(summary.profile)
    yield "Players", listed(f"{role}: {player}" for role, player in sorted(summary.players.items()))
    yield "Started", summary.started
    yield "Finished", summary.finished
