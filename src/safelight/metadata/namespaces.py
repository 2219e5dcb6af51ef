"""The names of XMP that Safelight reads or writes, as `{namespace}name`."""

from typing import Final

NAMESPACES: Final = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "darktable": "http://darktable.sf.net/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "safelight": "urn:x-safelight:xmp/1.0/",
}
"""Prefix → URI. Safelight's own is a name and no address: nothing can be fetched from it, and no domain is claimed."""

RDF_URI: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML_URI: Final = "http://www.w3.org/XML/1998/namespace"


def name(prefix: str, local: str) -> str:
    """`{namespace}local`, as lxml writes names."""
    return f"{{{NAMESPACES[prefix]}}}{local}"


def rdf(local: str) -> str:
    return f"{{{RDF_URI}}}{local}"


RATING: Final = name("xmp", "Rating")
LABEL: Final = name("xmp", "Label")
METADATA_DATE: Final = name("xmp", "MetadataDate")
SUBJECT: Final = name("dc", "subject")
HIERARCHY: Final = name("lr", "hierarchicalSubject")
PICK: Final = name("xmpDM", "pick")
GOOD: Final = name("xmpDM", "good")
PICK_LABEL: Final = name("digiKam", "PickLabel")
COLOR_LABEL: Final = name("digiKam", "ColorLabel")
DARKTABLE_VERSION: Final = name("darktable", "xmp_version")
DARKTABLE_LABELS: Final = name("darktable", "colorlabels")
DARKTABLE_HISTORY: Final = name("darktable", "history")
TAGGED: Final = name("photomechanic", "Tagged")

WROTE_RATING: Final = name("safelight", "wroteRating")
WROTE_LABEL: Final = name("safelight", "wroteLabel")
WROTE_SUBJECT: Final = name("safelight", "wroteSubject")
WROTE_HIERARCHY: Final = name("safelight", "wroteHierarchicalSubject")
WROTE_DEVELOP: Final = name("safelight", "wroteDevelop")
WROTE_REGIONS: Final = name("safelight", "wroteRegions")
"""What Safelight wrote: a value equal to it is no human's. The local names are nobody else's: ExifTool drops prefixes,
and whoever asks it for `Rating` must get the editor's."""


def named(qualified: str) -> str:
    """`crs:CropTop` as `{namespace}CropTop`."""
    prefix, _, local = qualified.partition(":")
    return name(prefix, local)
