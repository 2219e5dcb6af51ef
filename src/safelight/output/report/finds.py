"""What was found in a photo: boxes for the enlarged view, and their words."""

from collections import Counter
from collections.abc import Iterator

from safelight.actions.detected import DetectedObjects
from safelight.engine.record import Record
from safelight.imaging.geometry import Box
from safelight.models.finds import Detection, Eyes
from safelight.models.plurals import plural
from safelight.output.report.comparison import quality
from safelight.output.report.overlay import Place, Spot
from safelight.output.report.wording import count, listed, percent, shown

DOUBTFUL = 0.5
"""Confidence below which a find is more likely wrong than right."""
EYES_WORDS: dict[Eyes, str] = {"open": "eyes open", "closed": "eyes closed", "unknown": "eyes: can't tell"}
_BY_QUALITY = "found by the quality scorer"


def finds(record: Record) -> tuple[Detection, ...]:
    """Everything that steps found, each once; where none looked for faces, those that the quality scorer saw."""
    results = [result for result in record.results.values() if isinstance(result, DetectedObjects)]
    found = {(one.label, one.box): one for result in results for one in result.detections}
    if not any("faces" in result.views or "face" in _labels(result) for result in results):
        found |= {(one.label, one.box): one for one in _scored(record)}
    return tuple(found.values())


def spots(found: tuple[Detection, ...]) -> tuple[Spot, ...]:
    """The finds as boxes, the largest first, so that no box hides a smaller one."""
    return tuple(_spot(one) for one in sorted(found, key=lambda one: -one.box.area))


def place(box: Box) -> Place:
    """A box in percent of its picture."""
    return round(box.x1 * 100, 2), round(box.y1 * 100, 2), round(box.width * 100, 2), round(box.height * 100, 2)


def counted(found: tuple[Detection, ...]) -> str:
    """`2 faces and 1 dog`."""
    numbers = Counter(one.label for one in found)
    return listed(count(number, shown(label), shown(plural(label))) for label, number in numbers.items())


def eyes(found: tuple[Detection, ...]) -> str:
    """`open on 1 face, closed on 2 faces`; empty where nobody looked at eyes."""
    seen = Counter(one.eyes for one in found if one.eyes is not None)
    said: dict[Eyes, str] = {"open": "open on {}", "closed": "closed on {}", "unknown": "can't tell on {}"}
    return ", ".join(text.format(count(seen[state], "face")) for state, text in said.items() if seen[state])


def _spot(one: Detection) -> Spot:
    eyed = f" · {EYES_WORDS[one.eyes]}" if one.eyes else ""
    return Spot(
        place=place(one.box),
        label=f"{shown(one.label)} {percent(one.confidence)}{eyed}",
        source=shown(one.source),
        doubtful=one.confidence < DOUBTFUL,
        alarm=one.eyes == "closed",
    )


def _scored(record: Record) -> Iterator[Detection]:
    said = quality(record)
    for face in said.faces if said else ():
        yield Detection("face", face.confidence, face.box, _BY_QUALITY, face.landmarks)


def _labels(result: DetectedObjects) -> set[str]:
    return {one.label for one in result.detections}
