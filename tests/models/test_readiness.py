"""What a player needs of this machine."""

from pathlib import Path

import pytest

from safelight.models import calibration
from safelight.models.calibration import Calibration
from safelight.models.contract import PlayerSpec
from safelight.models.readiness import missing_modules, obstacles, pulled, to_download, told_apart
from safelight.models.weights.spec import WeightFile, Weights

CHECKPOINT = Weights("somebody/net", (WeightFile("model.safetensors"),), "Apache-2.0", "yes", bytes=1_000)


def player(**more: object) -> PlayerSpec:
    return PlayerSpec("sam2", "net/masks@1", "1", 1, object, frozenset(), **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))


def test_what_comes_with_safelight_needs_nothing() -> None:
    assert list(obstacles(player(), "builtin")) == []
    assert pulled(player()) == ()
    assert to_download(player()) == 0


def test_a_module_that_is_not_installed_is_named_with_the_extra_that_brings_it() -> None:
    one = player(requires=("json", "no_such_module"), extra="models")
    assert missing_modules(one) == ("no_such_module",)
    (told,) = obstacles(one, "standard")
    assert told == (
        "player 'net/masks@1' needs no_such_module, which is not installed. "
        "Install it with: pip install 'safelight[models]'"
    )


def test_weights_that_were_not_pulled_are_named_with_the_command_that_fetches_them() -> None:
    one = player(weights=(CHECKPOINT,))
    (told,) = obstacles(one, "standard")
    assert told == (
        "player 'net/masks@1' needs the weights of 'somebody/net': this checkpoint is not on this machine. "
        "Fetch them with: safelight models pull --profile standard"
    )
    assert to_download(one) == 1_000
    assert pulled(one) == (("somebody/net", ""),)


def test_a_calibration_table_tells_a_players_answers_apart(tmp_path: Path) -> None:
    assert told_apart(player()) == ()
    tables = [
        Calibration("net/masks@1", "mean", weights, (1.0, 2.0), (1.0, top), "ratings", 20, 0.5)
        for top, weights in ((9.0, ""), (10.0, ""), (10.0, "other/net@1"))
    ]
    told = []
    for table in tables:
        calibration.write(tmp_path, table)
        told.append(told_apart(player()))
    assert told == [(("mean", tables[0].version),), (("mean", tables[1].version),), ()]
