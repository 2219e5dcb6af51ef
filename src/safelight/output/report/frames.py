"""From a record to a photo as the page shows it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from safelight.engine.record import Record
from safelight.metadata.facts import HumanWord
from safelight.output.report.album import Album
from safelight.output.report.comparison import quality
from safelight.output.report.cuts import cut
from safelight.output.report.edit_words import summary
from safelight.output.report.facts import facts
from safelight.output.report.finds import finds, spots
from safelight.output.report.frame import Frame
from safelight.output.report.overlay import Overlay
from safelight.output.report.reasons import by_weight, cure, decisive, gauge, of_edits
from safelight.output.report.wording import INTENT_WORDS, VERDICT_WORDS, listed, sentence, shown


@dataclass(frozen=True, slots=True)
class Framer:
    """Makes frames; knows where the pictures are, and which folders no reader of the page need know."""

    album: Album
    roots: tuple[str, ...] = ()
    """Absolute paths of the shoot, longest first: cut from every sentence."""

    def frame(self, record: Record, *, line: str = "", badge: str = "") -> Frame:
        """One photo; `line` replaces the sentence that its record would give."""
        first, *rest = self._told(record, line)
        gated = decisive(record) if record.verdict == "review" else None
        return Frame(
            index=record.index,
            name=shown(record.photo.name),
            title=title(record),
            verdict=record.verdict,
            word=VERDICT_WORDS[record.verdict],
            image=self.album.photo(record),
            line=first,
            more=tuple(rest),
            cure=cure(gated) if gated else "",
            gauge=gauge(gated) if gated else None,
            badge=badge,
            mark=mark(record.word),
            facts=facts(record),
            overlay=Overlay(spots(finds(record)), self.album.veil(record), cut(record)),
            edited=summary(edit.operation for edit in record.edits),
        )

    def _told(self, record: Record, line: str) -> tuple[str, ...]:
        """Every sentence on a photo, the one that is shown under it first; what concerns its copy is never that."""
        reasons = by_weight(record)
        copied = [self.said(reason.message) for reason in reasons if of_edits(reason)]
        own = [self.said(reason.message) for reason in reasons if not of_edits(reason)]
        first = [sentence(line)] if line else own[:1] or [_spared(record)]
        return tuple(dict.fromkeys((*first, *own, *copied)))

    def said(self, text: str) -> str:
        """A sentence of the record, without the folders of this machine."""
        for root in self.roots:
            text = text.replace(f"{root}/", "").replace(root, "the shoot")
        return sentence(text)


def title(record: Record) -> str:
    """The photo's own file name, its folder left out."""
    return shown(PurePosixPath(record.photo.name).name)


def stem(record: Record) -> str:
    """How sentences call the photo: its file name without the suffix."""
    return shown(PurePosixPath(record.photo.name).stem)


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
    return f"Read as {listed(meant)}: not counted as a fault." if meant and record.verdict == "keep" else ""
