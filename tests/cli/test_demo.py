"""The demo, as it is called: what it says is what the README promises."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(name="told", scope="module")
def _told(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "safelight", "demo", "-o", str(out)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_burst_is_told_with_its_best_frame_and_reasons(told: str) -> None:
    assert "A burst of 7. The best: SLT_0004.jpg" in told
    assert "  SLT_0007.jpg: " in told


def test_the_bracket_is_kept_whole(told: str) -> None:
    assert "A bracket of 3, kept whole: SLT_0008.jpg, SLT_0009.jpg, SLT_0010.jpg" in told


def test_the_silhouette_is_spared(told: str) -> None:
    assert "A silhouette, dark on purpose and spared:" in told


def test_the_unusable_frames_are_to_check(told: str) -> None:
    assert {line.split(":")[1].strip() for line in told.splitlines() if line.startswith("To check")} == {
        "SLT_0017.jpg",
        "SLT_0026.jpg",
    }


def test_the_originals_are_unchanged(told: str) -> None:
    assert "originals unchanged: 40 of 40" in told


def test_the_last_line_is_the_reports_path(told: str) -> None:
    report = Path(told.splitlines()[-1])
    assert report.name == "report.html"
    assert report.is_file()
