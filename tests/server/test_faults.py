import json
from pathlib import Path

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel

from safelight import errors
from safelight.server import faults
from safelight.server.roots import OutsideError


class Body(BaseModel):
    number: int


def answered(error: Exception, tmp: Path | None = None) -> tuple[int, dict[str, object]]:
    app = FastAPI()
    faults.install(app)

    @app.get("/")
    def fail() -> None:
        raise error

    answer = TestClient(app, raise_server_exceptions=False).get("/")
    return answer.status_code, answer.json()["error"]


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (errors.CallError("m"), 400, "CallError"),
        (errors.StoreError("m"), 503, "StoreError"),
        (errors.ModelError("m"), 503, "ModelError"),
        (errors.PullError("m"), 503, "PullError"),
        (errors.OutputError("m"), 507, "OutputError"),
        (errors.RunError("m"), 409, "RunError"),
        (errors.StoppedError("m"), 409, "StoppedError"),
        (faults.NotFoundError("m"), 404, "NotFound"),
        (faults.ConflictError("m"), 409, "Conflict"),
        (faults.ForbiddenError("m"), 403, "Forbidden"),
        (OutsideError("m"), 403, "Forbidden"),
        (faults.UnauthorisedError("m"), 401, "Unauthorised"),
        (faults.TooLargeError("m"), 413, "TooLarge"),
        (errors.PhotoError("m"), 500, "PhotoError"),
        (HTTPException(404, "m"), 404, "NotFound"),
        (HTTPException(405, "m"), 405, "NotAllowed"),
        (HTTPException(413, "m"), 413, "TooLarge"),
    ],
)
def test_each_error_has_its_status_and_kind(error: Exception, status: int, kind: str) -> None:
    assert answered(error) == (status, {"kind": kind, "message": "m", "problems": []})


@pytest.mark.parametrize("kind", [errors.RecipeError, errors.PlanError])
def test_what_is_wrong_in_a_recipe_is_told_with_its_places(kind: type[errors.RecipeError]) -> None:
    problem = errors.Problem("wrong", "a.yaml", 3, 5, "  x: 1", "Say y.")
    status, fault = answered(kind([problem]))
    assert (status, fault["kind"]) == (422, kind.__name__)
    assert fault["problems"] == [
        {"message": "wrong", "source": "a.yaml", "line": 3, "column": 5, "text": "  x: 1", "cure": "Say y.", "path": []}
    ]


def test_what_nobody_foresaw_is_told_without_what_it_says() -> None:
    status, fault = answered(ValueError("postgresql://me:secret@db"))
    assert (status, fault["kind"]) == (500, "Mistake")
    assert "secret" not in json.dumps(fault)
    assert "ValueError" in str(fault["message"])


def test_names_that_are_no_text_can_be_told() -> None:
    assert answered(errors.CallError("caf\udce9"))[1]["message"] == "caf\\udce9"


def test_a_body_that_does_not_fit_says_where() -> None:
    app = FastAPI()
    faults.install(app)

    @app.post("/")
    def take(body: Body) -> int:
        return body.number

    fault = TestClient(app).post("/", json={"number": "many"}).json()["error"]
    assert fault["kind"] == "Invalid"
    assert fault["message"].startswith("body.number: Input should be a valid integer")
