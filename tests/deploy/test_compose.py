"""The Compose file: what Docker would refuse, and what would only show when it runs."""

import re
import shutil
import subprocess
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.deploy.compose_rules import complaints
from tests.deploy.files import COMPOSE, DEPLOY, ROOT, compose

OURS = sorted(name for name, service in compose()["services"].items() if "build" in service)
WORKERS = [name for name in OURS if name.startswith("worker-")]


def settings_of(text: str) -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", text, re.MULTILINE))


def test_it_is_a_compose_file() -> None:
    assert complaints(compose()) == []


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ({"image": None}, "redis: neither an image nor a build"),
        ({"comand": "x"}, "redis: unknown key 'comand'"),
        ({"command": ["redis-server", 6379]}, "redis.command: neither a text nor a list of texts"),
        ({"depends_on": {"mysql": {"condition": "service_started"}}}, "redis.depends_on: there is no service 'mysql'"),
        ({"depends_on": {"postgres": {"condition": "healthy"}}}, "redis.depends_on.postgres: 'healthy'"),
        ({"volumes": ["nowhere:/data"]}, "redis.volumes: 'nowhere' is not declared"),
        ({"volumes": ["redis"]}, "redis.volumes: 'redis'"),
        ({"restart": "sometimes"}, "redis.restart: 'sometimes'"),
        ({"ports": ["localhost:8765:8765"]}, "redis.ports: 'localhost:8765:8765'"),
        ({"shm_size": "2 GB"}, "redis.shm_size: '2 GB'"),
        ({"stop_grace_period": "2 minutes"}, "redis.stop_grace_period: '2 minutes'"),
        ({"environment": {"A": ["b"]}}, "redis.environment.A: no plain value"),
        ({"healthcheck": {"test": ["redis-cli", "ping"]}}, "redis.healthcheck.test: ['redis-cli', 'ping']"),
        ({"healthcheck": {"test": ["CMD", "true"], "interval": "5"}}, "redis.healthcheck.interval: '5'"),
        (
            {"deploy": {"resources": {"reservations": {"devices": [{"driver": "nvidia"}]}}}},
            "redis: a device without capabilities",
        ),
    ],
)
def test_what_docker_would_refuse_is_noticed(broken: dict[str, Any], complaint: str) -> None:
    document = deepcopy(compose())
    service = document["services"]["redis"]
    service |= broken
    document["services"]["redis"] = {key: value for key, value in service.items() if value is not None}
    assert [said[: len(complaint)] for said in complaints(document)] == [complaint]


def test_whose_health_is_waited_for_without_being_asked_about_is_noticed() -> None:
    document = deepcopy(compose())
    del document["services"]["redis"]["healthcheck"]
    assert "web.depends_on.redis: it has no healthcheck" in complaints(document)


def test_docker_itself_reads_it(tmp_path: Path) -> None:
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("docker compose is not installed here")
    filled = (DEPLOY / "example.env").read_text().replace("=\n", "=/filled\n")
    (tmp_path / "filled.env").write_text(filled)
    command = [
        docker,
        "compose",
        "--env-file",
        tmp_path / "filled.env",
        "-f",
        COMPOSE,
        "--profile",
        "gpu",
        "config",
        "-q",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_variable_stands_in_the_example_of_settings() -> None:
    text = re.sub(r"\$\$\w+", "", COMPOSE.read_text())
    asked = set(re.findall(r"\$\{(\w+)", text))
    assert asked == settings_of((DEPLOY / "example.env").read_text())


def test_a_dollar_that_is_the_containers_own_is_doubled() -> None:
    plain = re.sub(r"\$\$|\$\{\w+(:[-?][^}]*)?\}", "", COMPOSE.read_text())
    assert "$" not in plain


@pytest.mark.parametrize("name", OURS)
def test_its_build_is_there(name: str) -> None:
    build = compose()["services"][name]["build"]
    context = (DEPLOY / build["context"]).resolve()
    assert context == ROOT
    assert (context / build["dockerfile"]).is_file()


@pytest.mark.parametrize("name", OURS)
def test_pictures_have_room_to_be_handed_over(name: str) -> None:
    assert compose()["services"][name]["shm_size"] == "2gb"


def test_all_parts_talk_to_one_broker_and_one_store() -> None:
    services = compose()["services"]
    for setting in ("SAFELIGHT_BROKER", "SAFELIGHT_STORE", "SAFELIGHT_BLOBS"):
        assert len({services[name]["environment"][setting] for name in OURS}) == 1


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_sees_photos_and_blobs_where_the_coordinator_does_and_cannot_change_a_photo(name: str) -> None:
    services = compose()["services"]
    seen = services[name]["volumes"]
    (photos,) = (mount for mount in services["web"]["volumes"] if mount.endswith(":/photos"))
    assert f"{photos}:ro" in seen
    assert "blobs:/blobs" in seen


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_is_asked_whether_it_takes_work(name: str) -> None:
    assert compose()["services"][name]["healthcheck"]["test"] == ["CMD", "safelight", "doctor", "--worker"]


def test_every_queue_has_a_worker_and_the_card_belongs_to_its_own() -> None:
    services = compose()["services"]
    assert sorted(services[name]["command"][-1] for name in WORKERS) == ["cpu", "fast", "gpu"]
    assert [name for name in OURS if "deploy" in services[name]] == ["worker-gpu"]
    assert services["worker-gpu"]["environment"]["SAFELIGHT_DEVICE"] == "cuda"


def test_the_web_app_is_open_to_this_machine_alone() -> None:
    assert compose()["services"]["web"]["ports"] == ["127.0.0.1:8765:8765"]
