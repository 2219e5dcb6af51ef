"""What a sidecar says, in a few words for a table: `3 stars, Yellow, crop`."""

from safelight.metadata.namespaces import LABEL, RATING, WROTE_DEVELOP, WROTE_HIERARCHY, WROTE_REGIONS
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of, stars


def said(data: bytes) -> str:
    """The words for a sidecar that we composed: what a human said there is called theirs."""
    packet = Packet(data)
    marks = marks_of(packet)
    develop = packet.items(WROTE_DEVELOP)
    parts = [
        _stars(stars(packet.get(RATING)), marks),
        _label(packet.get(LABEL), marks),
        _counted(len(packet.items(WROTE_HIERARCHY)), "keyword"),
        "crop" if any(item.startswith("crs:CropTop=") for item in develop) else "",
        "light" if any(item.startswith(_LIGHT) for item in develop) else "",
        _counted(len(packet.items(WROTE_REGIONS)), "face"),
    ]
    return ", ".join(filter(None, parts))


_LIGHT = tuple(
    f"crs:{name}"
    for name in ("Exposure2012", "Contrast2012", "Highlights2012", "Shadows2012", "Saturation", "Incremental")
)


def _stars(rating: int | None, marks: Marks) -> str:
    if rating is None:
        return "your pick" if marks.pick == "pick" else "your reject" if marks.pick == "reject" else ""
    words = "reject" if rating < 0 else _counted(rating, "star")
    return f"your {words}" if marks.rating is not None else words


def _label(label: str | None, marks: Marks) -> str:
    return f"your {label}" if label and marks.label == label else label or ""


def _counted(number: int, word: str) -> str:
    return "" if not number else f"{number} {word}" if number == 1 else f"{number} {word}s"
