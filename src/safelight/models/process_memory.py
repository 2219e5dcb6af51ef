"""The memory of this process: what it holds, what the machine or the container still has for it."""

import ctypes
import sys
from pathlib import Path

from safelight.models.container_memory import container_memory

_STATUS = Path("/proc/self/status")


class ProcessMemory:
    """The probe of `cpu`."""

    device = "cpu"
    exact = False

    def used(self) -> int:
        """Bytes that are this process's alone: pages of files and memory shared with readers are left out on Linux."""
        anonymous = _anonymous()
        if anonymous is not None:
            return anonymous
        import psutil

        return int(psutil.Process().memory_info().rss)

    def room(self) -> int:
        """What the machine has available, or the container if that is less."""
        import psutil

        container = container_memory()
        available = int(psutil.virtual_memory().available)
        return min(available, container.room) if container else available

    def capacity(self) -> int:
        """The machine's memory, or the container's limit if that is less."""
        import psutil

        container = container_memory()
        total = int(psutil.virtual_memory().total)
        return min(total, container.limit) if container else total

    def release(self) -> None:
        """Hand freed heap back to the system, where the C library can: glibc keeps it otherwise."""
        if sys.platform != "linux":
            return
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def peak() -> int | None:
    """The most bytes that this process has taken so far, those of files among them; None where nobody says."""
    if sys.platform == "win32":
        import psutil

        return int(psutil.Process().memory_info().peak_wset)
    import resource

    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return taken if sys.platform == "darwin" else taken * 1024


def _anonymous() -> int | None:
    try:
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon:")), None)
