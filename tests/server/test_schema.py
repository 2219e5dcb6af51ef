"""Every route holds what the schema promises, whatever it is asked."""

from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.schemas import APIOperation

from safelight.server.application import application
from safelight.server.faults import RESPONSES
from safelight.server.guard.guarded import guarded
from safelight.server.guard.hosts import Hosts
from safelight.server.house import House
from safelight.server.roots import Roots
from safelight.settings import Settings

QUICK = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(name="operations", scope="module")
def _operations(tmp_path_factory: pytest.TempPathFactory) -> list[APIOperation[Any, Any, Any, Any]]:
    base = tmp_path_factory.mktemp("house")
    (base / "photos").mkdir()
    house = House(Settings(), str(base / "store.db"), Roots.of([base / "photos"]), base / "recipes")
    app = guarded(application(house), Hosts.of("127.0.0.1", loopback=True, more=["testserver"]))
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    return [result.ok() for result in schema.get_all_operations()]


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_each_route_holds_what_the_schema_promises(
    mode: GenerationMode, operations: list[APIOperation[Any, Any, Any, Any]], subtests: pytest.Subtests
) -> None:
    for operation in operations:

        @QUICK
        @given(operation.as_strategy(generation_mode=mode))
        def holds(case: Case) -> None:
            case.call_and_validate()

        with subtests.test(operation.label), suppress(Unsatisfiable):  # of what takes nothing, nothing can be wrong
            holds()


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
