"""A disk that remembers what was synced and forgets the rest, as one does whose power goes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_suffix(".c")


@dataclass(frozen=True)
class Power:
    """Two folders: `live`, as processes see it, and what of it would be there again after the power went."""

    live: Path
    disk: Path
    library: Path

    @classmethod
    def of_folder(cls, folder: Path) -> "Power":
        """Compiled for this machine: where it cannot be, a laptop goes without the test."""
        compiler = shutil.which("cc")
        if sys.platform != "linux" or compiler is None:
            if os.environ.get("CI") == "true":
                pytest.fail("cc is not installed here: apt-get install gcc libc6-dev")
            pytest.skip("what is synced is seen on Linux, with a C compiler")
        power = cls(folder / "live", folder / "disk", folder / "power.so")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", power.library, SOURCE, "-ldl"], check=True)
        power.live.mkdir()
        power.disk.mkdir()
        return power

    @property
    def environment(self) -> Mapping[str, str]:
        """Of a process whose syncs are to count."""
        return {"LD_PRELOAD": str(self.library), "LIVE": str(self.live), "DISK": str(self.disk)}

    def goes(self) -> None:
        """All that was not synced is no more. No process may be left."""
        shutil.rmtree(self.live)
        shutil.copytree(self.disk, self.live)
