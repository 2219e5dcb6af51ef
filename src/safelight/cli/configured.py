"""The settings of one call, where the floors below find them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from safelight import settings
from safelight.cli.speech import talk
from safelight.errors import CallError
from safelight.models.amount import parsed
from safelight.models.surroundings import Surroundings
from safelight.store.bounds import Bounds


def around(chosen: settings.Settings, *, allow_remote: bool) -> Surroundings:
    """What published models find around them, by the settings and the call."""
    found = settings.surroundings(chosen, allow_remote=allow_remote)
    if found.vlm_url and allow_remote:
        _warn(found.vlm_url, found.vlm_image_edge)
    return found


def around_unasked(chosen: settings.Settings) -> Surroundings:
    """As `around`, for what asks a server nothing: it may be anywhere, and have any model."""
    return replace(around(chosen, allow_remote=False), allow_remote=True, accept_noncommercial=True)


def bounds(chosen: settings.Settings) -> Bounds:
    """How much the store's cache may keep."""
    return Bounds(chosen.cache_days, parsed(chosen.cache_size) or 0)


def broker_of(chosen: settings.Settings) -> str:
    """Where workers take their work from. Raises CallError where nobody said."""
    if chosen.broker is None:
        raise CallError("workers are found by a broker: name it by --broker, or in SAFELIGHT_BROKER")
    return chosen.broker.get_secret_value()


def _warn(url: str, image_edge: int) -> None:
    """What would be sent is said before anything is."""
    from safelight.models.adapters.qwen_vl.address import is_local, what_would_be_sent
    from safelight.models.adapters.qwen_vl.server import Server

    if not is_local(url):
        talk(what_would_be_sent(Server(url, image_edge=image_edge)))


def settled(file: Path | None, **flags: Any) -> settings.Loaded:
    """Load the settings; places are passed on by the environment, which decode processes inherit."""
    loaded = settings.load(flags, file)
    settings.pass_on(loaded.settings)
    return loaded
