"""The settings of one call, where the floors below find them."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from safelight import settings
from safelight.cli.speech import talk
from safelight.models.surroundings import Surroundings


def around(chosen: settings.Settings, *, allow_remote: bool) -> Surroundings:
    """What published models find around them, by the settings and the call."""
    found = Surroundings(chosen.device, chosen.vlm_url, chosen.vlm_model, allow_remote)
    if found.vlm_url and allow_remote:
        _warn(found.vlm_url)
    return found


def around_unasked(chosen: settings.Settings) -> Surroundings:
    """As `around`, for what asks a server nothing: it may be anywhere."""
    return replace(around(chosen, allow_remote=False), allow_remote=True)


def _warn(url: str) -> None:
    """What would be sent is said before anything is."""
    from safelight.models.adapters.qwen_vl.address import is_local, what_would_be_sent
    from safelight.models.adapters.qwen_vl.server import Server

    if not is_local(url):
        talk(what_would_be_sent(Server(url)))


def settled(file: Path | None, **flags: Any) -> settings.Loaded:
    """Load the settings; folders are passed on by the environment, which decode processes inherit."""
    loaded = settings.load(flags, file)
    for name in ("cache", "models"):
        if folder := getattr(loaded.settings, name):
            os.environ[f"{settings.PREFIX}{name.upper()}"] = str(folder)
    return loaded
