import json

import pytest
from fastapi.testclient import TestClient

from safelight.cli.main import called


@pytest.mark.parametrize("profile", ["builtin", "standard"])
def test_it_says_what_the_command_line_says(
    profile: str, client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(["models", "list", "--json", "--profile", profile]) == 0
    assert client.get("/api/models", params={"profile": profile}).json() == json.loads(capsys.readouterr().out)


def test_without_a_profile_it_is_that_of_the_settings(client: TestClient) -> None:
    assert client.get("/api/models").json()["profile"] == "builtin"


def test_an_unknown_profile_is_not_found_with_a_suggestion(client: TestClient) -> None:
    answer = client.get("/api/models", params={"profile": "bultin"})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (404, "NotFound")
    assert "did you mean 'builtin'?" in answer.json()["error"]["message"]
