from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models.weights.fake_hub import FakeHub
from tests.models.weights.made import CONFIG, WEIGHTS, safetensors
from tests.plugin import install

PLAYERS = """
from dataclasses import replace

from safelight.models.contract import Looks, PlayerSpec
from safelight.models.weights.library import Library
from tests.models.weights.made import WEIGHTS

RESEARCH = replace(WEIGHTS, repository="darkroom/research", licence="Qwen-RESEARCH", paid_work="no")


class Embedder:
    def embed(self, sights):
        import numpy as np

        empty = np.zeros((32, 32), np.uint8)
        return [Looks(np.ones(4, np.float16) / 2, empty, "darkroom/looks@1") for _ in sights]


def load():
    Library.here().checkpoint(WEIGHTS, "darkroom")
    return Embedder()


def fails():
    raise RuntimeError("nothing here")


LOOKS = PlayerSpec("siglip", "darkroom/looks@1", "1", 1_000_000, load, frozenset({"looks"}), weights=(WEIGHTS,))
MASKS = replace(LOOKS, role="sam2", name="darkroom/masks@1", measures=frozenset({"unheard_of"}))
FREE = (LOOKS, MASKS)
BROKEN = replace(LOOKS, name="darkroom/broken@1", load=fails, weights=())
CLOSED = replace(LOOKS, name="darkroom/closed@1", weights=(WEIGHTS, RESEARCH))
"""


@pytest.fixture(name="hub")
def _hub() -> Iterator[FakeHub]:
    files = {"config.json": CONFIG, "model.safetensors": safetensors()}
    with FakeHub({WEIGHTS.repository: files, "darkroom/research": files}).open() as hub:
        yield hub


@pytest.fixture(name="plugin")
def _plugin(tmp_path: Path) -> Path:
    """The folder of a package that adds three profiles: `darkroom`, `broken` and `closed`."""
    folder = tmp_path / "site"
    folder.mkdir()
    points = {"darkroom": "darkroom_players:FREE", "broken": "darkroom_players:BROKEN"}
    points |= {"closed": "darkroom_players:CLOSED"}
    install(folder, name="darkroom_players", code=PLAYERS, group="safelight.players", points=points)
    return folder


@pytest.fixture(name="models")
def _models(tmp_path: Path, plugin: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty models folder, named in the settings."""
    for name in ("HF_ENDPOINT", "HF_HUB_OFFLINE", "SAFELIGHT_MIRROR", "SAFELIGHT_CONFIG", "SAFELIGHT_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path / "models"))
    monkeypatch.syspath_prepend(str(plugin))
    return tmp_path / "models"
