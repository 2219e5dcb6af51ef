"""What a call that failed is answered with: the one table of errors to statuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from safelight import errors


class NotFoundError(errors.SafelightError):
    """There is nothing of that name."""


class ConflictError(errors.SafelightError):
    """Somebody else was quicker, or what is asked for does not go with the state of things."""


class ForbiddenError(errors.SafelightError):
    """It is not allowed from here: a path outside the roots, a page of another site."""


class UnauthorisedError(errors.SafelightError):
    """The token is missing or wrong."""


class TooLargeError(errors.SafelightError):
    """More was sent than is taken."""


class LocatedError(errors.SafelightError):
    """A recipe is wrong, and it is known where in its full form: a path for each problem."""

    def __init__(self, wrong: errors.RecipeError, paths: Sequence[Sequence[str | int]]) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong
        self.paths = paths


class StoppedAppError(errors.SafelightError):
    """The web app was stopped before it could answer."""


TABLE: Final[tuple[tuple[type[Exception], HTTPStatus, str], ...]] = (
    (errors.RecipeError, HTTPStatus.UNPROCESSABLE_ENTITY, ""),
    (errors.CallError, HTTPStatus.BAD_REQUEST, ""),
    (errors.StoreError, HTTPStatus.SERVICE_UNAVAILABLE, ""),
    (errors.ModelError, HTTPStatus.SERVICE_UNAVAILABLE, ""),
    (errors.OutputError, HTTPStatus.INSUFFICIENT_STORAGE, ""),
    (errors.RunError, HTTPStatus.CONFLICT, ""),
    (NotFoundError, HTTPStatus.NOT_FOUND, "NotFound"),
    (ConflictError, HTTPStatus.CONFLICT, "Conflict"),
    (ForbiddenError, HTTPStatus.FORBIDDEN, "Forbidden"),
    (UnauthorisedError, HTTPStatus.UNAUTHORIZED, "Unauthorised"),
    (TooLargeError, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge"),
    (StoppedAppError, HTTPStatus.SERVICE_UNAVAILABLE, "Stopped"),
    (errors.SafelightError, HTTPStatus.INTERNAL_SERVER_ERROR, ""),
)
"""An error, its status and its kind; an empty kind is the name of the error's own class. The first that fits holds."""

HTTP_KINDS: Final[Mapping[int, str]] = {
    **{status: kind for _, status, kind in TABLE if kind},
    HTTPStatus.METHOD_NOT_ALLOWED: "NotAllowed",
}
INVALID: Final = "Invalid"
OWN_FAULT: Final = "Mistake"


class Problem(BaseModel):
    """One thing that is wrong in a recipe, and where; see `safelight.errors.Problem`."""

    model_config = ConfigDict(frozen=True)

    message: str
    source: str
    line: int = Field(description="From 1; 0 where the place is not known.")
    column: int
    text: str = Field(description="The offending line as it is written.")
    cure: str
    path: tuple[str | int, ...] = Field(default=(), description="In the recipe's full form; empty where unknown.")

    @classmethod
    def of(cls, problem: errors.Problem, path: Sequence[str | int] = ()) -> Problem:
        return cls(
            message=problem.message,
            source=problem.source,
            line=problem.line,
            column=problem.column,
            text=problem.text,
            cure=problem.cure,
            path=tuple(path),
        )


class Fault(BaseModel):
    """Why a call failed."""

    model_config = ConfigDict(frozen=True)

    kind: str
    message: str
    problems: tuple[Problem, ...] = ()


class Failed(BaseModel):
    """The answer to a call that failed."""

    model_config = ConfigDict(frozen=True)

    error: Fault


RESPONSES: Final[dict[int | str, dict[str, Any]]] = {
    400: {"model": Failed, "description": "The call is wrong."},
    401: {"model": Failed, "description": "The token is missing or wrong."},
    403: {"model": Failed, "description": "Not from there: outside the roots, or asked by another site."},
    404: {"model": Failed, "description": "There is nothing of that name."},
    409: {"model": Failed, "description": "It does not go with the state of things."},
    413: {"model": Failed, "description": "More was sent than is taken."},
    422: {"model": Failed, "description": "The body or the recipe is wrong; `problems` says where."},
    500: {"model": Failed, "description": "Safelight made a mistake."},
    503: {"model": Failed, "description": "The store or a model cannot be used, or the web app is being stopped."},
    507: {"model": Failed, "description": "There is no room to write."},
}
"""What any route may be answered with instead, for OpenAPI."""


def answer(error: Exception) -> JSONResponse:
    """The response to an error of ours."""
    said = error.wrong if isinstance(error, LocatedError) else error
    for kind, status, name in TABLE:
        if isinstance(said, kind):
            return _failed(status, name or type(said).__name__, str(said), _problems(error))
    return _own_fault(said)


def install(app: FastAPI) -> None:
    """Let every error be answered in one form."""
    app.add_exception_handler(errors.SafelightError, lambda _request, error: answer(error))
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, lambda _request, error: _own_fault(error))


def _problems(error: Exception) -> tuple[Problem, ...]:
    if isinstance(error, LocatedError):
        return tuple(map(Problem.of, error.wrong.problems, error.paths))
    return tuple(map(Problem.of, error.problems)) if isinstance(error, errors.RecipeError) else ()


def _invalid(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    told = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
    return _failed(HTTPStatus.UNPROCESSABLE_ENTITY, INVALID, "; ".join(told))


def _http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    kind = HTTP_KINDS.get(error.status_code, INVALID)
    return _failed(error.status_code, kind, str(error.detail), headers=error.headers)


def _own_fault(error: Exception) -> JSONResponse:
    """One that nobody foresaw: what it says may be anything, so the terminal alone gets to see it."""
    said = f"Safelight made a mistake ({type(error).__name__}); the terminal where it was started says more."
    return _failed(HTTPStatus.INTERNAL_SERVER_ERROR, OWN_FAULT, said)


def _failed(
    status: int,
    kind: str,
    message: str,
    problems: tuple[Problem, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    failed = Failed(error=Fault(kind=kind, message=_plain(message), problems=problems))
    return JSONResponse(failed.model_dump(), status, headers)


def _plain(text: str) -> str:
    """Text that may hold bytes of names that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()
