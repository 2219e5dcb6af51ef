"""The room's routes, put together."""

from fastapi import APIRouter

from safelight.server.house import House
from safelight.server.recipes import catalogue, documents, kept, plans


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["recipes"])
    for part in (kept, documents, catalogue, plans):
        router.include_router(part.routes(house))
    return router
