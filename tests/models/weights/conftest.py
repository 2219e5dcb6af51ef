from collections.abc import Iterator

import pytest

from tests.models.weights.fake_hub import FakeHub
from tests.models.weights.made import CONFIG, WEIGHTS, safetensors


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_ENDPOINT", "HF_HUB_OFFLINE", "SAFELIGHT_MODELS", "SAFELIGHT_MIRROR", "SAFELIGHT_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture(name="hub")
def _hub() -> Iterator[FakeHub]:
    with FakeHub({WEIGHTS.repository: {"config.json": CONFIG, "model.safetensors": safetensors()}}).open() as hub:
        yield hub
