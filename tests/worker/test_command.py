"""`safelight worker`, where it cannot begin: what it says, word by word."""

from pathlib import Path

import pytest

from safelight.cli.main import called
from tests.servers.ports import free_port

NOWHERE = "redis://:swordfish@127.0.0.1:{port}/0"


@pytest.fixture(autouse=True)
def settings_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFELIGHT_BROKER", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--store", "here.db"],
            "a worker needs a broker: --broker redis://HOST or amqp://HOST, or SAFELIGHT_BROKER",
        ),
        (
            ["--broker", NOWHERE, "--store", "none"],
            "a worker without a store finds nothing out; name the one that the runs have by --store",
        ),
        (
            ["--broker", NOWHERE, "--queues", "gpu", "--pool", "prefork"],
            "a worker of the gpu queue cannot fork: CUDA does not survive it; take solo or threads",
        ),
        (["--broker", NOWHERE, "--queues", "tpu"], "there is no queue 'tpu': there are gpu, fast, cpu"),
    ],
)
def test_a_wrong_call_is_exit_code_2_with_the_cure(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(["worker", *words]) == 2
    assert capsys.readouterr().err == f"{said}\n\nNothing was written.\n"


def test_a_broker_that_is_away_is_exit_code_1_and_its_password_is_not_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = NOWHERE.format(port=free_port())
    assert called(["worker", "--broker", away, "--store", str(tmp_path / "store.db")]) == 1
    captured = capsys.readouterr()
    assert f"the broker '{away.replace(':swordfish', '')}' cannot be reached" in captured.err
    assert "start it, or name another by --broker" in captured.err
    assert "swordfish" not in captured.out + captured.err
    assert list(tmp_path.glob("store.db*")) == []
