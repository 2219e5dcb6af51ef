"""A checkpoint on disk: what it says it is, and whether it is whole. Read before any runtime sees it.

Weights are safetensors only: pickles run what is in them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from safelight.errors import ModelError
from safelight.models.weights import safetensors_header

CONFIG, WEIGHTS, INDEX = "config.json", "model.safetensors", "model.safetensors.index.json"
CURE = "`safelight models pull` fetches it anew"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole checkpoint of a known architecture."""

    folder: Path
    config: Mapping[str, Any]
    weights: tuple[Path, ...]
    """One file, or the shards of it."""

    @property
    def model(self) -> str:
        """Its name, for messages."""
        return model_name(self.folder)


def read_checkpoint(folder: Path, *kinds: str) -> Checkpoint:
    """The checkpoint in `folder`, whose `model_type` is one of `kinds`.

    Raises ModelError, naming file, model and cure, where it is missing, cut short, or of another architecture.
    """
    config = _config(folder)
    if (kind := config.get("model_type")) not in kinds:
        wanted = " or ".join(map(repr, kinds))
        raise fault(folder / CONFIG, f"is of the architecture {kind!r}, and {wanted} is needed here")
    return Checkpoint(folder, config, _weights(folder))


def fault(file: Path, what: str, cure: str = CURE) -> ModelError:
    """The error that names file, model and cure."""
    return ModelError(f"{model_name(file.parent)}: {str(file)!r} {what}; {cure}.")


def model_name(folder: Path) -> str:
    """What a folder of weights is called: `PekingU/rtdetr_v2_r18vd`."""
    return folder.name.replace("--", "/")


def checkpoint_files(folder: Path) -> tuple[Path, ...]:
    """Configuration and weights. Raises ModelError where they are not whole."""
    return (folder / CONFIG, *_weights(folder))


def fingerprint(files: Sequence[Path]) -> str:
    """Hash of files' bytes in order, 32 digits; of those that have not changed since, known at once.

    Raises ModelError where one cannot be read.
    """
    from blake3 import blake3

    return blake3("".join(map(_known, files)).encode()).hexdigest()[:32]


def digest(file: Path) -> str:
    """BLAKE3 of a file's bytes."""
    from blake3 import blake3

    return blake3(max_threads=1).update_mmap(file).hexdigest()


def _known(file: Path) -> str:
    try:
        state = file.stat()
        return _digest(file, state.st_size, state.st_mtime_ns)
    except FileNotFoundError:
        raise fault(file, "is missing") from None
    except OSError as error:
        raise fault(file, f"cannot be read ({error.strerror})") from error


@lru_cache(maxsize=64)
def _digest(file: Path, _size: int, _changed: int) -> str:
    return digest(file)


def read_json(file: Path) -> dict[str, Any]:
    """A file that holds one JSON object. Raises ModelError where it is missing or none."""
    try:
        value = json.loads(file.read_bytes())
    except FileNotFoundError:
        raise fault(file, "is missing") from None
    except OSError as error:
        raise fault(file, f"cannot be read ({error.strerror})") from error
    except ValueError as error:  # JSON that is none, bytes that are no UTF-8
        raise fault(file, f"is no JSON ({error})") from error
    if not isinstance(value, dict):
        raise fault(file, "is no JSON object")
    return value


def _config(folder: Path) -> dict[str, Any]:
    if not folder.is_dir():
        raise ModelError(f"{model_name(folder)}: there is no folder {str(folder)!r}; {CURE}.")
    return read_json(folder / CONFIG)


def _weights(folder: Path) -> tuple[Path, ...]:
    """The files of weights, each of them whole."""
    files = (folder / WEIGHTS,) if (folder / WEIGHTS).exists() else _shards(folder)
    for file in files:
        _check_whole(file)
    return files


def _shards(folder: Path) -> tuple[Path, ...]:
    if not (folder / INDEX).exists():
        raise fault(folder / WEIGHTS, "is missing (weights in any other form are not read)")
    named = read_json(folder / INDEX).get("weight_map")
    names = set(named.values()) if isinstance(named, dict) else set()
    if not names or not all(isinstance(name, str) and Path(name).name == name for name in names):
        raise fault(folder / INDEX, "names no files of weights")
    return tuple(folder / name for name in sorted(names))


def _check_whole(file: Path) -> None:
    """Raise ModelError unless the file is what its own header says."""
    try:
        wrong = safetensors_header.complaint(file)
    except FileNotFoundError:
        wrong = "is missing"
    except OSError as error:
        wrong = f"cannot be read ({error.strerror})"
    if wrong:
        raise fault(file, wrong)
