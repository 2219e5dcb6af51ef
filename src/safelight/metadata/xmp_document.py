"""XMP as XML: bytes to an `rdf:RDF` element and back, trusting nothing."""

from typing import Any, Final

from lxml import etree

from safelight.errors import MetadataError
from safelight.metadata.namespaces import NAMESPACES, rdf

MAX_BYTES: Final = 8 * 1024 * 1024
"""A larger packet is not read. Real ones have some kilobytes; darktable's with many masks, a megabyte or two."""

EMPTY: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Safelight">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="{xmp}" xmlns:dc="{dc}" xmlns:lr="{lr}"/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".format_map(NAMESPACES).encode()

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>'


def parse(data: bytes) -> Any:
    """The `rdf:RDF` element of a packet, with or without its wrappers.

    Raises `MetadataError` for broken XML, another schema, more than `MAX_BYTES`, or a document type, which XMP never
    has: it is the way in for entities that grow or read files.
    """
    if len(data) > MAX_BYTES:
        raise MetadataError(f"XMP of {len(data):,} bytes is too large: at most {MAX_BYTES:,} are read")
    if not data.startswith(_UTF_16):
        data = data.strip(b"\0 \t\r\n")  # packets inside files are padded, some with NUL bytes, which no XML may hold
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise MetadataError(f"XMP cannot be read: {fault.msg}") from fault
    if root.getroottree().docinfo.doctype:
        raise MetadataError("XMP with a document type is not read")
    found = next(root.iter(rdf("RDF")), None)
    if found is None:
        raise MetadataError(f"no XMP: the document is {etree.QName(root).localname!r} and holds no RDF")
    return found


def serialise(root: Any, *, declared: bool) -> bytes:
    """The document of an element as UTF-8, its processing instructions on lines of their own."""
    nodes = [*reversed(list(root.itersiblings(preceding=True))), root, *root.itersiblings()]
    lines = [etree.tostring(node, encoding="UTF-8", xml_declaration=False, with_tail=False) for node in nodes]
    return b"\n".join([*([_DECLARATION] if declared else []), *lines, b""])
