"""The web app's own files, as `builder/` built them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send

from safelight.server.guard.door import is_of_the_api
from safelight.server.packing import LEAST_BYTES, PackedResponse, Packing, takes_packed

FOLDER: Final = Path(__file__).parent / "static"
INDEX: Final = "index.html"
MISSING: Final = (
    "The web app's own files are missing here; the API works. Build them with: cd builder && npm ci && npm run build"
)
_TYPES: Final = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
"""Said here: what a system's registry says of `.js` keeps browsers from running it."""


_TEXTS: Final = frozenset(_TYPES[ending] for ending in (".html", ".js", ".css", ".json", ".md", ".svg"))
_HEADERS: Final = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}


class Bundle(StaticFiles):
    """Files that are asked for again are answered with 304 while they are as they were: their names carry no hash."""

    def __init__(self, folder: Path = FOLDER) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self._index = folder / INDEX
        self._packing = Packing()

    @property
    def is_whole(self) -> bool:
        """Whether there is a page to open."""
        return self._index.is_file()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if is_of_the_api(scope):
            raise HTTPException(404, "the API has no such address")
        if scope["type"] == "http" and not self.is_whole:
            raise HTTPException(404, MISSING)
        await super().__call__(scope, receive, send)

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        kind = _TYPES.get(Path(full_path).suffix.lower(), "application/octet-stream")
        asked = Headers(scope=scope)
        plain = FileResponse(full_path, status_code, _HEADERS, kind, stat_result=stat_result)
        packs = kind in _TEXTS and stat_result.st_size >= LEAST_BYTES and takes_packed(asked)
        response = PackedResponse(plain, self._packing, stat_result) if packs else plain
        if self.is_not_modified(response.headers, asked):
            return NotModifiedResponse(response.headers)
        return response
