"""The recipes that come with Safelight: YAML files to run, read and copy."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def _folder() -> Path:
    return Path(str(files(__name__)))


def names() -> tuple[str, ...]:
    """Every shipped recipe, by name."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def path(name: str) -> Path:
    """Where a shipped recipe lies. Raises KeyError where there is none of that name."""
    if name not in names():
        raise KeyError(name)
    return _folder() / f"{name}.yaml"
