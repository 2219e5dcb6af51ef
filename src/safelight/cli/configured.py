"""The settings of one call, where the floors below find them."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from safelight import settings
from safelight.cli.speech import talk
from safelight.models.amount import parsed
from safelight.models.surroundings import Surroundings
from safelight.store.bounds import Bounds


def around(chosen: settings.Settings, *, allow_remote: bool) -> Surroundings:
    """What published models find around them, by the settings and the call."""
    found = Surroundings(
        device=chosen.device,
        vlm_url=chosen.vlm_url,
        vlm_model=chosen.vlm_model,
        allow_remote=allow_remote,
        accept_noncommercial=chosen.accept_noncommercial,
        vlm_timeout=chosen.vlm_timeout,
        vlm_image_edge=chosen.vlm_image_edge,
        vlm_max_tokens=chosen.vlm_max_tokens,
        vlm_at_once=chosen.vlm_at_once,
    )
    if found.vlm_url and allow_remote:
        _warn(found.vlm_url, found.vlm_image_edge)
    return found


def around_unasked(chosen: settings.Settings) -> Surroundings:
    """As `around`, for what asks a server nothing: it may be anywhere, and have any model."""
    return replace(around(chosen, allow_remote=False), allow_remote=True, accept_noncommercial=True)


def bounds(chosen: settings.Settings) -> Bounds:
    """How much the store's cache may keep."""
    return Bounds(chosen.cache_days, parsed(chosen.cache_size) or 0)


def _warn(url: str, image_edge: int) -> None:
    """What would be sent is said before anything is."""
    from safelight.models.adapters.qwen_vl.address import is_local, what_would_be_sent
    from safelight.models.adapters.qwen_vl.server import Server

    if not is_local(url):
        talk(what_would_be_sent(Server(url, image_edge=image_edge)))


def settled(file: Path | None, **flags: Any) -> settings.Loaded:
    """Load the settings; places are passed on by the environment, which decode processes inherit."""
    loaded = settings.load(flags, file)
    for name in ("cache", "models", "blobs"):
        if folder := getattr(loaded.settings, name):
            os.environ[f"{settings.PREFIX}{name.upper()}"] = str(folder)
    return loaded
