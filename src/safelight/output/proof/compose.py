"""Puts the proof's page together. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from safelight.output.proof.page import Extra, Pair, ProofPage
from safelight.output.report.album import Album
from safelight.output.report.checks import shelves
from safelight.output.report.compose import foot, roots
from safelight.output.report.frames import Framer
from safelight.output.report.head import head
from safelight.output.report.moments import after, grouped, when
from safelight.output.report.page import Tally
from safelight.output.report.wording import count, lasted, percent, shown

if TYPE_CHECKING:
    from safelight.engine.proof import Proof
    from safelight.engine.record import Record, RunSummary, Verdict
    from safelight.output.report.page import Head

_LOST: tuple[Verdict, ...] = ("alternate", "review", "failed")
MOST_LOST = 400
"""Lost photos that are shown; a page with more would be slow to open."""
MOST_EXTRA = 60
"""Other photos that are shown of each kind."""


def compose(summary: RunSummary, proof: Proof) -> ProofPage:
    """The whole page as values."""
    ordered = sorted(proof.records, key=when)
    framer = Framer(Album(beside=False), roots(ordered))
    lost = sorted(proof.lost, key=when)
    shown_lost, rest = lost[:MOST_LOST], lost[MOST_LOST:]
    pairs = tuple(_pairs(shown_lost, grouped(ordered), {record.index for record in proof.kept}, framer))
    paired = {pair.frame.index for pair in pairs}
    alone = [record for record in shown_lost if record.index not in paired]
    rejected = [record for record in proof.extra if record.word.rejects]
    others = [record for record in proof.extra if not record.word.rejects]
    return ProofPage(
        head=_head(summary, proof, ordered, framer),
        title=title(proof),
        words=("of yours kept", "of yours lost", "kept that you did not choose"),
        lost=len(lost),
        pairs=pairs,
        shelves=tuple(shelf for verdict in _LOST for shelf in shelves(alone, verdict, framer)),
        unshown=tuple(shown(record.photo.name) for record in rest),
        rejected=_extra(rejected, framer),
        extra=_extra(others, framer),
        foot=tuple(foot(summary)),
    )


def title(proof: Proof) -> str:
    """`Kept 571 of your 594`."""
    return f"Kept {len(proof.kept):,} of your {proof.yours:,}"


def lines(proof: Proof) -> Iterator[tuple[str, str]]:
    """The figures beside it, both ways."""
    photos = len(proof.records)
    if proof.moments.of:
        yield "Moments with one of yours kept", f"{proof.moments.part:,} of {proof.moments.of:,}"
    if proof.rejects.of:
        yield "Your rejects not kept", f"{proof.rejects.part:,} of {proof.rejects.of:,}"
    yield "You chose", f"{proof.yours:,} of {photos:,} ({percent(proof.yours / max(photos, 1))})"
    yield "It would leave you", f"{proof.left:,} of {photos:,} ({percent(proof.left / max(photos, 1))})"
    yield "Yours is", "a pick, or " + (count(proof.stars, "star") if proof.stars == 5 else f"{proof.stars} ★ or more")


def _head(summary: RunSummary, proof: Proof, ordered: Sequence[Record], framer: Framer) -> Head:
    told: tuple[tuple[Verdict, Sequence[Record]], ...] = (
        ("keep", proof.kept),
        ("review", proof.lost),
        ("alternate", proof.extra),
    )
    total = max(sum(len(records) for _, records in told), 1)
    tallies = tuple(Tally(verdict, "", len(records), len(records) / total) for verdict, records in told)
    taken = (("Time taken", lasted(summary.seconds)),)
    return replace(head(summary, ordered, framer), tallies=tallies, lines=(*lines(proof), *taken))


def _pairs(
    lost: Sequence[Record], groups: Mapping[str, Sequence[Record]], yours: Container[int], framer: Framer
) -> Iterator[Pair]:
    """Those that were set aside for another frame of their moment, with that."""
    for record in lost:
        members = groups.get(record.group.id, ()) if record.group and record.verdict == "alternate" else ()
        winner = next((other for other in members if other.verdict == "keep"), None)
        if winner:
            yield Pair(after(record, winner, framer), framer.frame(winner), winner.index in yours)


def _extra(records: Sequence[Record], framer: Framer) -> Extra:
    """At most so many are shown, from the whole of the shoot."""
    ordered = sorted(records, key=when)
    if len(ordered) > MOST_EXTRA:
        ordered = [ordered[at * len(ordered) // MOST_EXTRA] for at in range(MOST_EXTRA)]
    return Extra(len(records), tuple(map(framer.frame, ordered)))
