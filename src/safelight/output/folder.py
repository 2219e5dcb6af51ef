"""Where a run is written: never into the shoot, and never over what is not ours."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import orjson

from safelight.errors import CallError, OutputError
from safelight.imaging.borrowed import is_url
from safelight.imaging.walk import OUTPUT_MARKER
from safelight.output import run_json

MARKER: Final = OUTPUT_MARKER
_ABOUT: Final = b"An output folder of Safelight. What is in it is replaced by the next run that is written here.\n"


def choose_folder(out: Path | None, inputs: Sequence[Path], recipe_name: str) -> Path:
    """The output folder of a run over `inputs`; nothing is written yet.

    By default beside the shoot, named after it and the recipe (`Wedding-cull`), or in the current folder where the
    shoot lies on a card that cannot be written.

    Raises:
        CallError: the folder lies inside the shoot, or is there and not ours.
    """
    if out is None and (remote := next(filter(is_url, inputs), None)):
        raise CallError(
            f"the photos lie at {str(remote)!r}, and results are written on this machine: name a folder by -o"
        )
    asked = beside(inputs, recipe_name) if out is None else out
    folder = from_root(asked)
    if within := _shoot_around(folder, inputs):
        raise CallError(
            f"the output folder {folder.name!r} lies inside the photos' folder {within.name!r}, where nothing is ever "
            "written; name one outside with -o"
        )
    if not may_be_written(asked):
        raise CallError(
            f"{_called(folder)!r} is there already and is no output of Safelight, so nothing is written into it; "
            "name another folder with -o"
        )
    return folder


def from_root(folder: Path) -> Path:
    """A folder's path from the root, without `..` and links, so that one folder is called by one name."""
    return folder.resolve()


def _called(folder: Path) -> str:
    """Its name, where that says something: `..` and `/` have none."""
    return folder.name if folder.name not in ("", "..") else str(folder)


def claim(folder: Path) -> None:
    """Make the folder and mark it as ours.

    Raises:
        CallError: it cannot be made or written to, and nothing is written.
        OutputError: the disk is full.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _unusable(folder, f"cannot be made: {fault.strerror or fault}") from fault
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _unusable(folder, "cannot be written to")
    try:
        with (folder / MARKER).open("xb") as file:
            file.write(_ABOUT)
            file.flush()
            os.fsync(file.fileno())  # what lasts in a folder that is not known for ours could not be gone on with
    except FileExistsError:  # it is never replaced: whoever writes here holds a lock on it
        return
    except OSError as fault:
        raise OutputError(f"{MARKER!r} could not be written: {fault.strerror or fault}") from fault


def _unusable(folder: Path, why: str) -> CallError:
    return CallError(f"the output folder {_called(folder)!r} {why}; name another with -o")


def is_ours(folder: Path) -> bool:
    """Whether a folder is the output of an earlier run: by its marker, or by its run.json where the marker was lost."""
    try:
        return (folder / MARKER).is_file() or run_json.MARK in orjson.loads((folder / run_json.NAME).read_bytes())
    except (OSError, orjson.JSONDecodeError, TypeError):
        return False


def beside(inputs: Sequence[Path], recipe_name: str) -> Path:
    """Where results go by default."""
    shoot = _folder_of(inputs[0])
    parent = shoot.parent
    while _shoot_around(parent, inputs) and parent != parent.parent:
        parent = parent.parent
    if not os.access(parent, os.W_OK):
        parent = Path.cwd()
    return parent / f"{shoot.name or 'photos'}-{in_a_name(recipe_name)}"


def in_a_name(recipe_name: str) -> str:
    """What a folder's name says of a recipe."""
    return re.sub(r"[^\w.-]+", "-", recipe_name).strip("-.") or "run"


def may_be_written(folder: Path) -> bool:
    """Whether there is nothing yet, or what is there is ours."""
    return _is_free(folder) or is_ours(from_root(folder))


def _folder_of(path: Path) -> Path:
    """The folder that an input is or lies in; for a glob, the part of it that is there."""
    resolved = path.resolve()
    while not resolved.is_dir() and resolved != resolved.parent:
        resolved = resolved.parent
    return resolved


def _shoot_around(folder: Path, inputs: Sequence[Path]) -> Path | None:
    """The input folder that `folder` is or lies in. Files given one by one claim no folder."""
    place = folder.resolve()
    shoots = (path.resolve() for path in inputs if path.is_dir())
    return next((shoot for shoot in shoots if place.is_relative_to(shoot)), None)


def _is_free(folder: Path) -> bool:
    """Whether there is nothing yet, or an empty folder. A link that leads nowhere is not free."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return not os.path.lexists(folder)
