"""Web addresses as they may be shown: people paste passwords and keys into them."""

from __future__ import annotations

import re

HIDDEN = "***"


def without_secrets(url: str) -> str:
    """The address with whatever may be secret in it hidden: name and password, query, fragment.

    It need not be one that can be read: then too much is hidden rather than too little.
    """
    scheme, slashes, rest = url.rpartition("://") if url.count("://") == 1 else ("", "", url)
    plain, mark, asked = _cut(rest)
    if "@" in asked:
        plain, mark = HIDDEN, ""  # a password may hold the mark: where it ends cannot be told
    elif "@" in plain:
        plain = f"{HIDDEN}@{plain.rpartition('@')[2]}"
    return f"{scheme}{slashes}{plain}{mark}{HIDDEN if mark else ''}"


def _cut(text: str) -> tuple[str, str, str]:
    """What stands before the first `?` or `#`, that mark, and what comes after it."""
    found = re.search(r"[?#]", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
