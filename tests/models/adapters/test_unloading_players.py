"""Unloading a player of published networks gives its memory back: the adapter round the network, too."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.models.adapters.conftest import need
from tests.models.memory_loops import grown

PROGRAM = "tests.models.adapters.wide_players"
NAMES = ("embedder on torch", "embedder", "detector", "segmenter", "scorer")


def run(environment: dict[str, str], *words: str) -> str:
    command = [sys.executable, "-m", PROGRAM, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Future[str]]]:
    """What each player's process says, two at a time: most of their time they load, on one core."""
    need("torch", "transformers", "onnxruntime", "h5py")
    root = tmp_path_factory.mktemp("wide")
    environment = os.environ | {
        "SAFELIGHT_MODELS": str(root / "models"),
        "SAFELIGHT_CACHE": str(root / "cache"),
        "OMP_NUM_THREADS": "1",
    }
    run(environment, "stock")
    with ThreadPoolExecutor(2) as processes:
        yield {name: processes.submit(run, environment, "play", name) for name in NAMES}


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_fifty_loads_of_a_player_take_the_memory_of_one(name: str, told: dict[str, Future[str]]) -> None:
    assert grown(told[name].result()) < 0.02
