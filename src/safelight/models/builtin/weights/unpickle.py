"""Unpickling that runs nothing: a pickle may name what is on its whitelist, and nothing else.

A pickle is a program. What it can do is what it can name, so `find_class` is the gate: it hands out stand-ins of ours,
never the classes themselves. What the stand-ins are told (shapes, offsets, strides) is checked where they use it.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import IO, Any

from safelight.errors import ModelError


class Whitelisted(pickle.Unpickler):
    """Reads one pickle from `file`, resolving only the names in `allowed`: `(module, name)` → what stands in for it."""

    def __init__(self, file: IO[bytes], allowed: Mapping[tuple[str, str], Any], source: str) -> None:
        super().__init__(file, encoding="latin-1")
        self._allowed = allowed
        self._source = source

    def find_class(self, module: str, name: str) -> Any:
        """What stands in for `module.name`. Raises ModelError where the whitelist does not know it."""
        try:
            return self._allowed[module, name]
        except KeyError:
            raise ModelError(
                f"refused to unpickle {f'{module}.{name}'!r} from {self._source!r}: weights hold numbers and nothing "
                "else; reinstall the package they came with"
            ) from None

    def read(self) -> Any:
        """The pickled value. Raises ModelError where the pickle is broken, whatever the way."""
        try:
            return self.load()
        except ModelError:
            raise
        except Exception as fault:
            raise ModelError(f"cannot read weights from {self._source!r}: {fault}; reinstall the package") from fault
