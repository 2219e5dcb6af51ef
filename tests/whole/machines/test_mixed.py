"""Machines that are not alike: one has a card and weights, another has cores, and who begins the run has neither."""

from pathlib import Path

import orjson
import pytest

from safelight.app.found_run import opened
from safelight.models.builtin.looks_player import SPEC as LOOKS
from safelight.models.builtin.quality_player import SPEC as QUALITY
from safelight.models.weights.lock import Lock, LockedFile, LockedWeights
from tests.plugin import install
from tests.servers.broker import Broker
from tests.whole.machines.conftest import Assemble
from tests.whole.machines.machines import Machines
from tests.whole.shoots import jpeg, lines, shoot_of

pytestmark = pytest.mark.slow

PLAYERS = """
import os
from dataclasses import replace

from safelight.errors import ModelError
from safelight.models.builtin.looks_player import SPEC as LOOKS
from safelight.models.builtin.quality_player import SPEC as QUALITY
from safelight.models.weights.spec import WeightFile, Weights

NET = Weights("somebody/net", (WeightFile("model.safetensors"),), "Apache-2.0", "yes")


def load():
    if "STUDIO_CARD" not in os.environ:
        raise ModelError("there is no card in this machine")
    return QUALITY.load()


PLAYED = (replace(QUALITY, name="studio/quality@1", load=load, device="cuda", weights=(NET,)), LOOKS)
"""
RECIPE = f"""
name: Mixed
global_parameters: {{gpu_memory_limit: {QUALITY.memory_bytes + LOOKS.memory_bytes}B}}
stages:
  - name: look
    steps:
      - {{model: nima, action: quality_check, faces: false}}
      - {{model: siglip, action: match_style, reference: "~/like.jpg"}}
"""
PHOTOS = 20


class Studio:
    """Who has what: each machine has a home, a cache and a folder for weights of its own."""

    def __init__(self, folder: Path, machines: Machines, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.machines, self.monkeypatch = folder, machines, monkeypatch
        self.recipe = folder / "mixed.yaml"
        self.recipe.write_text(RECIPE)
        taken = {f"{n:02}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00", size=(160, 120)) for n in range(PHOTOS)}
        self.shoot = shoot_of(folder / "shoot", taken)

    def at(self, name: str) -> Path:
        """What is started from now on runs on that machine."""
        place = self.folder / name
        for variable, part in (("HOME", "home"), ("SAFELIGHT_CACHE", "cache"), ("SAFELIGHT_MODELS", "models")):
            (place / part).mkdir(parents=True, exist_ok=True)
            self.monkeypatch.setenv(variable, str(place / part))
        return place

    def having(self, name: str, revision: str) -> Path:
        """A machine with weights; what is started from now on runs on it."""
        place = self.at(name)
        locked = LockedWeights(revision, "main", {"model.safetensors": LockedFile(3, "5f" * 32)})
        Lock().having("somebody/net", locked).write(place / "models")
        return place

    def pulled(self, revision: str, name: str = "tower") -> None:
        """A machine with a card and weights works on the gpu queue."""
        self.having(name, revision)
        with self.monkeypatch.context() as card:
            card.setenv("STUDIO_CARD", "1")
            self.machines.worker("--queues", "gpu")

    def shares(self, out: Path) -> dict[str, set[str]]:
        """Who asked the models of which steps."""
        with opened(self.machines.store) as store:
            row = store.runs.latest_in(str(out))
        assert row is not None
        return {worker: set(share["nodes"]) for worker, share in row.summary["workers"].items()}


@pytest.fixture(params=["redis_server", "rabbitmq_server"])
def studio(
    request: pytest.FixtureRequest, assemble: Assemble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Studio:
    server: Broker = request.getfixturevalue(request.param)
    package = tmp_path / "package"
    package.mkdir()
    points = {"studio": "studio_players:PLAYED"}
    install(package, name="studio_players", code=PLAYERS, group="safelight.players", points=points)
    monkeypatch.setenv("PYTHONPATH", str(package), prepend=":")
    return Studio(tmp_path, assemble(server), monkeypatch)


def test_a_machine_with_neither_card_nor_weights_leads_one_that_has_them_and_one_that_has_cores(
    studio: Studio, tmp_path: Path
) -> None:
    studio.pulled("1" * 40)
    studio.at("laptop")
    studio.machines.worker("--queues", "cpu,fast", "--pool", "solo")
    desk = studio.at("desk")
    (desk / "home" / "like.jpg").write_bytes(jpeg(3, "2026:06:20 15:03:00", size=(160, 120)))
    studio.machines.ready()
    # what this machine once measured parts the phases, and no other machine remembers it
    measured = {f"{LOOKS.name}|{LOOKS.revision}|cpu|{LOOKS.precision}": LOOKS.memory_bytes + 1}
    (desk / "cache" / "model_memory.json").write_bytes(orjson.dumps(measured))
    done = studio.machines.run(studio.recipe, studio.shoot, tmp_path / "out", "--profile", "studio")
    assert done.returncode == 0, done.stderr + studio.machines.said()
    assert studio.shares(tmp_path / "out") == {"worker0": {"quality_check"}, "worker1": {"match_style"}}
    told = lines(tmp_path / "out")
    assert len(told) == PHOTOS
    assert all({"quality", "style_match"} <= line["results"].keys() for line in told)


def test_a_worker_whose_weights_are_others_is_passed_over_and_the_run_says_which(
    studio: Studio, tmp_path: Path
) -> None:
    studio.pulled("1" * 40)
    studio.pulled("2" * 40, "mill")
    studio.at("laptop")
    studio.machines.worker("--queues", "cpu,fast", "--pool", "solo")
    desk = studio.having("desk", "2" * 40)
    (desk / "home" / "like.jpg").write_bytes(jpeg(3, "2026:06:20 15:03:00"))
    studio.machines.ready()
    done = studio.machines.run(studio.recipe, studio.shoot, tmp_path / "out", "--profile", "studio")
    assert done.returncode == 0, done.stderr + studio.machines.said()
    assert studio.shares(tmp_path / "out") == {"worker1": {"quality_check"}, "worker2": {"match_style"}}
    assert len(lines(tmp_path / "out")) == PHOTOS


def test_a_run_whose_models_nobody_plays_says_so_with_the_cure(studio: Studio, tmp_path: Path) -> None:
    """Neither the worker, which has other weights, nor this machine, which has no card."""
    studio.pulled("1" * 40)
    desk = studio.having("desk", "2" * 40)
    (desk / "home" / "like.jpg").write_bytes(jpeg(3, "2026:06:20 15:03:00"))
    done = studio.machines.run(studio.recipe, studio.shoot, tmp_path / "out", "--profile", "studio")
    assert done.returncode == 1
    words = " ".join(done.stderr.split())
    assert f"other weights of 'studio/quality@1' than the run was begun with: somebody/net {'1' * 40}" in words
    assert f"and not {'2' * 40}. Pull the same revision on both" in words
    assert "there is no card in this machine" in words
