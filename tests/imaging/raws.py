"""RAW files as their makers write them, as far as they are asked where their picture lies."""

from struct import pack

from tests.imaging.tiff_bytes import Ifd, tiff

SENSOR = bytes(range(1, 251)) * 400
"""What lies where the picture should: 100 000 bytes, none of them zero."""
PREVIEW = b"\xff\xd8a preview\xff\xd9"
NOWHERE = 0xFFFFFFFF


def raf(told: int = len(SENSOR)) -> bytes:
    """Fujifilm's: header, preview, sensor's picture; `told` is the length that the header gives it."""
    start = 148 + len(PREVIEW)
    pointers = pack(">6I", 148, len(PREVIEW), 0, 0, start, told)
    return (b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + pointers).ljust(148, b"\0") + PREVIEW + SENSOR


def rw2(form: int = 5, strip: int = NOWHERE, count: int = 0, place: int = 1024) -> bytes:
    """Panasonic's: a TIFF by another name. Format 5 of 12 bits has 10 cells in 16 bytes, 62 500 in all."""
    tags = {2: 250, 3: 250, 10: 12, 45: form, 273: strip, 279: count} | ({280: place} if place else {})
    rows = b"".join(pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return (b"IIU\0" + pack("<IH", 8, len(tags)) + rows + bytes(4)).ljust(1024, b"\1") + SENSOR


def orf(magic: bytes = b"IIRO") -> bytes:
    """Olympus's: a TIFF by another name, its compressed strip behind everything."""
    order = "<" if magic.startswith(b"II") else ">"
    tags = {256: 400, 257: 200, 258: 16, 259: 1, 277: 1}
    return magic + tiff(Ifd(tags, data=SENSOR), order)[4:]


def iiq(directory: int = 32, order: str = "<") -> bytes:
    """Phase One's: a TIFF that holds a second structure, whose directory lies at `directory` from byte 8 on."""
    start = 200
    head = (b"II*\0" if order == "<" else b"MM\0*") + pack(f"{order}I", 180)
    head += (b"IIIITwaR" if order == "<" else b"MMMMRawT") + pack(f"{order}I", directory)
    rows = pack(f"{order}2I8I", 2, 0, 0x100, 1, 4, 0, 0x10F, 4, len(SENSOR), start - 8)
    return (head.ljust(40, b"\0") + rows).ljust(start, b"\0") + SENSOR


def mrw() -> bytes:
    """Minolta's: blocks, then cells of 12 bits."""
    block = b"\0PRD" + pack(">I", 24) + b"27730001" + pack(">4H", 200, 333, 200, 333) + bytes(8)
    return b"\0MRM" + pack(">I", len(block)) + block + SENSOR


def crw() -> bytes:
    """Canon's older: a heap that ends in its directory and where that begins."""
    head = (b"II" + pack("<I", 26) + b"HEAPCCDR").ljust(26, b"\0")
    return head + SENSOR + pack("<HHII", 1, 0x2005, len(SENSOR), 0) + pack("<I", len(SENSOR))


def x3f() -> bytes:
    """Sigma's: a directory at the end, and where that begins."""
    return b"FOVb" + SENSOR + b"SECd" + bytes(8) + pack("<I", 4 + len(SENSOR))


RAWS = {
    "RAF": raf(), "RW2": rw2(), "ORF": orf(), "ORF, big-endian": orf(b"MMOR"),
    "IIQ": iiq(), "IIQ, big-endian": iiq(32, ">"), "MRW": mrw(), "CRW": crw(), "X3F": x3f(),
}  # fmt: skip
