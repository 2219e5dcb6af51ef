"""Nothing leaves the machine: no library keeps an id of it, or tries to reach anybody."""

import os
import subprocess
import sys

LOAD_EVERY_PLAYER = """
from safelight.models.profiles import load
for player in load("builtin").players:
    player.load()
"""


def test_players_leave_nothing_in_the_home_but_our_own_cache(tmp_path):
    """ONNX Runtime keeps a device id and a queue of events there before it sends them."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ORT_", "SAFELIGHT_", "GITHUB_"))}
    environment |= {"HOME": str(home), "OMP_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-c", LOAD_EVERY_PLAYER], env=environment, check=True, timeout=120)
    top = {path.relative_to(home).parts[:2] for path in home.rglob("*") if path.is_file()}
    assert top <= {(".cache", "safelight"), ("Library", "Caches")}
