"""`/folders`: what is below the roots, and nothing else."""

from typing import Annotated

from fastapi import APIRouter, Query

from safelight.server.folders.listing import Listing, of_folder, of_roots
from safelight.server.house import House


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["folders"])

    @router.get("/folders")
    def folders(
        path: Annotated[str | None, Query(description="As a listing gave it; without one, the roots.")] = None,
    ) -> Listing:
        """What is in a folder: folders to go into, and how many photos and sidecars lie in it."""
        return of_folder(house.roots, path) if path is not None else of_roots(house.roots)

    return router
