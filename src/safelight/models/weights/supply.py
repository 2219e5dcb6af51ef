"""What a folder has of the weights that are wanted, looked up before anything is said or copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from safelight.errors import CallError
from safelight.models.weights.copying import Copying
from safelight.models.weights.spec import Weights


@dataclass(frozen=True, slots=True)
class Supply:
    """A stick that has most of them still spares most of a download: what it lacks keeps nothing else back."""

    folder: Path
    found: Mapping[Weights, Copying]
    lacking: Mapping[Weights, str]
    """Why each of them cannot be copied."""

    @classmethod
    def of(cls, wanted: Sequence[Weights], folder: Path) -> Supply:
        """Look for every checkpoint; see `Copying` for how the folder may be laid out.

        Raises CallError where it has none of those that are wanted, PullError where its lock file is damaged.
        """
        found: dict[Weights, Copying] = {}
        lacking: dict[Weights, str] = {}
        for weights in wanted:
            try:
                found[weights] = Copying.of(weights, folder)
            except CallError as error:
                lacking[weights] = str(error)
        supply = cls(folder, MappingProxyType(found), MappingProxyType(lacking))
        if not found:
            supply.refuse_lacking()
        return supply

    def sizes(self) -> list[tuple[Weights, int]]:
        """What is found, and the bytes of each."""
        return [(weights, copying.bytes) for weights, copying in self.found.items()]

    def refuse_lacking(self) -> None:
        """Raise CallError, naming what is missing and where it is had, where something is."""
        if not self.lacking:
            return
        left = ", ".join(repr(weights.repository) for weights in self.lacking) if self.found else "all of them"
        raise CallError(
            f"{self._reasons()}. Not copied: {left}. Download with `safelight models pull`, the same --profile and no "
            "--from; or name a folder that has them, each as OWNER--NAME or OWNER/NAME, or a cache of the hub's own "
            "tools"
        )

    def _reasons(self) -> str:
        """The folder is named once, however much it lacks."""
        start = f"the folder {str(self.folder)!r} "
        lacked = ", ".join(why.removeprefix(start) for why in self.lacking.values() if why.startswith(start))
        others = dict.fromkeys(why for why in self.lacking.values() if not why.startswith(start))
        return "; ".join([*([start + lacked] if lacked else []), *others])
