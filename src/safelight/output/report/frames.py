"""From a record to a photo as the page shows it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from safelight.actions.outcome import Reason
from safelight.engine.record import Record
from safelight.metadata.facts import HumanWord
from safelight.output.report import camera
from safelight.output.report.album import Album
from safelight.output.report.comparison import quality
from safelight.output.report.page import Frame, Gauge
from safelight.output.report.wording import (
    FAULT_WORDS,
    INTENT_WORDS,
    VERDICT_WORDS,
    figure,
    listed,
    lowered,
    sentence,
    shown,
)

_GATED = ("review", "failed")


@dataclass(frozen=True, slots=True)
class Framer:
    """Makes frames; knows where the pictures are, and which folders no reader of the page need know."""

    album: Album
    roots: tuple[str, ...] = ()
    """Absolute paths of the shoot, longest first: cut from every sentence."""

    def frame(self, record: Record, *, line: str = "", badge: str = "") -> Frame:
        """One photo; `line` replaces the sentence that its record would give."""
        own = tuple(self.said(reason.message) for reason in _by_weight(record))
        first, *rest = (sentence(line), *own) if line else (own or (_spared(record),))
        reason = decisive(record)
        return Frame(
            index=record.index,
            name=shown(record.photo.name),
            title=title(record),
            verdict=record.verdict,
            word=VERDICT_WORDS[record.verdict],
            image=self.album.photo(record),
            line=first,
            more=tuple(rest),
            cure=cure(reason) if reason else "",
            gauge=gauge(reason) if reason else None,
            badge=badge,
            mark=mark(record.word),
            facts=tuple((name, value) for name, value in _facts(record) if value),
        )

    def said(self, text: str) -> str:
        """A sentence of the record, without the folders of this machine."""
        for root in self.roots:
            text = text.replace(f"{root}/", "").replace(root, "the shoot")
        return sentence(text)


def title(record: Record) -> str:
    """The photo's own file name, its folder left out."""
    return shown(PurePosixPath(record.photo.name).name)


def decisive(record: Record) -> Reason | None:
    """The reason that gave a stopped, parked or failed photo its verdict: a gate's first, a selection's last."""
    if not record.reasons or record.verdict in ("keep", "rejected"):
        return None
    return record.reasons[0] if record.verdict in _GATED else record.reasons[-1]


def gauge(reason: Reason) -> Gauge | None:
    """The picture of a score under its threshold, where both are scores."""
    value, threshold = reason.value, reason.threshold
    if value is None or threshold is None or not 1 <= value < threshold <= 10:
        return None
    return Gauge(value, threshold)


def cure(reason: Reason) -> str:
    """What would have changed a score's verdict: `Kept at 4.2 or below.` Empty where the sentence says it already."""
    scale = gauge(reason)
    return f"Kept at {lowered(scale.value)} or below." if scale and "would" not in reason.message else ""


def mark(word: HumanWord) -> str:
    """What the photographer had already said."""
    if word.rejects:
        return "your reject"
    if word.keeps:
        return f"your {word.rating} ★" if word.rating else "your pick"
    return f"your label: {shown(word.label)}" if word.label else ""


def _spared(record: Record) -> str:
    """What looks like a fault of a kept photo and is none."""
    said = quality(record)
    meant = [INTENT_WORDS[trait] for trait in said.traits if trait in INTENT_WORDS] if said else []
    return f"Read as {listed(meant)}: meant so, no fault." if meant and record.verdict == "keep" else ""


def _by_weight(record: Record) -> tuple[Reason, ...]:
    """The record's reasons, the decisive one first."""
    first = decisive(record)
    return (first, *(reason for reason in record.reasons if reason is not first)) if first else record.reasons


def _facts(record: Record) -> tuple[tuple[str, str], ...]:
    said = quality(record)
    scores = (
        (
            ("Technical", f"{figure(said.technical_score)} of 10"),
            ("Aesthetic", f"{figure(said.aesthetic_score)} of 10, {said.confidence} confidence"),
            ("Faults", listed(FAULT_WORDS.get(name, name.replace("_", " ")) for name in said.faults)),
            ("Read as", listed(name.replace("_", " ") for name in said.traits)),
            ("Faces", str(len(said.faces)) if said.faces else ""),
            ("Measured by", said.producer),
        )
        if said
        else ()
    )
    return (
        ("Taken", camera.moment(record.facts)),
        ("Camera", camera.body(record.facts)),
        ("Settings", camera.settings(record.facts)),
        *scores,
        ("Group", _place(record)),
        ("Safelight said", VERDICT_WORDS[record.machine_verdict] if record.machine_verdict != record.verdict else ""),
        ("Rating", "★" * (record.decision.rating or 0)),
        ("Skipped", listed(f"{shown(node)}: {shown(why)}" for node, why in record.skipped.items())),
    )


def _place(record: Record) -> str:
    place = record.group
    if not place:
        return ""
    return f"{place.id}, {place.rank} of {place.size}" if place.rank else f"{place.id}, one of {place.size}"
