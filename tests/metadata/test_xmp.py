import pytest
from lxml import etree

from safelight.errors import MetadataError
from safelight.metadata.namespaces import HIERARCHY, LABEL, RATING, SUBJECT, rdf
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_document import MAX_BYTES
from tests.metadata.packets import MINIFIED, packet


def test_a_property_is_read_as_an_attribute_and_as_an_element() -> None:
    assert Packet(packet({"xmp:Rating": "4"})).get(RATING) == "4"
    assert Packet(packet(inside="<xmp:Rating> 4 </xmp:Rating>")).get(RATING) == "4"


def test_an_absent_and_an_empty_property_say_nothing() -> None:
    assert Packet(packet()).get(RATING) is None
    assert Packet(packet({"xmp:Label": "  "})).get(LABEL) is None


@pytest.mark.parametrize("kind", ["Bag", "Seq", "Alt"])
def test_a_list_is_read_whatever_its_kind(kind: str) -> None:
    inside = f"<dc:subject><rdf:{kind}><rdf:li>bride</rdf:li><rdf:li> </rdf:li></rdf:{kind}></dc:subject>"
    assert Packet(packet(inside=inside)).items(SUBJECT) == ("bride",)


def test_a_packet_without_wrappers_and_with_padding_is_read() -> None:
    bare = etree.tostring(next(etree.fromstring(packet({"xmp:Rating": "2"})).iter(rdf("RDF"))))
    assert Packet(bare + b" \n" * 50 + b"\0\0\0").get(RATING) == "2"


def test_utf_16_is_read_and_written_as_utf_8() -> None:
    declared = b'<?xml version="1.0" encoding="UTF-16"?>'.decode() + packet({"xmp:Label": "Größe"}).decode()
    written = Packet(declared.encode("utf-16")).to_bytes()
    assert Packet(written).get(LABEL) == "Größe"
    assert written.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')


def test_a_property_that_is_there_keeps_its_form() -> None:
    found = Packet(packet(inside="<xmp:Label>Blue</xmp:Label>"))
    found.set(LABEL, "Red")
    assert b"<xmp:Label>Red</xmp:Label>" in found.to_bytes()


def test_a_property_is_set_in_the_description_that_has_it() -> None:
    second = b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Label="Blue"/></rdf:RDF>'
    found = Packet(packet().replace(b"</rdf:RDF>", second))
    found.set(LABEL, "Red")
    assert found.to_bytes().count(b"xmp:Label=") == 1
    assert found.get(LABEL) == "Red"


def test_a_namespace_gets_its_usual_prefix_where_it_was_unknown() -> None:
    found = Packet(MINIFIED)
    found.set(RATING, "3")
    found.add_items(HIERARCHY, ["People|bride"])
    written = found.to_bytes()
    assert b'xmp:Rating="3"' in written
    assert b"<lr:hierarchicalSubject>" in written
    assert b"ns0" not in written


def test_a_packet_without_any_description_gets_one() -> None:
    found = Packet(b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>')
    found.set(RATING, "3")
    assert Packet(found.to_bytes()).get(RATING) == "3"


def test_an_emptied_list_goes_with_its_property() -> None:
    found = Packet(MINIFIED)
    found.drop_items(SUBJECT, ["bride"])
    assert b"subject" not in found.to_bytes()


def test_white_space_is_put_where_darktable_steps_over_it_and_nowhere_else() -> None:
    written = Packet(MINIFIED).to_bytes()
    assert b"<rdf:Bag>\n     <rdf:li>bride</rdf:li>\n    </rdf:Bag>" in written
    description = next(etree.fromstring(written).iter(rdf("Description")))
    assert all((node.tail or "").strip() == "" and node.tail for node in description)


def test_what_xml_cannot_hold_is_left_out() -> None:
    found = Packet()
    found.set(LABEL, "Re\x00d\x1b \ud800\uffff😀")
    assert Packet(found.to_bytes()).get(LABEL) == "Red 😀"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "XMP cannot be read: "),
        (b"\xff\xd8\xff\xe0 not xml", "XMP cannot be read: "),
        (packet()[:200], "XMP cannot be read: "),
        (b"<html><body/></html>", "no XMP: the document is 'html' and holds no RDF"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "XMP with a document type is not read"),
        (b" " * (MAX_BYTES + 1), "XMP of 8,388,609 bytes is too large: at most 8,388,608 are read"),
    ],
)
def test_what_is_no_xmp_is_refused_in_words(data: bytes, told: str) -> None:
    with pytest.raises(MetadataError) as raised:
        Packet(data)
    assert str(raised.value).startswith(told)


def test_entities_neither_grow_nor_read_files() -> None:
    secret = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
    with pytest.raises(MetadataError):
        Packet(secret.encode() + packet(inside="<xmp:Label>&b;</xmp:Label>"))


def test_absurd_depth_is_refused() -> None:
    with pytest.raises(MetadataError):
        Packet(packet(inside="<xmp:a>" * 5000 + "</xmp:a>" * 5000))
