"""What every room of the server stands in: settings, a store, folders of photos, recipes."""

from dataclasses import dataclass
from pathlib import Path

from safelight.models.surroundings import HERE, Surroundings
from safelight.server.roots import Roots
from safelight.settings import Settings


@dataclass(frozen=True, slots=True)
class House:
    """Made once, by `safelight serve` or by a test; nothing in it changes."""

    settings: Settings
    store: str | None
    """A path or URL; None: the user's own; `none`: nowhere."""
    roots: Roots
    """The folders below which photos may be read and results be written."""
    recipes: Path
    """The folder of the user's own recipes; it need not be there yet."""
    around: Surroundings = HERE
    """What published models find around them."""
