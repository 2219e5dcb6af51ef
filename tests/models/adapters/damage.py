"""Checkpoints spoilt on purpose; always copies."""

import json
import shutil
from pathlib import Path
from typing import Any


def copied(folder: Path, to: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(folder, to / folder.name))


def cut_short(folder: Path, name: str = "model.safetensors", by: int = 100) -> Path:
    """The same folder, its weights without their end."""
    file = folder / name
    file.write_bytes(file.read_bytes()[:-by])
    return folder


def changed_config(folder: Path, **values: Any) -> Path:
    """The same folder, its configuration saying something else; None takes a name out."""
    file = folder / "config.json"
    config = {**json.loads(file.read_bytes()), **values}
    file.write_text(json.dumps({name: value for name, value in config.items() if value is not None}))
    return folder
