"""Groups as the page shows them: the winner first, or a set kept whole."""

from collections.abc import Iterable, Mapping, Sequence

from safelight.actions.outcome import WHOLE_SETS
from safelight.engine.record import Record
from safelight.output.report import camera
from safelight.output.report.comparison import advantage, relative
from safelight.output.report.frame import Frame
from safelight.output.report.frames import Framer, stem, title
from safelight.output.report.page import Faces, Moment
from safelight.output.report.reasons import of_edits
from safelight.output.report.wording import KIND_WORDS, TALLY_WORDS, clock, count, day, listed

_WHY_KEPT = frozenset({"better_one_rejected", "kept_with_its_set"})
"""Codes of reasons that say why a photo was kept; all others of a kept photo tell what was found, or made of it."""


def grouped(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Readable photos by their group, the best ranked first; groups of one are none."""
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.group and record.verdict != "failed":
            found.setdefault(record.group.id, []).append(record)
    return {key: sorted(members, key=_rank) for key, members in found.items() if len(members) > 1}


def moments(groups: Mapping[str, Sequence[Record]], framer: Framer) -> tuple[Moment, ...]:
    """Every group, in the order in which they were taken."""
    ordered = sorted(groups.values(), key=lambda members: min(map(when, members)))
    return tuple(_contest(members, framer) if _is_contest(members) else _row(members, framer) for members in ordered)


def when(record: Record) -> tuple[bool, float, str]:
    """Sorts photos by capture time, those without one last, then by name."""
    taken = record.facts.taken
    return taken is None, taken or 0.0, record.photo.name


def _contest(members: Sequence[Record], framer: Framer) -> Moment:
    best, *others = members
    winner = framer.frame(best, line=_why_first(best, others[0]))
    return _moment(members, winner, tuple(after(record, best, framer) for record in others), _faces(members, framer))


def _row(members: Sequence[Record], framer: Framer) -> Moment:
    """A set that is kept whole, or a group of which no step named a best: in the order it was taken."""
    frames = tuple(framer.frame(record, badge=_step(record)) for record in sorted(members, key=when))
    return _moment(members, None, frames, ())


def _moment(
    members: Sequence[Record], winner: Frame | None, others: tuple[Frame, ...], faces: tuple[Faces, ...]
) -> Moment:
    place = members[0].group
    return Moment(
        id=place.id if place else "",
        title=KIND_WORDS[place.kind].format(len(members)) if place else "",
        when=_when(members),
        tally=_tally(members),
        winner=winner,
        others=others,
        faces=faces,
        warning="" if any(record.verdict == "keep" for record in members) else "no keeper in this group",
    )


def _why_first(best: Record, second: Record) -> str:
    """What it has before the second; its record says why it is there only where a gate or a human had a say."""
    if best.verdict != "keep" or any(reason.code in _WHY_KEPT for reason in best.reasons):
        return ""
    return advantage(best, second, stem(second))


def after(record: Record, best: Record, framer: Framer) -> Frame:
    """A frame that came after the winner; what its record says of it comes before what we can derive."""
    line = "" if not all(map(of_edits, record.reasons)) else relative(record, best, stem(best))
    return framer.frame(record, line=line, badge=str(record.group.rank) if record.group else "")


def _step(record: Record) -> str:
    bracket = record.group is not None and record.group.kind == "bracket"
    return camera.bias(record.facts.exposure_bias) if bracket else ""


def _faces(members: Sequence[Record], framer: Framer) -> tuple[Faces, ...]:
    return tuple(
        Faces(record.index, title(record), framer.album.faces(record)) for record in members if record.face_crops
    )


def _tally(members: Sequence[Record]) -> str:
    if _is_whole(members) and all(record.verdict == "keep" for record in members):
        return "kept whole"
    numbers = {verdict: sum(record.verdict == verdict for record in members) for verdict in TALLY_WORDS}
    return listed(count(number, *TALLY_WORDS[verdict]) for verdict, number in numbers.items() if number)


def _when(members: Sequence[Record]) -> str:
    taken = sorted(record.facts.taken for record in members if record.facts.taken is not None)
    if not taken:
        return ""
    first, last = (clock(moment, seconds=True) for moment in (taken[0], taken[-1]))
    return f"{day(taken[0])}, " + (first if first == last else f"{first}–{last}")


def _is_whole(members: Sequence[Record]) -> bool:
    return members[0].group is not None and members[0].group.kind in WHOLE_SETS


def _is_contest(members: Sequence[Record]) -> bool:
    return not _is_whole(members) and members[0].group is not None and members[0].group.best


def _rank(record: Record) -> tuple[bool, int]:
    place = record.group
    return not (place and place.best), place.rank if place else 0
