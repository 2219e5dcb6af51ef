"""Whether the files of a checkpoint are what they say: read as far as it takes to know, nothing is loaded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from safelight.errors import ModelError
from safelight.models.weights import safetensors_header
from safelight.models.weights.spec import SAFE_FORMS

CONFIG = "config.json"
_HDF5 = b"\x89HDF\r\n\x1a\n"
_MOST_JSON = 200_000_000


def check_files(folder: Path, names: Iterable[str], kinds: Iterable[str], model: str, cure: str) -> None:
    """Hold each file of a checkpoint against its form, and `config.json` against `kinds` (empty: no matter).

    Raises ModelError that names file, model and cure.
    """
    wanted = tuple(kinds)
    for name in names:
        path = folder / name
        try:
            wrong = _complaint(path) or (_other_kind(path, wanted) if name == CONFIG and wanted else "")
        except OSError as error:
            wrong = f"cannot be read: {error.strerror}"
        if wrong:
            raise ModelError(f"weights of {model!r}: the file {str(path)!r} {wrong}. {cure}")


def _complaint(path: Path) -> str:
    match path.suffix.lower():
        case ".safetensors":
            return safetensors_header.complaint(path)
        case ".json":
            return _no_json(path)
        case ".h5" | ".hdf5":
            with path.open("rb") as file:
                return "" if file.read(len(_HDF5)) == _HDF5 else "is no HDF5 file"
        case suffix if suffix in SAFE_FORMS:
            return "" if path.stat().st_size else "is empty"
        case _:
            return "is of no form that is read safely"


def _no_json(path: Path) -> str:
    if path.stat().st_size > _MOST_JSON:
        return "is far too large for what it should be"
    try:
        json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        return f"is no JSON ({error})"
    return ""


def _other_kind(path: Path, wanted: tuple[str, ...]) -> str:
    config: Any = json.loads(path.read_bytes())
    said = config if isinstance(config, dict) else {}
    architectures = said.get("architectures")
    kinds = [said.get("model_type"), *(architectures if isinstance(architectures, list) else ())]
    if any(kind in wanted for kind in kinds):
        return ""
    names = ", ".join(repr(kind) for kind in kinds if isinstance(kind, str)) or "no kind of model"
    return f"is of another architecture: it says {names}, and {' or '.join(map(repr, wanted))} is needed"
