"""What Safelight hands to editors about one photo, merged into whatever its sidecar already says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from safelight.metadata import develop, regions
from safelight.metadata.develop import Develop
from safelight.metadata.namespaces import (
    HIERARCHY,
    LABEL,
    RATING,
    SUBJECT,
    WROTE_HIERARCHY,
    WROTE_LABEL,
    WROTE_RATING,
    WROTE_SUBJECT,
)
from safelight.metadata.regions import Regions
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import marks_of, stars
from safelight.metadata.xmp_text import one_line


@dataclass(frozen=True, slots=True)
class HandOff:
    """One photo's stars, label and keywords, and what Safelight remembers in its own namespace."""

    rating: int | None = None
    label: str | None = None
    keywords: tuple[str, ...] = ()
    """`A|B` stands in a hierarchy."""
    human_rating: bool = False
    """The rating is the photographer's (from the file, say): written where there is none, never claimed as ours."""
    human_label: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    """Simple properties of our namespace by local name (`recipe`, `run`, `verdict`, `group`, `technicalScore`)."""
    reasons: tuple[str, ...] = ()
    develop: Develop | None = None
    """Crop and light for Adobe's editors; left out where a human developed."""
    regions: Regions | None = None
    """Where faces are."""


def merged(existing: bytes | None, hand_off: HandOff) -> bytes:
    """A sidecar: `existing` with `hand_off` in it, or a new one.

    Stars and labels that a human gave stay, other writers' nodes stay as they are, and merging the same twice changes
    nothing. What we wrote is noted in our namespace, so that next time only a different value counts as the human's.
    There is no `xmpMM:History`: darktable refuses sidecars whose last agent it does not know.

    Raises `MetadataError` where `existing` cannot be read.
    """
    packet = Packet() if existing is None else Packet(existing)
    facts = dict(hand_off.facts)
    marks = marks_of(packet)
    rating = None if hand_off.rating is None else str(hand_off.rating)
    if marks.rating is None and _put(packet, RATING, WROTE_RATING, rating) and not hand_off.human_rating:
        facts["wroteRating"] = str(rating)
    if marks.label is None and _put(packet, LABEL, WROTE_LABEL, hand_off.label) and not hand_off.human_label:
        facts["wroteLabel"] = str(packet.get(LABEL))
    # darktable's own sidecars are read for the hierarchical list alone, other editors for the flat one: both get all.
    keywords = tuple(filter(None, map(_levels, hand_off.keywords)))
    hierarchy = _put_items(packet, HIERARCHY, WROTE_HIERARCHY, keywords)
    subject = _put_items(packet, SUBJECT, WROTE_SUBJECT, tuple(keyword.rpartition("|")[2] for keyword in keywords))
    lists = {
        "wroteHierarchicalSubject": hierarchy,
        "wroteSubject": subject,
        "wroteDevelop": develop.put(packet, hand_off.develop),
        "wroteRegions": regions.put(packet, hand_off.regions),
        "reasons": tuple(filter(None, map(one_line, hand_off.reasons))),
    }
    packet.write_namespace("safelight", facts, lists)
    return packet.to_bytes()


def handed_over(sidecar: bytes) -> HandOff:
    """What a sidecar that `merged` wrote hands over, to be merged into another one.

    Raises `MetadataError` where it cannot be read.
    """
    packet = Packet(sidecar)
    values, lists = packet.read_namespace("safelight")
    rating, label = stars(packet.get(RATING)), packet.get(LABEL)
    return HandOff(
        rating=rating,
        label=label,
        keywords=lists.get("wroteHierarchicalSubject", ()),
        human_rating=rating != stars(values.get("wroteRating")),
        human_label=label != values.get("wroteLabel"),
        facts={key: text for key, text in values.items() if not key.startswith("wrote")},
        reasons=lists.get("reasons", ()),
        develop=develop.written(packet),
        regions=regions.written(packet),
    )


def _put(packet: Packet, wanted: str, ours: str, value: str | None) -> bool:
    """Write a property on which no human has spoken, or take back what we wrote; whether it is written."""
    if value is not None:
        packet.set(wanted, value)
    elif packet.get(ours) is not None:
        packet.remove(wanted)
    return value is not None


def _put_items(packet: Packet, wanted: str, ours: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Replace our items of a list by `values`; answers which of them are ours, and not a human's too."""
    before = packet.items(ours)
    packet.drop_items(wanted, set(before) - set(values))
    theirs = set(packet.items(wanted)) - set(before)
    added = tuple(value for value in dict.fromkeys(values) if value not in theirs)
    packet.add_items(wanted, added)
    return added


def _levels(keyword: str) -> str:
    """A keyword's hierarchy without empty levels."""
    return "|".join(level for part in keyword.split("|") if (level := one_line(part)))
