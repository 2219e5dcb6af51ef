"""The recipes that come with Safelight: YAML files to run, read and copy."""

from pathlib import Path

_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """Every shipped recipe, by name."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def path(name: str) -> Path:
    """Where a shipped recipe lies. Raises KeyError where there is none of that name."""
    if name not in names():
        raise KeyError(name)
    return _FOLDER / f"{name}.yaml"
