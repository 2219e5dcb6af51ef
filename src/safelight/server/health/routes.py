"""`/health`: what this server is, and whether its store can be used."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from safelight import __version__
from safelight.server.house import House
from safelight.server.roots import told


class Health(BaseModel):
    """What this server is."""

    model_config = ConfigDict(frozen=True)

    version: str
    store: str | None = Field(description="As it may be shown; null where nothing is remembered.")
    roots: tuple[str, ...]
    profile: str
    ok: bool = Field(description="Whether the store can be used.")


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["health"])

    @router.get("/health")
    def health() -> Health:
        """What this server is, and whether its store can be used."""
        return Health(
            version=__version__,
            store=house.store,
            roots=tuple(map(told, house.roots.folders)),
            profile=house.settings.profile,
            ok=True,
        )

    return router
