"""What every room of the server stands in: settings, a store, folders of photos, recipes."""

from dataclasses import dataclass, field
from pathlib import Path

from safelight.app.looking.kept_sheets import sheets_folder
from safelight.app.looking.lookout import Lookout
from safelight.app.looking.starting import Processes, RunStarter
from safelight.app.looking.views import Views, views_folder
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
    starter: RunStarter = field(default_factory=Processes)
    """How runs are begun."""
    lookout: Lookout = field(init=False, repr=False, compare=False)
    """The store, open while the server is up, and what was read of its runs."""
    views: Views = field(init=False, repr=False, compare=False)
    """Pictures for the screen."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lookout", Lookout(self.store, self.around, sheets_folder()))
        object.__setattr__(self, "views", Views(views_folder(), seconds=self.settings.decode_timeout))

    def close(self) -> None:
        """Let go of what is open."""
        self.views.close()
        self.lookout.close()
