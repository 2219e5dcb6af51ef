"""Whoever has a broker may ask a worker's model about one photo, by a task's name."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.whole.machines.conftest import Assemble
from tests.whole.machines.machines import Machines
from tests.whole.shoots import jpeg, shoot_of

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("server", ["redis_server", "rabbitmq_server"])]

CALLER = """
import json, sys
from safelight.dispatch.celery.app import answers_at, make_app

broker, tasks = sys.argv[1:]
app = make_app(broker, results=answers_at(broker))
asked = [app.send_task(name, args=words) for name, *words in json.loads(tasks)]
print(json.dumps([one.get(timeout=120) for one in asked]))
"""
Task = tuple[str, str, str, Mapping[str, Any]]
"""Its name, a model, a photo and parameters."""


def answers(machines: Machines, *tasks: Task) -> list[Any]:
    """What a program of somebody else's is answered."""
    called = [sys.executable, "-c", CALLER, machines.broker, json.dumps(tasks)]
    told = subprocess.run(called, check=False, capture_output=True, text=True, timeout=200)
    assert told.returncode == 0, told.stderr + machines.said()
    found: list[Any] = json.loads(told.stdout)
    return found


@pytest.fixture
def photo(tmp_path: Path) -> str:
    path = tmp_path / "one.jpg"
    path.write_bytes(jpeg(1, "2026:06:20 10:00:00"))
    return str(path)


def test_a_model_is_asked_about_a_photo_by_the_tasks_name(
    request: pytest.FixtureRequest, assemble: Assemble, tmp_path: Path, photo: str, server: str
) -> None:
    machines = assemble(request.getfixturevalue(server))
    machines.worker("--queues", "gpu")
    name, parameters = "tasks.process_with_model", {"action": "quality_check"}
    gone = str(tmp_path / "gone.jpg")
    answer, none = answers(machines, (name, "nima", photo, parameters), (name, "nima", gone, parameters))
    assert (answer["success"], answer["model"]) == (True, "nima")
    assert 0 <= answer["result"]["technical_score"] <= 10
    assert answer["processing_time"] > 0
    assert (none["success"], "gone.jpg" in none["result"]["error"]) == (False, True)


def test_quality_and_similarity_are_asked_on_queues_of_their_own(
    request: pytest.FixtureRequest, assemble: Assemble, tmp_path: Path, photo: str, server: str
) -> None:
    machines = assemble(request.getfixturevalue(server))
    machines.worker("--queues", "fast,cpu")
    folder = shoot_of(tmp_path / "shoot", {f"{n}.jpg": jpeg(n, "2026:06:20 10:00:00") for n in (1, 2)})
    quality, similar = answers(
        machines,
        ("tasks.quality_check", "nima", photo, {}),
        ("tasks.similarity_search", "siglip", photo, {"among": [str(folder)], "limit": 1}),
    )
    assert (quality["success"], quality["model"]) == (True, "nima")
    assert 0 <= quality["result"]["technical_score"] <= 10
    assert (similar["success"], similar["model"]) == (True, "siglip")
    assert [one["photo"] for one in similar["result"]] == [str(folder / "1.jpg")]
