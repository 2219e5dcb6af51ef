"""What may stand in XML: XMP is XML 1.0, which has no place for most control characters."""

import re

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """`text` without what XML 1.0 cannot hold: control characters, half surrogates, U+FFFE and U+FFFF."""
    return _ILLEGAL.sub("", text)


def one_line(text: str) -> str:
    """`text` on one line, its white space squeezed."""
    return " ".join(legal(text).split())
