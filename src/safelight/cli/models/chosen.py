"""The profile that the settings name, where they say it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.cli.configured import around, around_unasked

if TYPE_CHECKING:
    from safelight.models.profiles import Profile
    from safelight.settings import Settings


def chosen(settings: Settings) -> Profile:
    """Its players, none of them loaded and none to be asked. Raises CallError where there is no such profile."""
    from safelight.models.profiles import load

    return load(settings.profile, around_unasked(settings))


def chosen_to_ask(settings: Settings, *, allow_remote: bool) -> Profile:
    """As `chosen`, of players that will be asked. Raises CallError also where one is elsewhere and may not be."""
    from safelight.models.profiles import load

    return load(settings.profile, around(settings, allow_remote=allow_remote))
