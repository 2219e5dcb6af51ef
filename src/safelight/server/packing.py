"""Files as they go over the wire: compressed once, and not again as long as they are as they were."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import Final

from anyio.to_thread import run_sync
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

LEVEL: Final = 5
"""Higher ones take twice as long for two parts in a hundred."""
LEAST_BYTES: Final = 1024
ENCODING: Final = "gzip"


class Packing:
    """What files were compressed to. Nothing is done before a file is asked for."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[int, int], bytes]] = {}

    def packed(self, path: str, stat: os.stat_result) -> bytes:
        """A file, compressed. `stat` is what it is now."""
        state = (stat.st_mtime_ns, stat.st_size)
        kept = self._kept.get(path)
        if kept is None or kept[0] != state:
            kept = self._kept[path] = (state, gzip.compress(Path(path).read_bytes(), LEVEL, mtime=0))
        return kept[1]


class PackedResponse(Response):
    """A file's response with its content compressed; caches tell it from the plain one by its tag."""

    def __init__(self, plain: FileResponse, packing: Packing, stat: os.stat_result) -> None:
        super().__init__(status_code=plain.status_code, media_type=plain.media_type)
        self._path, self._packing, self._stat = str(plain.path), packing, stat
        self.raw_headers = [*plain.raw_headers]
        headers = MutableHeaders(raw=self.raw_headers)
        headers["Content-Encoding"] = ENCODING
        headers["ETag"] = f'{headers["ETag"].removesuffix(chr(34))}-{ENCODING}"'
        del headers["Content-Length"]
        del headers["Accept-Ranges"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.body = await run_sync(self._packing.packed, self._path, self._stat)
        self.headers["Content-Length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


def takes_packed(asked: Headers) -> bool:
    """Whether whoever asks can unpack it."""
    return ENCODING in asked.get("Accept-Encoding", "")
