"""Values as text: what the canonical form and edits write into YAML and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from safelight.recipe.scalar import meaning

_PLAIN = re.compile(r"[A-Za-z_](?:[\w./+-]|[ ](?![ #]))*(?<![ ])|[0-9]+[KMGT]i?B", re.ASCII)
_OTHER_YAML = re.compile("(?i)y|n|yes|no|on|off")
"""Plain words that YAML 1.1 takes for true and false."""
_HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_MARGIN = "  "


def inline(value: Any, *, json_only: bool = False) -> str:
    """A value on one line: flow YAML, or JSON where `json_only`."""
    if isinstance(value, str):
        return value if not json_only and is_plain(value) else quoted(value)
    if isinstance(value, Mapping):
        pairs = (
            f"{inline(key, json_only=json_only)}: {inline(one, json_only=json_only)}" for key, one in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(inline(one, json_only=json_only) for one in value) + "]"
    return json.dumps(value, allow_nan=False)


def block(value: Any) -> str:
    """A value as block YAML, with its line breaks."""
    return "".join(f"{line}\n" for line in _lines(value))


def is_plain(text: str) -> bool:
    """Whether a text means itself where it stands without quotes, in any YAML."""
    return bool(_PLAIN.fullmatch(text)) and isinstance(meaning(text), str) and not _OTHER_YAML.fullmatch(text)


def quoted(text: str) -> str:
    """A text in double quotes, as JSON and YAML both read it."""
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _lines(value: Any) -> Iterator[str]:
    """Mappings, and lists of mappings, line by line; what is smaller on one line."""
    if isinstance(value, Mapping) and value:
        for key, one in value.items():
            yield from _entry(f"{inline(key)}:", one)
    elif _is_list_of_mappings(value):
        for one in value:
            first, *rest = _lines(one)
            yield f"- {first}"
            yield from (_MARGIN + line for line in rest)
    else:
        yield inline(value)


def _entry(key: str, value: Any) -> Iterator[str]:
    if (isinstance(value, Mapping) and value) or _is_list_of_mappings(value):
        yield key
        yield from (_MARGIN + line for line in _lines(value))
    else:
        yield f"{key} {inline(value)}"


def _is_list_of_mappings(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and bool(value) and all(isinstance(one, Mapping) and one for one in value)
