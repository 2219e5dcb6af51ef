"""Face regions as the Metadata Working Group has them (`mwg-rs:`): where faces are, never whose.

Places count in the picture as stored, before EXIF orientation (`stored_frame`). Regions of other writers stay; a face
that one of them marks already is not marked twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from safelight.metadata import xmp_layout
from safelight.metadata.namespaces import NAMESPACES, WROTE_REGIONS, name, rdf
from safelight.metadata.stored_frame import Corners, StoredFrame
from safelight.metadata.xmp import Packet

Node = Any

REGIONS: Final = name("mwg-rs", "Regions")
_SIZE: Final = name("mwg-rs", "AppliedToDimensions")
_LIST: Final = name("mwg-rs", "RegionList")
_AREA: Final = name("mwg-rs", "Area")
_TYPE: Final = name("mwg-rs", "Type")
_PREFIXES: Final = {prefix: NAMESPACES[prefix] for prefix in ("mwg-rs", "stArea", "stDim")}
_BOXES: Final = (rdf("Bag"), rdf("Seq"))
_SAME_FACE: Final = 0.3
"""Intersection over union from which two boxes mark one face: every program draws them a little differently."""


@dataclass(frozen=True, slots=True)
class Regions:
    """Faces in a picture of `width` x `height` pixels as stored: each `x,y,w,h`, the centre and the size, as shares."""

    width: int
    height: int
    faces: tuple[str, ...]


def regions(frame: StoredFrame, faces: Iterable[Corners]) -> Regions | None:
    """Upright face boxes as regions, in order; None where there is no face."""
    areas = tuple(dict.fromkeys(_area(frame.stored(box)) for box in faces))
    return Regions(frame.width, frame.height, areas) if areas else None


def put(packet: Packet, wanted: Regions | None) -> tuple[str, ...]:
    """Write regions into a packet, or take back those that we wrote; answers which are ours there now."""
    ours = set(packet.items(WROTE_REGIONS))
    keep = set(wanted.faces) if wanted else set()
    kept, others = set(), []
    for item in list(_items(packet)):
        place = _place(item)
        if place in ours and _nameless(item):
            kept.add(place) if place in keep else xmp_layout.remove(item)
        else:
            others.append(place)
    fresh = [face for face in (wanted.faces if wanted else ()) if face not in kept and not _marked(face, others)]
    if wanted and fresh:
        _add(packet, wanted, fresh)
    if ours and next(_items(packet), None) is None:
        packet.remove(REGIONS)
    return tuple(face for face in (wanted.faces if wanted else ()) if face in kept or face in fresh)


def written(packet: Packet) -> Regions | None:
    """What we wrote into a packet, as it was handed over; None where that is nothing."""
    faces = packet.items(WROTE_REGIONS)
    element = packet.element(REGIONS)
    size = None if element is None else next(element.iter(_SIZE), None)
    if not faces or size is None:
        return None
    width, height = (_value(size, name("stDim", key)) or "" for key in ("w", "h"))
    return Regions(int(width), int(height), faces) if width.isdigit() and height.isdigit() else None


def _area(stored: Corners) -> str:
    x1, y1, x2, y2 = stored
    return ",".join(f"{value:.4f}" for value in ((x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1))


def _items(packet: Packet) -> Iterator[Node]:
    element = packet.element(REGIONS)
    if element is not None:
        for faces in element.iter(_LIST):
            for box in faces.iterchildren(*_BOXES):
                yield from box.iterchildren(rdf("li"))


def _place(item: Node) -> str:
    """An item's area as `x,y,w,h`, as it is written there."""
    area = next(item.iter(_AREA), None)
    values = () if area is None else (_value(area, name("stArea", key)) or "" for key in "xywh")
    return ",".join(values)


def _nameless(item: Node) -> bool:
    """Whether nobody said since who it is."""
    node = next(item.iterchildren(rdf("Description")), item)
    return not _value(node, name("mwg-rs", "Name"))


def _value(node: Node, field: str) -> str | None:
    """A field of a structure, in any of RDF's forms: attribute or element, in a description of its own or not."""
    for holder in (node, *node.iterchildren(rdf("Description"))):
        text = holder.get(field) or holder.findtext(field)
        if text and text.strip():
            return str(text).strip()
    return None


def _marked(face: str, others: Iterable[str]) -> bool:
    return any(_overlap(face, other) >= _SAME_FACE for other in others)


def _overlap(first: str, second: str) -> float:
    try:
        (x, y, w, h), (u, v, a, b) = ([float(value) for value in text.split(",")] for text in (first, second))
    except ValueError:  # a region without an area, or a point
        return 0.0
    across = min(x + w / 2, u + a / 2) - max(x - w / 2, u - a / 2)
    down = min(y + h / 2, v + b / 2) - max(y - h / 2, v - b / 2)
    shared = max(0.0, across) * max(0.0, down)
    return shared / (w * h + a * b - shared) if shared else 0.0


def _add(packet: Packet, wanted: Regions, faces: Iterable[str]) -> None:
    box = _bag(packet, wanted)
    for face in faces:
        item = xmp_layout.append(box, etree.Element(rdf("li"), nsmap=_PREFIXES))
        node = xmp_layout.append(item, etree.Element(rdf("Description"), {_TYPE: "Face"}))
        area = xmp_layout.append(node, etree.Element(_AREA))
        for key, value in zip("xywh", face.split(","), strict=True):
            area.set(name("stArea", key), value)
        area.set(name("stArea", "unit"), "normalized")


def _bag(packet: Packet, wanted: Regions) -> Node:
    """The list of regions; made where there is none."""
    element = packet.element(REGIONS)
    if element is None:
        element = packet.new_element(REGIONS)
        element.set(rdf("parseType"), "Resource")
    holder = next(element.iterchildren(rdf("Description")), element)
    if next(element.iter(_SIZE), None) is None:
        size = xmp_layout.append(holder, etree.Element(_SIZE, nsmap=_PREFIXES))
        for key, value in (("w", str(wanted.width)), ("h", str(wanted.height)), ("unit", "pixel")):
            size.set(name("stDim", key), value)
    faces = next(element.iter(_LIST), None)
    if faces is None:
        faces = xmp_layout.append(holder, etree.Element(_LIST))
    box = next(faces.iterchildren(*_BOXES), None)
    return xmp_layout.append(faces, etree.Element(rdf("Bag"))) if box is None else box
