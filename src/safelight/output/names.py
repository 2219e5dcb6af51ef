"""Names of files as JSON and people can read them: what is not UTF-8 is escaped."""

from base64 import b64encode


def shown(text: str) -> str:
    r"""`text` with what is not UTF-8 escaped: Python's surrogates become `\xe9`."""
    return text if text.isascii() else _bytes(text).decode("utf-8", "backslashreplace")


def base64_of(name: str) -> str | None:
    """The bytes of a name that is not UTF-8, in base64; None for a name that is."""
    raw = _bytes(name)
    return b64encode(raw).decode() if shown(name).encode() != raw else None


def _bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves of pairs, which Windows allows in names
        return text.encode("utf-8", "surrogatepass")
