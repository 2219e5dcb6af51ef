"""Whether a path lies on a network drive."""

from pathlib import Path

import pytest

from safelight.store.network_drive import network_drive

MOUNTS = [("/", "ext4"), ("/mnt/photos", "nfs4"), ("/mnt/photos/local", "xfs"), ("/home/anna/nas", "fuse.sshfs")]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anna/store.db", None),
        ("/mnt/photos/store.db", "nfs4"),
        ("/mnt/photos/not/yet/there/store.db", "nfs4"),
        ("/mnt/photos/local/store.db", None),
        ("/mnt/photos2/store.db", None),
        ("/home/anna/nas/store.db", "fuse.sshfs"),
    ],
)
def test_the_innermost_mount_decides(path, kind):
    assert network_drive(Path(path), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["cifs", "SMB3", "smbfs", "9p", "ceph", "lustre", "fuse.gvfsd-fuse", "fuse.rclone"])
def test_every_kind_of_network_drive_is_known(kind):
    assert network_drive(Path("/mnt/nas/store.db"), [("/", "ext4"), ("/mnt/nas", kind)]) == kind


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "zfs", "apfs", "NTFS", "tmpfs", "overlay", "fuseblk", "exfat"])
def test_a_local_disk_is_none(kind):
    assert network_drive(Path("/mnt/disk/store.db"), [("/", "nfs4"), ("/mnt/disk", kind)]) is None


def test_of_two_mounts_at_one_place_the_later_holds():
    assert network_drive(Path("/net/nas/store.db"), [("/net/nas", "autofs"), ("/net/nas", "nfs4")]) == "nfs4"


def test_a_link_counts_as_where_it_leads(tmp_path):
    (tmp_path / "nas").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "nas")
    assert network_drive(tmp_path / "here" / "store.db", [("/", "ext4"), (str(tmp_path / "nas"), "nfs4")]) == "nfs4"


def test_a_machine_that_tells_of_no_mounts_is_trusted():
    assert network_drive(Path("/store.db"), []) is None


def test_the_temporary_folder_of_this_machine_is_a_local_disk(tmp_path):
    assert network_drive(tmp_path / "store.db") is None
