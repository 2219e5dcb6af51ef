"""darktable reads Lightroom's sidecars by counting nodes: the second child of the second, line breaks included."""

from typing import Any

import pytest
from lxml import etree

from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.namespaces import HIERARCHY, SUBJECT, rdf
from tests.metadata.packets import DARKTABLE, MINIFIED, packet


def nodes(element: Any) -> list[Any]:
    """Children as libxml2 counts them: texts between elements are nodes too."""
    found = [element.text] if element.text else []
    for child in element:
        found += [child, child.tail] if child.tail else [child]
    return found


def walked(data: bytes, name: str) -> list[str]:
    """The keywords that the walk `children → next → children → next` comes by."""
    description = next(etree.fromstring(data).iter(rdf("Description")))
    keywords = next(node for node in nodes(description) if getattr(node, "tag", None) == name)
    if len(nodes(keywords)) < 2:
        return []
    return [node.text for node in nodes(nodes(keywords)[1])[1:] if not isinstance(node, str)]


def test_the_walk_finds_nothing_in_a_minified_packet() -> None:
    assert walked(MINIFIED, SUBJECT) == []


@pytest.mark.parametrize("existing", [None, MINIFIED, DARKTABLE, packet()])
def test_the_walk_finds_every_keyword_that_we_write(existing: bytes | None) -> None:
    written = merged(existing, HandOff(3, keywords=("Safelight|beach", "dog")))
    assert [word for word in walked(written, SUBJECT) if word != "bride"] == ["beach", "dog"]
    assert walked(written, HIERARCHY) == ["Safelight|beach", "dog"]


def test_the_walk_finds_the_keywords_of_a_minified_packet_that_we_merged() -> None:
    assert walked(merged(MINIFIED, HandOff(3)), SUBJECT) == ["bride"]
