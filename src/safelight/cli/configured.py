"""The settings of one call, where the floors below find them."""

import os
from pathlib import Path
from typing import Any

from safelight import settings


def settled(file: Path | None, **flags: Any) -> settings.Loaded:
    """Load the settings; a cache folder is passed on by the environment, which decode processes inherit."""
    loaded = settings.load(flags, file)
    if loaded.settings.cache is not None:
        os.environ[f"{settings.PREFIX}CACHE"] = str(loaded.settings.cache)
    return loaded
