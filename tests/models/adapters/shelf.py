"""Libraries of made checkpoints, as a pull leaves them."""

import shutil
from dataclasses import replace
from pathlib import Path

from safelight.models.weights.digest import sha256_of
from safelight.models.weights.lock import Lock, LockedFile, LockedWeights
from safelight.models.weights.spec import Weights


def pull(weights: Weights, source: Path, library: Path) -> None:
    """Put a checkpoint into a library."""
    shutil.copytree(source, library / weights.folder)
    lock(weights, library)


def lock(weights: Weights, library: Path) -> None:
    """Write down what lies in the checkpoint's folder as what was pulled."""
    folder = library / weights.folder
    files = {
        path.relative_to(folder).as_posix(): LockedFile(path.stat().st_size, sha256_of(path))
        for path in folder.rglob("*")
        if path.is_file()
    }
    pulled = LockedWeights(weights.revision, weights.revision, files)
    Lock.read(library).having(weights.repository, pulled).write(library)


def made_known(weights: Weights, file: Path) -> Weights:
    """The same weights, expecting the made file's hash."""
    return replace(weights, files=tuple(replace(one, size=None, sha256=sha256_of(file)) for one in weights.files))
