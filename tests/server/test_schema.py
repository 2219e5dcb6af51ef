"""Every route holds what the schema promises, whatever it is asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.core.transport import Response
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import positive_data_acceptance

from safelight.cli.main import called
from safelight.server.application import application
from safelight.server.faults import INVALID, RESPONSES
from safelight.server.guard.guarded import guarded
from safelight.server.guard.hosts import Hosts
from safelight.server.house import House
from safelight.server.roots import Roots
from safelight.settings import Settings
from tests.whole.shoots import jpeg, shoot_of

Operation = APIOperation[Any, Any, Any, Any]
QUICK = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # what fails is small enough as it comes
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True)
class Ended:
    """A run that could not begin."""

    process = 0

    def ended(self) -> int:
        return 1

    def said(self) -> str:
        return "no run begins in a test"


class Nobody:
    """Starts no process."""

    def start(self, words: Sequence[str], variables: Mapping[str, str]) -> Ended:
        return Ended()


@dataclass(frozen=True)
class Api:
    """The whole application behind its guard, and a run that it knows."""

    operations: tuple[Operation, ...]
    run: str


@pytest.fixture(name="api", scope="module")
def _api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    base = tmp_path_factory.mktemp("house")
    shoot = shoot_of(base / "photos", {"a.jpg": jpeg(1), "b.jpg": jpeg(2, "2026:06:21 15:00:00"), "c.jpg": b""})
    store = str(base / "store.db")
    assert called(["run", "cull", str(shoot), "-o", str(base / "out"), "--workers", "0", "--store", store]) == 3
    house = House(Settings(workers=0), store, Roots.of([shoot]), base / "recipes", starter=Nobody())
    with closing(house):
        app = application(house)
        (run,) = TestClient(app).get("/api/runs").json()["runs"]
        door = guarded(app, Hosts.of("127.0.0.1", loopback=True, more=["testserver"]))
        schema = schemathesis.openapi.from_asgi("/api/openapi.json", door)
        yield Api(tuple(result.ok() for result in schema.get_all_operations()), run["id"])


def understood(_context: Any, response: Response, case: Case) -> None:
    """What is well formed may be wrong in itself, as a recipe is; that is told in words of ours."""
    if case.meta is not None and case.meta.generation.mode.is_positive and response.status_code == 422:
        assert response.json()["error"]["kind"] != INVALID, response.text


def hold(operation: Operation, mode: GenerationMode, known: Callable[[Case], None] = lambda _case: None) -> None:
    @QUICK
    @given(operation.as_strategy(generation_mode=mode))
    def holds(case: Case) -> None:
        known(case)
        case.call_and_validate(additional_checks=[understood], excluded_checks=[positive_data_acceptance])

    with suppress(Unsatisfiable):  # of what takes nothing, nothing can be wrong
        holds()


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_each_route_holds_what_the_schema_promises(mode: GenerationMode, api: Api, subtests: pytest.Subtests) -> None:
    for operation in api.operations:
        with subtests.test(operation.label):
            hold(operation, mode)


@pytest.mark.slow
def test_so_do_those_of_a_run_that_is_there(api: Api, subtests: pytest.Subtests) -> None:
    def known(case: Case) -> None:
        numbers = {name: 0 for name in case.path_parameters if name in {"index", "n"}}
        case.path_parameters.update(run=api.run, **numbers)

    of_runs = [one for one in api.operations if "{run}" in one.path]
    for operation in sorted(of_runs, key=lambda one: one.method == "delete"):
        with subtests.test(operation.label):
            hold(operation, GenerationMode.POSITIVE, known)


def test_every_route_says_what_may_be_answered_instead(house: House) -> None:
    schema = application(house).openapi()
    assert schema["paths"]
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            missing = {str(status) for status in RESPONSES} - set(operation["responses"])
            assert (path, method, missing) == (path, method, set())
            assert operation.get("description"), f"{method} {path} says nothing of itself"


def test_no_body_takes_what_it_does_not_know(house: House) -> None:
    schema = application(house).openapi()
    bodies = {
        content["schema"]["$ref"].rpartition("/")[2]
        for methods in schema["paths"].values()
        for operation in methods.values()
        for content in operation.get("requestBody", {}).get("content", {}).values()
    }
    parts = schema["components"]["schemas"]
    assert [name for name in sorted(bodies) if parts[name].get("additionalProperties") is not False] == []
