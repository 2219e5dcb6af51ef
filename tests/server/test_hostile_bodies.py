"""What no browser sends, and JSON allows: no route breaks over it."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from safelight.server.application import application
from safelight.server.house import House

VALUES = (
    "NaN",
    "-Infinity",
    "1e400",
    "1" * 5_000,
    "[" * 2_000 + "]" * 2_000,
    "[" * 200_000,
    r'"\ud800"',
    r'"\u0000"',
    r'{"\ud800": 1}',
    r'"\u202e\ufeff\u0085\u2028"',
    '{"a": 1, "a": 2}',
    "",
)
BODIES = (
    ("POST", "/api/documents/read", '{"text": %s, "profile": "builtin"}'),
    ("POST", "/api/documents/convert", '{"text": %s, "to": "canonical"}'),
    (
        "POST",
        "/api/documents/edit",
        '{"text": "name: x", "profile": "builtin", "edits": [{"op": "set", "path": ["name"], "value": %s}]}',
    ),
    ("POST", "/api/plans", '{"text": "name: x", "profile": "builtin", "photos": [%s]}'),
    ("POST", "/api/runs", '{"recipe": "cull", "profile": "builtin", "photos": [%s]}'),
    ("PUT", "/api/recipes/mine", '{"text": %s, "base": null}'),
    ("POST", "/api/runs/none/marks", '{"photos": [%s], "pick": "pick"}'),
)
NAMES = ("%00", "%2e%2e", "..%2f..%2fetc", "..%5c", "%ff", "%ed%a0%80", "a%0ab", "CON")


@pytest.fixture(name="caller")
def _caller(house: House) -> Iterator[TestClient]:
    with TestClient(application(house), raise_server_exceptions=False) as caller:
        yield caller


@pytest.mark.parametrize(("method", "path", "body"), BODIES)
def test_no_value_breaks_a_route(method: str, path: str, body: str, caller: TestClient) -> None:
    for value in VALUES:
        answer = caller.request(method, path, content=body % value, headers={"Content-Type": "application/json"})
        assert answer.status_code < 500, (value[:40], answer.text)


@pytest.mark.parametrize(
    "path",
    ["/api/recipes/{}", "/api/recipes/{}/versions", "/api/runs/{}", "/api/runs/{}/report", "/api/models?profile={}"],
)
def test_no_name_breaks_a_route_or_is_found(path: str, caller: TestClient) -> None:
    for name in NAMES:
        answer = caller.get(path.format(name))
        assert 400 <= answer.status_code < 500, (name, answer.text)
