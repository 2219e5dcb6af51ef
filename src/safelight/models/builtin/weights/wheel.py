"""Where an installed wheel keeps its files, found without importing the package."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from safelight.errors import ModelError


def wheel_file(package: str, name: str) -> Path:
    """Where the file `name` of the installed distribution `package` lies. Raises ModelError where it does not."""
    try:
        path = Path(str(distribution(package).locate_file(name)))
    except PackageNotFoundError:
        raise ModelError(f"the package {package!r} is not installed; run: pip install {package}") from None
    if not path.is_file():
        raise ModelError(f"the package {package!r} has no file {name!r}; reinstall it: pip install --force {package}")
    return path
