"""Files of installed wheels are found without importing them."""

import subprocess
import sys

import pytest

from safelight.errors import ModelError
from safelight.models.builtin.weights.wheel import wheel_file


def test_a_wheels_file_is_found() -> None:
    assert wheel_file("mtcnn", "mtcnn/assets/weights/pnet.lz4").is_file()


def test_a_missing_package_is_named_with_its_cure() -> None:
    with pytest.raises(ModelError, match="the package 'no-such-package' is not installed; run: pip install"):
        wheel_file("no-such-package", "weights")


def test_a_missing_file_is_named_with_its_cure() -> None:
    with pytest.raises(ModelError, match="has no file 'nowhere'; reinstall it"):
        wheel_file("mtcnn", "nowhere")


def test_finding_a_file_does_not_import_the_package() -> None:
    code = "import sys; from safelight.models.builtin.weights.wheel import wheel_file as f; "
    code += "f('mtcnn', 'mtcnn/assets/weights/pnet.lz4'); sys.exit('mtcnn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
