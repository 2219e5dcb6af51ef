"""What a container (a control group of Linux) lets its processes have. Both versions of control groups are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

UNLIMITED = 1 << 62
"""Version 1 writes "no limit" as the largest number of whole pages; nothing real comes near."""


@dataclass(frozen=True, slots=True)
class ContainerMemory:
    """The tightest of the limits that hold for this process, and what of it is free. Bytes."""

    limit: int
    room: int


@dataclass(frozen=True, slots=True)
class _Files:
    limit: str
    usage: str
    reclaimable: str
    """In `memory.stat`: pages of files that the kernel gives up when asked."""


_V1 = _Files("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
_V2 = _Files("memory.max", "memory.current", "inactive_file")


def container_memory(root: Path = Path("/")) -> ContainerMemory | None:
    """What the container allows; None without a container, or one without a limit. Raises nothing."""
    found = [one for folder, files in _groups(root) if (one := _read(folder, files))]
    if not found:
        return None
    return ContainerMemory(min(one.limit for one in found), min(one.room for one in found))


def _groups(root: Path) -> Iterator[tuple[Path, _Files]]:
    """The group of this process and every group above it: each one's limit holds."""
    for line in _text(root / "proc/self/cgroup").splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if controllers and "memory" not in controllers.split(","):
            continue
        base, files = (root / "sys/fs/cgroup/memory", _V1) if controllers else (root / "sys/fs/cgroup", _V2)
        inside = PurePosixPath(path.lstrip("/"))
        if ".." not in inside.parts:  # a group outside of what this container sees
            for part in (inside, *inside.parents):
                yield base / part, files


def _read(folder: Path, files: _Files) -> ContainerMemory | None:
    limit = _number(folder / files.limit)
    if limit is None or limit >= UNLIMITED:
        return None
    used = (_number(folder / files.usage) or 0) - _stat(folder / "memory.stat", files.reclaimable)
    return ContainerMemory(limit, max(limit - max(used, 0), 0))


def _stat(path: Path, name: str) -> int:
    for line in _text(path).splitlines():
        word, _, number = line.partition(" ")
        if word == name and number.isdigit():
            return int(number)
    return 0


def _number(path: Path) -> int | None:
    text = _text(path).strip()
    return int(text) if text.isdigit() else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
