"""Parameters that name a file: they mean it as seen from the folder that the run was called in, wherever it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from safelight.actions.declare import Params


@dataclass(frozen=True, slots=True)
class _NamesFile:
    """The note on such a parameter's type."""


FileName = Annotated[str, _NamesFile()]
"""A parameter's type: a path, `~` being the user's home."""


def named_by(params: Params) -> tuple[str, ...]:
    """The parameters of a step that name a file and have a value."""
    fields = type(params).model_fields.items()
    return tuple(name for name, info in fields if _NamesFile() in info.metadata and getattr(params, name))


def seen_from(folder: Path, params: Params, home: Path | None = None) -> Params:
    """The parameters with such names from the root; `home` is what `~` means, by default this user's own."""
    whole = {name: str((folder / _at_home(getattr(params, name), home)).absolute()) for name in named_by(params)}
    return params.model_copy(update=whole) if whole else params


def _at_home(path: str, home: Path | None) -> Path:
    parts = Path(path).parts
    return home.joinpath(*parts[1:]) if home and parts[:1] == ("~",) else Path(path).expanduser()
