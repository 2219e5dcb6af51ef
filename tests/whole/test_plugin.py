"""The package of docs/guide/plugins.md, installed by pip, in a real run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.shoots import jpeg, lines, safelight, shoot_of, state

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "safelight-darkroom"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Where the package was installed."""
    target = tmp_path_factory.mktemp("plugins")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run([*pip, "--target", target, EXAMPLE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return str(target)


@pytest.mark.slow
def test_its_action_and_its_player_play_in_a_run(installed, tmp_path):
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(2)})
    before = state(shoot)
    done = safelight("run", EXAMPLE / "golden.yaml", shoot, "-o", tmp_path / "out", path=installed)
    assert done.returncode == 0, done.stderr
    found = [line["results"]["golden_light"] for line in lines(tmp_path / "out")]
    assert [set(one) for one in found] == [{"warmth", "golden"}] * 2
    assert all(one["golden"] == (one["warmth"] >= 0.2) for one in found)
    assert state(shoot) == before


@pytest.mark.slow
def test_without_the_package_its_recipe_is_a_wrong_call(tmp_path):
    done = safelight("validate", EXAMPLE / "golden.yaml")
    assert done.returncode == 2
    assert "unknown action 'golden_light'" in done.stdout


@pytest.mark.slow
def test_a_changed_threshold_only_decides(installed):
    done = safelight("explain", EXAMPLE / "golden.yaml", path=installed)
    assert "golden_light: least: decides again, looks at no photo" in done.stdout


@pytest.mark.parametrize("name", ["golden_light.py", "player.py", "pyproject.toml", "golden.yaml"])
def test_the_guide_shows_what_the_package_holds(name):
    page = (ROOT / "docs" / "guide" / "plugins.md").read_text(encoding="utf-8")
    (file,) = EXAMPLE.rglob(name)
    shown = re.findall(rf"```\w+\n# (?:[\w/]*/)?{re.escape(name)}\n(.*?)```", page, re.DOTALL)
    assert shown == [file.read_text(encoding="utf-8")]
