"""The full form as text: what `recipes show --canonical` prints, the same for all recipes that say the same."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, Literal

from safelight.recipe.grammar import Part, Recipe
from safelight.recipe.quantity import bytes_word
from safelight.recipe.writing import block

_ALWAYS = frozenset({"format", "name", "version", "if", "else"})
"""Keys that are written even where they say what holds anyway."""


def canonical(recipe: Recipe, format: Literal["yaml", "json"] = "yaml") -> str:  # noqa: A002 - as in `load`
    """A recipe in its full form, in YAML or JSON; it loads back to an equal recipe."""
    full = full_form(recipe)
    return block(full) if format == "yaml" else json.dumps(full, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def full_form(part: Part) -> dict[str, Any]:
    """A part as plain values, in the order of the grammar; what is as by default is left out."""
    found: dict[str, Any] = {}
    for name, info in type(part).model_fields.items():
        key, value = info.alias or name, getattr(part, name)
        usual = value is None or (key not in _ALWAYS and value == info.get_default(call_default_factory=True))
        if usual or key in ("line", "column"):
            continue
        found[key] = bytes_word(value) if key == "gpu_memory_limit" else _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return full_form(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else deepcopy(value)
