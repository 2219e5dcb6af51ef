"""Line breaks and indentation of a packet.

They carry no meaning in XMP, but darktable's reader of Lightroom sidecars steps from an element to the *next but one*
node: in a packet without white space between its elements it finds no title and no keywords. So what is added stands on
lines of its own, and a packet written without line breaks is given them where that reader walks, nowhere else.
"""

from typing import Any, Final

from safelight.metadata.namespaces import NAMESPACES

Node = Any
_KEYWORDS_AND_TITLES: Final = tuple(f"{{{NAMESPACES[prefix]}}}" for prefix in ("dc", "lr"))


def append(parent: Node, child: Node) -> Node:
    """Put `child` at the end of `parent`, on a line of its own."""
    if len(parent):
        child.tail, parent[-1].tail = parent[-1].tail, parent.text
    parent.append(child)
    _space(parent)
    return child


def remove(element: Node) -> None:
    """Take an element out together with its line."""
    parent, before = element.getparent(), element.getprevious()
    if element.getnext() is None and before is not None:
        before.tail = element.tail
    parent.remove(element)
    if not len(parent) and not (parent.text or "").strip():
        parent.text = None


def loosen(rdf: Node) -> None:
    """Give a packet without line breaks those that readers rely on: between properties, and in their lists."""
    _space(rdf)
    for description in rdf:
        _space(description)
        for element in description:
            if str(element.tag).startswith(_KEYWORDS_AND_TITLES):
                _space(element)
                for container in element:
                    _space(container)


def _space(parent: Node) -> None:
    """Line breaks before, between and after an element's children, where there is no white space at all."""
    if not len(parent):
        return
    depth = sum(1 for _ in parent.iterancestors()) + 1
    parent.text = parent.text or "\n" + " " * depth
    for child in parent:
        last = child.getnext() is None
        child.tail = child.tail or "\n" + " " * (depth - 1 if last else depth)
