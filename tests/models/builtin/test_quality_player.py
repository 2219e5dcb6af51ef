"""Who plays `nima` under builtin is known without loading it."""

import subprocess
import sys

import pytest

from safelight.models.builtin.quality.scorer import BuiltinScorer
from safelight.models.builtin.quality_player import SPEC


def test_the_player_says_what_it_can_measure_and_what_it_costs() -> None:
    assert SPEC.role == "nima"
    assert SPEC.measures == {"quality", "focus"} == SPEC.ms_per_photo.keys()
    assert SPEC.deterministic
    assert "not measured" in SPEC.description


def test_loading_makes_the_player(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
    assert isinstance(SPEC.load(), BuiltinScorer)


def test_knowing_the_player_imports_nothing_heavy() -> None:
    code = "import sys, safelight.models.builtin.quality_player; "
    code += "sys.exit(bool({'numpy', 'cv2', 'onnxruntime', 'onnx'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
