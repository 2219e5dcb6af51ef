"""The profile that the settings name, where they say it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.cli.configured import around

if TYPE_CHECKING:
    from safelight.models.profiles import Profile
    from safelight.settings import Settings


def chosen(settings: Settings) -> Profile:
    """Its players, none of them loaded. Raises CallError where there is no such profile."""
    from safelight.models.profiles import load

    return load(settings.profile, around(settings, allow_remote=False))
