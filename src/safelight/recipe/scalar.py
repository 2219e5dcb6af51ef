"""What a value means: YAML 1.2's core schema, and nothing that JSON could not say."""

import math
import re
from typing import Any

from safelight.recipe.node import Fields, Items, Node, Scalar

_INT = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {"": None, "~": None}
for _spell in (str.lower, str.capitalize, str.upper):
    _WORDS |= {_spell("null"): None, _spell("true"): True, _spell("false"): False}
_LONGEST_NUMBER = 400


def meaning(text: str) -> Any:
    """The value of a plain scalar: None, a bool, an int, a finite float, or the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


def value(node: Node) -> Any:
    """What a node means, as None, bool, int, float, str, list and dict."""
    match node:
        case Scalar():
            return node.text if node.style else meaning(node.text)
        case Items():
            return [value(item) for item in node.items]
        case Fields():
            return {key.text: value(child) for key, child in node.pairs}


def is_null(node: Node) -> bool:
    """Whether nothing is said (`~`, `null`, or a key without a value)."""
    return isinstance(node, Scalar) and not node.style and meaning(node.text) is None
