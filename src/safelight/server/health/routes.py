"""`/health`: what this server is, whether its store can be used, and who works for its runs."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from safelight import __version__
from safelight.app.working.crew import Crew
from safelight.errors import StoreError
from safelight.server.health.workers import Workers, look
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
    wrong: str = Field(description="Why not, and what to do; empty where it can.")


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["health"])
    broker = house.settings.broker
    crew = None if broker is None else Crew(broker.get_secret_value())

    @router.get("/health")
    def health() -> Health:
        """What this server is, and whether its store can be used."""
        name, wrong = _store(house)
        return Health(
            version=__version__,
            store=name,
            roots=tuple(map(told, house.roots.folders)),
            profile=house.settings.profile,
            ok=not wrong,
            wrong=wrong,
        )

    @router.get("/health/workers")
    def workers() -> Workers:
        """Who works behind the broker: each queue is sent a task, and who answers is told. It may take 3 seconds."""
        return look(crew)

    return router


def _store(house: House) -> tuple[str | None, str]:
    """The store's name, and what is wrong with it."""
    from safelight.store.location import Location
    from safelight.store.store import open_store

    location = Location.of(house.store)
    if location is None:
        return None, ""
    try:
        open_store(location).close()
    except StoreError as error:
        return location.name, str(error)
    return location.name, ""
