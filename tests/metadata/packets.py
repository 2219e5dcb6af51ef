"""XMP as other programs write it, in miniature."""

from collections.abc import Mapping

URIS = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "darktable": "http://darktable.sf.net/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in URIS.items())


def packet(attributes: Mapping[str, str] | None = None, inside: str = "") -> bytes:
    """A packet of one description with these attributes (`{"xmp:Rating": "3"}`) and elements."""
    written = " ".join(f'{key}="{value}"' for key, value in (attributes or {}).items())
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Somebody Else 1.0">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" {DECLARED} {written}>{inside}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


DARKTABLE = packet(
    {"xmp:Rating": "1", "darktable:xmp_version": "5", "darktable:auto_presets_applied": "1"},
    """
   <darktable:history>
    <rdf:Seq>
     <rdf:li darktable:num="0" darktable:operation="rawprepare" darktable:params="00000000000000ff"/>
     <rdf:li darktable:num="1" darktable:operation="exposure" darktable:params="gz04eJxjYGBgAAAABAAB"/>
    </rdf:Seq>
   </darktable:history>""",
)

MINIFIED = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    f'<rdf:Description rdf:about="" xmlns:dc="{URIS["dc"]}" xmlns:crs="{URIS["crs"]}">'
    "<dc:subject><rdf:Bag><rdf:li>bride</rdf:li></rdf:Bag></dc:subject>"
    "<crs:ToneCurve><rdf:Seq><rdf:li>0, 0</rdf:li></rdf:Seq></crs:ToneCurve>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()
