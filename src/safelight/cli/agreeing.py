"""Agreement of a recipe with a photographer, in words and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.engine.agreement import Agreement, Contradiction, Share
    from safelight.engine.record import Record
    from safelight.metadata.facts import HumanWord

_WOULD = {
    "keep": "it would be kept",
    "alternate": "it would be set aside",
    "review": "it would be stopped to check",
    "rejected": "it would be rejected",
    "failed": "it could not be judged",
}


def in_words(agreement: Agreement) -> Iterator[str]:
    """A line a photo that is contradicted, or that could not be judged; then an empty one, where there were any."""
    from safelight.output.names import shown

    told = (*agreement.contradictions, *agreement.unjudged)
    widest = max((len(shown(one.record.photo.name)) for one in told), default=0)
    for one in told:
        yield f"{shown(one.record.photo.name):<{widest}}  {said(one.word)}; {would(one.record)}"
    if told:
        yield ""


def said(word: HumanWord) -> str:
    """What the photographer said of a photo: `you picked it`."""
    if word.rejects:
        return "you rejected it"
    if word.pick == "pick":
        return "you picked it"
    return f"you gave it {word.rating} star{'' if word.rating == 1 else 's'}"


def would(record: Record) -> str:
    """What would become of it, and why."""
    why = reason(record)
    return f"{_WOULD[record.machine_verdict]}{f': {why}' if why else ''}"


def reason(record: Record) -> str:
    """The sentence that decided; of a photo that is kept, what it is kept as."""
    from safelight.output.report.reasons import decisive, of_edits

    if record.machine_verdict == "keep":
        own = next((one.message for one in record.reasons if not of_edits(one)), "")
        best = f"the best of its {record.group.size}" if record.group and record.group.best else ""
        return own or best or "nothing speaks against it"
    found = decisive(record)
    return found.message if found else ""


def figures(agreement: Agreement) -> str:
    """The measures, one a line; those of nothing are left out."""
    rows = (
        ("top-1", agreement.top_1, "groups with a pick of yours have one of yours as best shot"),
        ("rejects, precision", agreement.precision, "marked photos that it would not keep are your rejects"),
        ("rejects, recall", agreement.recall, "of your rejects it would not keep"),
        ("sets preserved", agreement.sets, "brackets, focus stacks and panoramas are kept whole"),
    )
    told = [(name, _percent(share), f"{share.part} of {share.of}", words) for name, share, words in rows if share.of]
    widest = max((len(row[2]) for row in told), default=0)
    return "\n".join(f"{name:<18}  {part:>5}  {of:>{widest}} {words}" for name, part, of, words in told)


def _percent(share: Share) -> str:
    return f"{100 * share.part / share.of:.0f} %"


def plain(agreement: Agreement) -> dict[str, Any]:
    """It as JSON."""
    return {
        "marks": agreement.marks,
        "contradictions": [_object(one) for one in agreement.contradictions],
        "unjudged": [_object(one) for one in agreement.unjudged],
        "top_1": share(agreement.top_1),
        "rejects_precision": share(agreement.precision),
        "rejects_recall": share(agreement.recall),
        "sets_preserved": share(agreement.sets),
    }


def share(one: Share) -> dict[str, float | int | None]:
    """So many of so many, and the share; null where there is nothing to have a share of."""
    value = one.value
    return {"part": one.part, "of": one.of, "share": None if value is None else round(value, 4)}


def _object(one: Contradiction) -> dict[str, Any]:
    from safelight.output.names import shown

    return {
        "photo": shown(one.record.photo.name),
        "said": {"pick": one.word.pick, "rating": one.word.rating, "from": shown(one.word.source)},
        "verdict": one.record.machine_verdict,
        "reason": shown(reason(one.record)),
    }
