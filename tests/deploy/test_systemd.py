"""The units, as far as can be said without a machine that runs them."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.files import DEPLOY, TIMERS, UNITS, unit

OWN = re.compile(r"^(ExecStart=)\S+", re.MULTILINE)


def verified(folder: Path, name: str) -> str:
    """What systemd has against a unit."""
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed here")
    done = subprocess.run([program, "verify", "--man=no", folder / name], capture_output=True, text=True, check=False)
    return done.stderr.strip()


def copied(folder: Path, old: str = "", new: str = "") -> None:
    """All units, whose program is one that every machine has."""
    for source in (*UNITS, *TIMERS):
        (folder / source.name).write_text(OWN.sub(r"\1/bin/true", source.read_text().replace(old, new)))


@pytest.mark.parametrize("path", [*UNITS, *TIMERS], ids=lambda path: path.name)
def test_systemd_has_nothing_against_it(path: Path, tmp_path: Path) -> None:
    copied(tmp_path)
    assert verified(tmp_path, path.name.replace("@.", "@cpu.")) == ""


def test_systemd_would_say_what_is_wrong(tmp_path: Path) -> None:
    copied(tmp_path, "Restart=", "Restrat=")
    assert "Restrat" in verified(tmp_path, "safelight-serve.service")


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_secrets_come_from_a_file_of_which_there_is_an_example(path: Path) -> None:
    said = unit(path)
    assert said["Service.EnvironmentFile"][0] == "/etc/safelight/safelight.env"
    assert (DEPLOY / "systemd" / "safelight.env.example").is_file()
    assert not [value for value in said.get("Service.Environment", []) if value.startswith("SAFELIGHT_")]


def test_a_worker_cannot_write_where_photos_lie() -> None:
    (worker,) = (path for path in UNITS if "worker@" in path.name)
    said = unit(worker)
    assert said["Service.ProtectSystem"] == ["strict"]
    assert said["Service.ReadWritePaths"] == ["-/srv/photos/.safelight-blobs"]


def test_a_worker_is_asked_by_the_name_that_it_was_given() -> None:
    worker, probe = (unit(DEPLOY / "systemd" / f"safelight-{name}@.service") for name in ("worker", "probe"))
    assert worker["Service.ExecStart"][0].endswith(" --name %H-%i")
    assert probe["Service.ExecStart"][0].endswith(" doctor --worker %H-%i")
    assert worker["Service.EnvironmentFile"] == probe["Service.EnvironmentFile"]


@pytest.mark.parametrize(
    ("said", "begun_anew"),
    [
        ("1 1", 0),
        ("1 1 1", 1),
        ("1 TERM 1", 1),
        ("1 1 0 1 1", 0),
        ("1 1 2 1 1", 0),
        ("0 0 0 0", 0),
    ],
)
def test_a_worker_is_begun_anew_after_three_misses_in_a_row(said: str, begun_anew: int, tmp_path: Path) -> None:
    (tmp_path / "safelight-worker-cpu").mkdir()
    done = noted(tmp_path)
    for status in said.split():
        afterwards(tmp_path, status)
    assert done.read_text() == begun_anew * "--no-block restart safelight-worker@cpu.service\n"


def test_a_worker_that_has_ended_meanwhile_is_nobodys_to_begin(tmp_path: Path) -> None:
    done = noted(tmp_path)
    for _ in range(3):
        afterwards(tmp_path, "1")
    assert done.read_text() == ""


def noted(folder: Path) -> Path:
    """Where a `systemctl` in that folder writes down what it is told to do."""
    done, systemctl = folder / "done", folder / "systemctl"
    done.touch()
    systemctl.write_text(f'#!/bin/sh\necho "$@" >> {done}\n')
    systemctl.chmod(0o755)
    return done


def afterwards(folder: Path, status: str) -> None:
    """What is done when a probe ended so, in a folder that stands for /run, and has a `systemctl` of its own."""
    (words,) = unit(DEPLOY / "systemd" / "safelight-probe@.service")["Service.ExecStopPost"]
    shell, flag, script = shlex.split(words.removeprefix("+").replace("%i", "cpu").replace("/run/", f"{folder}/"))
    environment = {"PATH": f"{folder}:/usr/bin:/bin", "EXIT_STATUS": status}
    subprocess.run([shell, flag, script], env=environment, check=True, stderr=subprocess.DEVNULL)


def test_misses_are_counted_where_they_go_with_the_workers_life() -> None:
    (worker,) = (unit(path) for path in UNITS if "worker@" in path.name)
    (probe,) = (unit(path) for path in UNITS if "probe@" in path.name)
    (place,) = worker["Service.RuntimeDirectory"]
    assert "Service.RuntimeDirectoryPreserve" not in worker
    assert f"cd /run/{place} " in probe["Service.ExecStopPost"][0]
