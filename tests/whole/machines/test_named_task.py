"""Whoever has a broker may ask a worker's model about one photo, by a task's name."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.machines.conftest import Assemble
from tests.whole.shoots import jpeg, shoot_of

pytestmark = pytest.mark.slow

CALLER = """
import json, sys
from safelight.dispatch.celery.app import answers_at, make_app
from safelight.dispatch.celery.queues import PROCESS_WITH_MODEL

broker, *photos = sys.argv[1:]
app = make_app(broker, results=answers_at(broker))
asked = [app.send_task(PROCESS_WITH_MODEL, args=("nima", photo, {"action": "quality_check"})) for photo in photos]
print(json.dumps([one.get(timeout=120) for one in asked]))
"""


@pytest.mark.parametrize("server", ["redis_server", "rabbitmq_server"])
def test_a_model_is_asked_about_a_photo_by_the_tasks_name(
    request: pytest.FixtureRequest, assemble: Assemble, tmp_path: Path, server: str
) -> None:
    machines = assemble(request.getfixturevalue(server))
    machines.worker("--queues", "gpu")
    photo, gone = tmp_path / "one.jpg", tmp_path / "gone.jpg"
    photo.write_bytes(jpeg(1, "2026:06:20 10:00:00"))
    called = [sys.executable, "-c", CALLER, machines.broker, str(photo), str(gone)]
    told = subprocess.run(called, check=False, capture_output=True, text=True, timeout=200)
    assert told.returncode == 0, told.stderr + machines.said()
    answer, none = json.loads(told.stdout)
    assert (answer["success"], answer["model"]) == (True, "nima")
    assert 0 <= answer["result"]["technical_score"] <= 10
    assert answer["processing_time"] > 0
    assert (none["success"], "gone.jpg" in none["result"]["error"]) == (False, True)


ALL = """
import json, sys
from safelight.dispatch.celery.app import answers_at, make_app

broker, photo, folder = sys.argv[1:]
app = make_app(broker, results=answers_at(broker))
asked = [
    app.send_task("tasks.quality_check", args=("nima", photo, {})),
    app.send_task("tasks.similarity_search", args=("siglip", photo, {"among": [folder], "limit": 1})),
]
print(json.dumps([one.get(timeout=120) for one in asked]))
"""


@pytest.mark.parametrize("server", ["redis_server", "rabbitmq_server"])
def test_quality_and_similarity_are_asked_on_queues_of_their_own(
    request: pytest.FixtureRequest, assemble: Assemble, tmp_path: Path, server: str
) -> None:
    machines = assemble(request.getfixturevalue(server))
    machines.worker("--queues", "fast,cpu")
    folder = shoot_of(tmp_path / "shoot", {f"{n}.jpg": jpeg(n, "2026:06:20 10:00:00") for n in (1, 2)})
    photo = tmp_path / "one.jpg"
    photo.write_bytes(jpeg(1, "2026:06:20 10:00:00"))
    called = [sys.executable, "-c", ALL, machines.broker, str(photo), str(folder)]
    told = subprocess.run(called, check=False, capture_output=True, text=True, timeout=200)
    assert told.returncode == 0, told.stderr + machines.said()
    quality, similar = json.loads(told.stdout)
    assert (quality["success"], quality["model"]) == (True, "nima")
    assert 0 <= quality["result"]["technical_score"] <= 10
    assert (similar["success"], similar["model"]) == (True, "siglip")
    assert [one["photo"] for one in similar["result"]] == [str(folder / "1.jpg")]
