"""Whether a path lies on a network drive, where SQLite's locks are not to be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import psutil

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "9p", "afs"}
    | {"ceph", "glusterfs", "lustre", "beegfs", "gpfs", "orangefs"}
)
_REMOTE_FUSE = ("fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.smbnetfs", "fuse.gvfsd", "fuse.davfs")

Mount = tuple[str, str]
"""Where it is mounted, and its kind of file system."""


def network_drive(path: Path, mounts: Iterable[Mount] | None = None) -> str | None:
    """The kind of network file system that `path` (it need not exist yet) lies on; None for a local disk."""
    place = path.resolve()
    around = [(point, kind) for point, kind in (_mounts() if mounts is None else mounts) if place.is_relative_to(point)]
    if not around:
        return None
    _, kind = max(reversed(around), key=lambda mount: len(Path(mount[0]).parts))  # of one place, the last mount holds
    return kind if kind.lower() in NETWORK or kind.lower().startswith(_REMOTE_FUSE) else None


def _mounts() -> list[Mount]:
    return [(one.mountpoint, one.fstype) for one in psutil.disk_partitions(all=True)]
