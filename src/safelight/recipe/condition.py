"""Conditions are CEL (Common Expression Language); the only module that knows the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Condition:
    """One condition, parsed and checked."""

    text: str
    line: int = 0
    column: int = 0

    @property
    def names(self) -> frozenset[str]:
        """The result names it reads at the top level (`detected_objects`)."""
        raise NotImplementedError

    def holds(self, results: Mapping[str, Any], ran: frozenset[str] | set[str] = frozenset()) -> bool | None:
        """Whether it holds over `results` (a name that is absent is unknown). None: unknown, which counts as false."""
        raise NotImplementedError
