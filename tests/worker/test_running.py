"""A worker as a process: what it says, what it holds before its first errand, and what of it a run remembers."""

import json
import re
from pathlib import Path
from urllib.request import urlopen

import pytest

from safelight.cli.main import called
from safelight.errors import CallError
from safelight.settings import Settings, load
from safelight.worker.call import Call
from safelight.worker.kinds import kinds_of
from safelight.worker.listening import Listening
from safelight.worker.pool import WorkerPool
from safelight.worker.running import run_worker
from tests.servers.broker import Broker
from tests.servers.ports import free_port
from tests.servers.worker import working
from tests.whole.shoots import jpeg, shoot_of


def figures(port: int) -> dict[str, float]:
    """What Prometheus would be told."""
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        lines = [line for line in answer.read().decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def settings(**flags: str) -> Settings:
    return load(flags).settings


@pytest.mark.slow
def test_a_worker_that_forks_loads_first_tells_its_figures_and_is_named_by_the_run(
    redis_server: Broker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place, port, store, said = redis_server.place(), free_port(), tmp_path / "store.db", tmp_path / "said"
    shoot = shoot_of(tmp_path / "shoot", {f"{n}.jpg": jpeg(n, f"2026:06:20 15:0{n}:00") for n in range(3)})
    words = ["--name", "tower", "--errands", "1", "--preload", "nima", "--metrics", str(port)]
    with working(place, store, said, *words):
        before = figures(port)
        out = ["-o", str(tmp_path / "out"), "--store", str(store), "--workers", "0"]
        assert called(["run", "cull", str(shoot), *out, "--engine", "celery", "--broker", place]) == 0
        after = figures(port)
    assert before["safelight_model_loads_total"] >= 1
    assert before["safelight_model_memory_bytes"] > 0
    assert 'safelight_errands_total{outcome="done",queue="cpu_queue"}' not in before
    assert after['safelight_errands_total{outcome="done",queue="cpu_queue"}'] >= 1
    assert after['safelight_photos_total{queue="cpu_queue"}'] >= 3
    assert after['safelight_queue_depth{queue="cpu_queue"}'] == 0
    first, *log = said.read_text().splitlines()
    assert first.startswith("Worker tower takes cpu, fast errands, 1 at once. Ctrl-C stops it.")
    assert re.search(r" INFO done in \d+\.\d\d s: phase 1 of run \S+, photos 0-2, from cpu_queue$", log[0])
    capsys.readouterr()
    assert called(["runs", "show", str(tmp_path / "out"), "--store", str(store), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (tower,) = told["workers"]
    assert (tower["worker"], tower["photos"] >= 3) == ("tower", True)
    assert any("quality" in model for model in tower["models"])
    by = {node["node"]: node["workers"] for node in told["nodes"]}
    assert (by["quality_check"], by["decide"]) == (["tower"], [])
    assert "workers" not in (tmp_path / "out" / "run.json").read_text()


def test_a_model_that_nobody_has_is_a_wrong_call_before_the_broker_is_asked(tmp_path: Path) -> None:
    chosen = settings(broker=f"redis://127.0.0.1:{free_port()}/0", store=str(tmp_path / "store.db"))
    call = Call(kinds_of("cpu"), WorkerPool.of(kinds_of("cpu")), preload=("nobody",))
    with pytest.raises(CallError, match="no model 'nobody' in profile 'builtin'"):
        run_worker(chosen, call)


def test_without_a_broker_or_a_store_there_is_nothing_to_work_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFELIGHT_BROKER", raising=False)
    call = Call(kinds_of("cpu"), WorkerPool.of(kinds_of("cpu")), metrics=Listening(1))
    with pytest.raises(CallError, match="a worker needs a broker"):
        run_worker(settings(), call)
    with pytest.raises(CallError, match="a worker without a store"):
        run_worker(settings(broker="redis://127.0.0.1/0", store="none"), call)
