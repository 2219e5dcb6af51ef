"""The player's declaration costs nothing until it is loaded."""

import subprocess
import sys

from safelight.models.builtin.looks_player import SPEC

WATCHED = "import sys, safelight.models.builtin.looks_player; print({'numpy', 'cv2', 'onnxruntime'} & set(sys.modules))"


def test_the_declaration_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_it_plays_siglip_and_measures_looks_and_style() -> None:
    assert (SPEC.role, SPEC.measures) == ("siglip", frozenset({"looks", "style"}))
