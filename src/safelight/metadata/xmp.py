"""An XMP packet: its properties read and set in place, everything else left as it was.

A simple property may be written as an attribute of an `rdf:Description` or as an element in one, a list as an
`rdf:Bag`, `rdf:Seq` or `rdf:Alt`; all are read, and what is there keeps its form. Whoever wrote the rest of the packet
finds it again node by node.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from lxml import etree

from safelight.metadata import xmp_document, xmp_layout
from safelight.metadata.namespaces import NAMESPACES, name, rdf
from safelight.metadata.xmp_text import legal

Node = Any
"""An element; lxml has no public name for its class."""

_ABOUT: Final = rdf("about")
_CONTAINERS: Final = frozenset({rdf("Bag"), rdf("Seq"), rdf("Alt")})


class Packet:
    """One packet, parsed; `Packet()` is an empty one. Properties go by `{namespace}name`."""

    def __init__(self, data: bytes = xmp_document.EMPTY) -> None:
        """Raises `MetadataError` where `data` is no XMP (`xmp_document.parse`)."""
        self._rdf = xmp_document.parse(data)
        self._declared = b"<?xml " in data[:20].replace(b"\0", b"")
        xmp_layout.loosen(self._rdf)

    def get(self, name: str) -> str | None:
        """A simple property's text, stripped; None where it is absent or empty."""
        for description in self._descriptions:
            text = description.get(name) or description.findtext(name)
            if text and text.strip():
                return str(text).strip()
        return None

    def set(self, name: str, text: str) -> None:
        """Set a simple property: in place and in its own form, else as an attribute where editors look."""
        holder = next(self._holders(name), None)
        element = None if holder is None else holder.find(name)
        if element is not None:
            element.text = legal(text)
        else:
            (self._ready_for(name) if holder is None else holder).set(name, legal(text))

    def remove(self, name: str) -> None:
        """Remove a property in every form."""
        for description in list(self._holders(name)):
            description.attrib.pop(name, None)
            for element in description.findall(name):
                xmp_layout.remove(element)

    def items(self, name: str) -> tuple[str, ...]:
        """The texts of a list property, in order."""
        return tuple(text for item in self._items(name) if (text := (item.text or "").strip()))

    def add_items(self, name: str, texts: Iterable[str]) -> None:
        """Add to the end of a list property what it does not hold yet."""
        there = self.items(name)
        if fresh := [text for text in texts if text not in there]:
            _fill(self._container(name), fresh)

    def drop_items(self, name: str, texts: Iterable[str]) -> None:
        """Remove these from a list property; a list that is left empty goes with its property."""
        unwanted = set(texts)
        dropped = [item for item in self._items(name) if (item.text or "").strip() in unwanted]
        for item in dropped:
            xmp_layout.remove(item)
        if dropped and not self._items(name):
            self.remove(name)

    def write_namespace(self, prefix: str, values: Mapping[str, str], lists: Mapping[str, Iterable[str]]) -> None:
        """Replace all of one namespace, wherever it stands, by these simple and list properties (by local name).

        They get an `rdf:Description` of their own at the end.
        """
        self._drop_namespace(f"{{{NAMESPACES[prefix]}}}")
        section = etree.Element(rdf("Description"), {_ABOUT: self._first.get(_ABOUT, "")}, {prefix: NAMESPACES[prefix]})
        xmp_layout.append(self._rdf, section)
        for key, text in values.items():
            section.set(name(prefix, key), legal(text))
        for key, texts in lists.items():
            if items := list(texts):
                element = xmp_layout.append(section, etree.Element(name(prefix, key)))
                _fill(xmp_layout.append(element, etree.Element(rdf("Seq"))), items)

    def read_namespace(self, prefix: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
        """All of one namespace, by local name: simple properties, and lists."""
        names = self.names(prefix)
        lists = {full: items for full in names if (items := self.items(full))}
        simple = {full: text for full in names if full not in lists and (text := self.get(full)) is not None}
        start = len(NAMESPACES[prefix]) + 2
        return {key[start:]: text for key, text in simple.items()}, {key[start:]: items for key, items in lists.items()}

    def names(self, prefix: str) -> tuple[str, ...]:
        """The properties of one namespace that are there, as `{namespace}name`, in order."""
        start = f"{{{NAMESPACES[prefix]}}}"
        found = (n for d in self._descriptions for n in (*d.attrib, *(e.tag for e in d.iterchildren("*"))))
        return tuple(dict.fromkeys(n for n in found if n.startswith(start)))

    def element(self, name: str) -> Node | None:
        """The element of a structured property; None where it is absent or written as an attribute."""
        return next((e for d in self._descriptions if (e := d.find(name)) is not None), None)

    def new_element(self, name: str) -> Node:
        """An empty element for a structured property, where editors look."""
        return xmp_layout.append(self._ready_for(name), etree.Element(name))

    def to_bytes(self) -> bytes:
        """The packet as UTF-8."""
        return xmp_document.serialise(self._rdf.getroottree().getroot(), declared=self._declared)

    @property
    def _descriptions(self) -> list[Node]:
        return list(self._rdf.findall(rdf("Description")))

    @property
    def _first(self) -> Node:
        """Where editors look; made where there is none."""
        found = self._rdf.find(rdf("Description"))
        return xmp_layout.append(self._rdf, etree.Element(rdf("Description"), {_ABOUT: ""})) if found is None else found

    def _holders(self, name: str) -> Iterator[Node]:
        return (d for d in self._descriptions if d.get(name) is not None or d.find(name) is not None)

    def _items(self, name: str) -> list[Node]:
        boxes = [box for d in self._descriptions for element in d.findall(name) for box in element]
        return [item for box in boxes if box.tag in _CONTAINERS for item in box.findall(rdf("li"))]

    def _container(self, name: str) -> Node:
        """The list of a property; a Bag where there is none."""
        element = next((holder.find(name) for holder in self._holders(name)), None)
        if element is None:
            element = xmp_layout.append(self._ready_for(name), etree.Element(name))
        found = next((child for child in element if child.tag in _CONTAINERS), None)
        return xmp_layout.append(element, etree.Element(rdf("Bag"))) if found is None else found

    def _ready_for(self, name: str) -> Node:
        """The first description, where the property's namespace has its usual prefix and not one that lxml makes up."""
        first, uri = self._first, etree.QName(name).namespace
        if uri not in first.nsmap.values():
            prefix = next(key for key, value in NAMESPACES.items() if value == uri)
            kept = {key for element in first.iter() for key in element.nsmap if key}
            etree.cleanup_namespaces(first, top_nsmap={prefix: uri}, keep_ns_prefixes=sorted(kept | {prefix}))
        return first

    def _drop_namespace(self, start: str) -> None:
        for description in self._descriptions:
            ours = [key for key in description.attrib if key.startswith(start)]
            elements = [element for element in description.iterchildren("*") if element.tag.startswith(start)]
            for key in ours:
                del description.attrib[key]
            for element in elements:
                xmp_layout.remove(element)
            if (ours or elements) and not len(description) and set(description.attrib) <= {_ABOUT}:
                xmp_layout.remove(description)


def _fill(container: Node, texts: Iterable[str]) -> None:
    for text in texts:
        item = etree.Element(rdf("li"))
        item.text = legal(text)
        xmp_layout.append(container, item)
