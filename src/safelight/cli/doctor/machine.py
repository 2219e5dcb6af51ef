"""The machine: cores, memory, free space."""

import os
import platform
from collections.abc import Iterator
from pathlib import Path

import psutil

from safelight import __version__
from safelight.cli.doctor.finding import Finding

LEAST_MEMORY = 1_500_000_000
"""Bytes that a run of the builtin profile needs to breathe."""
LEAST_SPACE = 1_000_000_000


def look(folder: Path) -> Iterator[Finding]:
    """Findings about this machine; free space is that of `folder`."""
    yield Finding("safelight", True, f"{__version__}, Python {platform.python_version()}, {platform.system()}")
    yield Finding("cores", True, str(os.cpu_count() or 1))
    free = psutil.virtual_memory().available
    yield Finding("memory", free >= LEAST_MEMORY, f"{_gb(free)} free", "close other programs, or use --workers 1")
    room = psutil.disk_usage(str(folder)).free
    cure = "make room, or write elsewhere with run -o"
    yield Finding("disk", room >= LEAST_SPACE, f"{_gb(room)} free here", cure)


def _gb(amount: float) -> str:
    return f"{amount / 1e9:.1f} GB"
