"""`/models`: who plays the roles under a profile, under which licence, and whether the weights are here."""

from dataclasses import replace

from fastapi import APIRouter

from safelight.models.profiles import names
from safelight.models.weights.library import Library
from safelight.recipe.suggest import did_you_mean, listed
from safelight.server.faults import NotFoundError
from safelight.server.house import House
from safelight.server.models.cast import Cast


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["models"])
    unasked = replace(house.around, allow_remote=True, accept_noncommercial=True)  # nobody is asked anything here

    @router.get("/models")
    def models(profile: str | None = None) -> Cast:
        """Every role, who plays it, its memory and licence; without a profile, that of the settings."""
        name = profile if profile is not None else house.settings.profile
        if name not in names():
            hint = did_you_mean(name, names()) or f"; there are {listed(names(), 'and')}"
            raise NotFoundError(f"there is no profile {name!r}{hint}")
        return Cast.of(name, unasked, Library.here())

    return router
