"""A worker that lacks the share says so, and others do its work."""

from pathlib import Path

import pytest

from tests.servers.broker import Broker
from tests.whole.faults.counting import Counting
from tests.whole.machines.conftest import Assemble
from tests.whole.shoots import jpeg, safelight, shoot_of

pytestmark = pytest.mark.slow

BLIND = """
import sys
from safelight.app.working import bench
from safelight.cli.main import main
from safelight.errors import PhotoError

bench.unfit = lambda members: {one.position: PhotoError("it is gone", "vanished") for one in members}
sys.exit(main(sys.argv[1:]))
"""
"""A worker without the share."""


def test_a_worker_without_the_share_is_named_with_the_path_and_the_others_do_all(
    redis_server: Broker, assemble: Assemble, counting: Counting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shoot = shoot_of(tmp_path / "shoot", {f"{n:02}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(24)})
    machines = assemble(redis_server)
    (tmp_path / "blind_worker.py").write_text(BLIND)
    monkeypatch.setenv("PYTHONPATH", f"{Path.cwd()}/src:{Path.cwd()}:{tmp_path}")
    blind = machines._start("blind", "blind_worker", "worker", "--store", machines.store, "--name", "blind")
    machines.workers.append(blind)
    machines.ready()
    machines.worker()
    done = machines.run("cull", shoot, tmp_path / "out", path=str(counting.folder))
    assert done.returncode == 0, done.stderr + machines.said()
    words = f"Worker blind does not see the photos in {str(shoot)!r}: mount them there, and start it again"
    assert words in done.stderr
    shown = safelight("runs", "show", tmp_path / "out", "--store", machines.store)
    assert words in shown.stdout
    assert counting.take() == [], "the coordinator measured what workers are for"
