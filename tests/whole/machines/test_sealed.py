"""A run over a broker that is reached over TLS and by a password, which stands nowhere afterwards."""

from pathlib import Path

import pytest

from tests.servers.broker import Broker
from tests.servers.papers import Papers
from tests.servers.redis import PASSWORD
from tests.whole.faults.counting import Counting
from tests.whole.machines.conftest import Assemble
from tests.whole.shoots import jpeg, lines, safelight, shoot_of

pytestmark = pytest.mark.slow
PHOTOS = 24


def test_workers_do_a_run_and_nothing_tells_the_password(
    sealed: Broker, papers: Papers, assemble: Assemble, counting: Counting, tmp_path: Path
) -> None:
    shoot = shoot_of(tmp_path / "shoot", {f"{n:02}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(PHOTOS)})
    machines = assemble(sealed)
    machines.broker += f"?ssl_cert_reqs=required&ssl_ca_certs={papers.authority}"
    machines.worker()
    machines.ready()
    done = machines.run("cull", shoot, tmp_path / "out", path=str(counting.folder))
    assert done.returncode == 0, done.stderr + machines.said()
    assert len(lines(tmp_path / "out")) == PHOTOS
    assert counting.take() == [], "the coordinator measured what workers are for"
    asked = safelight("doctor", "--worker", "worker0", "--broker", machines.broker)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    shown = safelight("runs", "show", tmp_path / "out", "--store", machines.store, "--json")
    told = [done.stdout, done.stderr, asked.stdout, asked.stderr, shown.stdout, machines.said()]
    written = [path.read_text(errors="replace") for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert not [words for words in (*told, *written) if PASSWORD in words]


def test_a_worker_that_does_not_know_the_brokers_authority_says_how_it_would(sealed: Broker, tmp_path: Path) -> None:
    done = safelight("worker", "--queues", "cpu", "--store", tmp_path / "store.db", "--broker", sealed.place())
    assert done.returncode == 1
    words = " ".join(done.stderr.split())
    assert "is not trusted: " in words
    assert "?ssl_ca_certs=FILE behind its URL" in words
    assert PASSWORD not in done.stdout + done.stderr
