"""The settings of one call, where the floors below find them."""

import os
from pathlib import Path
from typing import Any

from safelight import settings
from safelight.models.surroundings import Surroundings


def around(chosen: settings.Settings, *, allow_remote: bool) -> Surroundings:
    """What published models find around them, by the settings and the call."""
    return Surroundings(chosen.device, chosen.vlm_url, chosen.vlm_model, allow_remote)


def settled(file: Path | None, **flags: Any) -> settings.Loaded:
    """Load the settings; folders are passed on by the environment, which decode processes inherit."""
    loaded = settings.load(flags, file)
    for name in ("cache", "models"):
        if folder := getattr(loaded.settings, name):
            os.environ[f"{settings.PREFIX}{name.upper()}"] = str(folder)
    return loaded
