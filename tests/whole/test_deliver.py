"""Cull, deliver to every editor, undo: the shoot is what it was, byte for byte."""

import os
import shutil
import subprocess

import pytest

from safelight.cli.deliver import EDITORS
from tests.metadata.packets import DARKTABLE, packet
from tests.whole.shoots import jpeg, safelight, shoot_of, state


@pytest.fixture(scope="module")
def culled(tmp_path_factory):
    base = tmp_path_factory.mktemp("delivered")
    shoot = shoot_of(
        base / "shoot",
        {
            "day1/a.jpg": jpeg(1, "2026:06:20 10:00:00"),
            "day1/a.jpg.xmp": DARKTABLE,
            "day2/b.jpg": jpeg(2, "2026:06:20 11:00:00"),
            "day2/b.xmp": packet({"xmp:Rating": "4", "crs:Exposure2012": "+0.35"}),
            "c.jpg": jpeg(3, "2026:06:20 12:00:00"),
        },
    )
    done = safelight("run", "cull", shoot, "-o", base / "out")
    assert done.returncode == 0, done.stderr
    return shoot, base / "out"


@pytest.mark.parametrize("to", EDITORS)
def test_what_is_delivered_is_taken_back_whole(to, culled):
    shoot, out = culled
    before = state(shoot)
    assert safelight("deliver", out, "--to", to).returncode == 0
    after = state(shoot)
    photos = {name for name in before if name.endswith(b".jpg")}
    assert {name: after[name] for name in photos} == {name: before[name] for name in photos}
    assert (after != before) == (to not in ("lightroom", "photomechanic"))  # which read no sidecar of a JPEG
    assert safelight("deliver", out, "--to", to, "--undo").returncode == 0
    assert state(shoot) == before


@pytest.mark.skipif(shutil.which("exiftool") is None and "CI" not in os.environ, reason="exiftool is not installed")
def test_delivered_sidecars_are_valid(culled):
    shoot, out = culled
    safelight("deliver", out, "--to", "darktable")
    written = sorted(shoot.rglob("*.xmp"))
    told = subprocess.run(
        ["exiftool", "-validate", "-warning", "-a", "-s3", "-q", *written], capture_output=True, text=True, check=True
    )
    assert [line for line in told.stdout.splitlines() if not line.startswith("====")] == ["OK"] * len(written)
    assert len(written) == 6
    safelight("deliver", out, "--undo")
