"""Fills the `${names}` of prompts for one photo: from the call, its results, and its metadata, fenced as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from safelight.recipe import template
from safelight.recipe.reachable import ABSENT, reach

if TYPE_CHECKING:
    from safelight.actions.outcome import Member
    from safelight.plan.plan import Plan

GENERAL = "general"
"""What a photo is called of which nothing is known."""
NOT_KNOWN = "unknown"
FAMILIAR = ((1, 1), (5, 4), (4, 3), (7, 5), (3, 2), (16, 10), (16, 9), (2, 1), (3, 1))
"""Proportions that have a name; a sensor misses them by a pixel or two."""


@dataclass(frozen=True, slots=True)
class Prompter:
    """One for a whole plan."""

    plan: Plan

    def filled(self, text: str, member: Member) -> str:
        """The text with every name replaced."""
        names = template.names(text)
        return template.render(text, {name: self._value(name, member) for name in names}) if names else text

    def _value(self, name: str, member: Member) -> object:
        if name in self.plan.variables:
            return self.plan.variables[name]
        found = reach(member.results, self.plan.aliases.get(name, name).split("."))
        if found is not ABSENT:
            return _as_data(found)
        if name == "aspect_ratio":
            return proportions(*member.size)
        return NOT_KNOWN if "." in name else template.fence(photo_type(member))


def _as_data(found: object) -> object:
    """What an earlier step found, for a prompt. A model may have read it off the photo: words are data, not orders."""
    if found is None or isinstance(found, bool | int | float):
        return found
    if isinstance(found, Sequence) and not isinstance(found, str):
        return template.fence(", ".join(str(one) for one in found))
    return template.fence(str(found))


def photo_type(member: Member) -> str:
    """What the metadata calls the photo: its scene, else its folder, else `general`."""
    folder = PurePosixPath(member.photo.name).parent.name
    return member.facts.scene_type or folder.encode(errors="replace").decode() or GENERAL


def proportions(width: int, height: int) -> str:
    """The photo's own aspect ratio in words: `3:2`."""
    if not (width and height):
        return NOT_KNOWN
    for long, short in FAMILIAR:
        if abs(max(width, height) * short - min(width, height) * long) <= 0.01 * short * max(width, height):
            return f"{long}:{short}" if width >= height else f"{short}:{long}"
    common = gcd(width, height)
    return f"{width // common}:{height // common}"
