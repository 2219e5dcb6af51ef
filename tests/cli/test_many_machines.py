"""A run that is to be done by workers, where they cannot be reached: what it says, and that it keeps a secret."""

from pathlib import Path

import pytest

from safelight.cli.main import called
from tests.servers.ports import free_port
from tests.whole.shoots import jpeg, shoot_of

NEEDED = "workers are found by a broker: name it by --broker, or in SAFELIGHT_BROKER"
BY_OTHERS = ("--engine", "celery")


@pytest.fixture(autouse=True)
def settings_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFELIGHT_BROKER", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))


@pytest.fixture
def shoot(tmp_path: Path) -> Path:
    return shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})


@pytest.mark.parametrize("words", [["run", "cull", "{shoot}", "-o", "{out}"], ["runs", "resume", "{out}"]])
def test_workers_without_a_broker_are_a_wrong_call(
    words: list[str], shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = [word.format(shoot=shoot, out=tmp_path / "out") for word in words]
    assert called([*call, *BY_OTHERS]) == 2
    assert capsys.readouterr().err == f"{NEEDED}\n\nNothing was written.\n"
    assert not (tmp_path / "out").exists()


def test_workers_without_a_store_are_a_wrong_call(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--store", "none", "--broker", "redis://nas"]
    assert called([*call, *BY_OTHERS]) == 2
    said = capsys.readouterr().err
    assert "a run on many machines needs a store" in said
    assert "workers leave there what they find; name one with --store" in said
    assert not (tmp_path / "out").exists()


def test_a_broker_alone_makes_no_run_on_many_machines(shoot: Path, tmp_path: Path) -> None:
    call = ["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--workers", "0"]
    assert called([*call, "--broker", f"redis://127.0.0.1:{free_port()}"]) == 0


def test_a_broker_that_is_away_ends_the_run_and_its_password_stands_nowhere(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    away = f"redis://studio:swordfish@127.0.0.1:{free_port()}/0"
    monkeypatch.setenv("SAFELIGHT_BROKER", away)
    call = ["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--store", str(tmp_path / "store.db"), "--json"]
    assert called([*call, *BY_OTHERS]) == 1
    captured = capsys.readouterr()
    assert f"the broker '{away.replace(':swordfish', '')}' cannot be reached" in captured.err
    assert "swordfish" not in captured.out + captured.err
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "store.db" for path in written)
    assert not [path for path in written if b"swordfish" in path.read_bytes()]
