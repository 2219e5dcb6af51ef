"""Pictures of a unit's photos: those that were read ahead, and the others when they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from safelight.engine.known_photos import changed
from safelight.engine.reading import Want
from safelight.errors import PhotoError
from safelight.models.contract import Sight

if TYPE_CHECKING:
    from safelight.engine.reading import Reader
    from safelight.engine.state import PhotoState

HELD = 16
"""Pictures that were read late and are kept at hand."""


class Sights(Mapping[int, Sight]):
    """Sights by the photos' indices. One that was not read ahead, because the store was thought to have every answer
    about it, is read here; that raises PhotoError where it cannot be."""

    def __init__(self, reader: Reader, unit: Sequence[PhotoState], ahead: Mapping[int, Sight]) -> None:
        self._reader, self._ahead = reader, ahead
        self._others = {state.index: state for state in unit if state.readable and state.index not in ahead}
        self._late: OrderedDict[int, Sight] = OrderedDict()

    def __getitem__(self, index: int) -> Sight:
        if index in self._ahead:
            return self._ahead[index]
        if index not in self._late:
            self._late[index] = self._read(self._others[index])
            if len(self._late) > HELD:
                self._late.popitem(last=False)
        return self._late[index]

    def __contains__(self, index: object) -> bool:
        return index in self._ahead or index in self._others

    def __iter__(self) -> Iterator[int]:
        yield from self._ahead
        yield from self._others

    def __len__(self) -> int:
        return len(self._ahead) + len(self._others)

    def _read(self, state: PhotoState) -> Sight:
        (loaded,) = self._reader.read([Want(state.index, state.photo, identity=False, file=state.file)])
        fault = loaded.fault or changed(state, loaded)
        if fault or loaded.picture is None:
            raise fault or PhotoError("its picture could not be read")
        return Sight(loaded.picture)
