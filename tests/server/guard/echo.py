"""A small application to stand behind a guard."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route


async def _size(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def _text(request: Request) -> Response:
    kind = request.query_params.get("kind", "text/plain")
    return Response("x" * 10_000, media_type=kind, headers={"X-Own": "1"})


async def _framed(_request: Request) -> Response:
    return PlainTextResponse("own", headers={"Content-Security-Policy": "default-src 'none'"})


def echo() -> Starlette:
    return Starlette(
        routes=[
            Route("/", _text),
            Route("/file", _text),
            Route("/api/size", _size, methods=["GET", "POST", "PUT", "DELETE"]),
            Route("/api/text", _text),
            Route("/api/framed", _framed),
        ]
    )
