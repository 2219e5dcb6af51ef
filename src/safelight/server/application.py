"""The application: every room under `/api`, the web app's own files beside it."""

from importlib import import_module
from typing import Final, cast

from fastapi import APIRouter, FastAPI

from safelight import __version__
from safelight.server import faults
from safelight.server.bundle import Bundle
from safelight.server.house import House

ROOMS: Final[tuple[str, ...]] = (
    "health",
    "folders",
    "models",
    "runs",
    "photos",
    "marks",
    "whatif",
    "delivery",
    "recipes",
    # one a line, as they come
)
"""Packages of `safelight.server`; each has `routes.py` with `routes(house) -> APIRouter`."""


def application(house: House) -> FastAPI:
    """The whole API over one house. Who may call it is the guard's business."""
    app = FastAPI(
        title="Safelight",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    faults.install(app)
    for name in ROOMS:
        room = import_module(f"safelight.server.{name}.routes")
        app.include_router(cast("APIRouter", room.routes(house)), prefix="/api", responses=faults.RESPONSES)
    app.router.default = Bundle()
    return app
