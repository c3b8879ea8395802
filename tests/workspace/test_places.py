from pathlib import PurePosixPath, PureWindowsPath

import pytest

from pcn_desktop.workspace import places
from pcn_desktop.workspace.places import PlaceWarning, is_synced, mount_of, place_of


@pytest.mark.parametrize(
    "folder",
    [
        PureWindowsPath(r"C:\Users\a\OneDrive\Ateliers"),
        PureWindowsPath(r"C:\Users\a\OneDrive - Santé Ontario\x"),
        PureWindowsPath(r"C:\Users\a\Dropbox (Équipe)"),
        PureWindowsPath(r"G:\My Drive\pcn"),
        PureWindowsPath(r"G:\Mon disque"),
        PureWindowsPath(r"C:\Users\a\iCloudDrive"),
        PurePosixPath("/home/a/Dropbox"),
        PurePosixPath("/Users/a/Google Drive/x"),
        PurePosixPath("/Users/a/Library/CloudStorage/GoogleDrive-a@b.ca/My Drive"),
        PurePosixPath("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x"),
        PurePosixPath("/home/a/Nextcloud/équipe"),
    ],
    ids=str,
)
def test_synced_folders_are_known_by_name(folder):
    assert is_synced(folder, {})


@pytest.mark.parametrize(
    "folder",
    [
        PurePosixPath("/home/dropboxer/notes"),
        PurePosixPath("/home/a/Documents/onedrive-notes"),
        PurePosixPath("/home/a/.local/share/PCN Desktop"),
        PureWindowsPath(r"C:\Users\a\AppData\Local\PCN Desktop"),
    ],
    ids=str,
)
def test_ordinary_folders_are_not(folder):
    assert not is_synced(folder, {})


def test_onedrive_says_where_it_is():
    environ = {"OneDrive": "", "OneDriveCommercial": r"D:\Nuage"}
    assert is_synced(PureWindowsPath(r"D:\Nuage\Ateliers"), environ)
    assert not is_synced(PureWindowsPath(r"D:\Ateliers"), environ)


MOUNTS = r"""
22 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / /mnt/partage rw,relatime shared:9 - cifs //serveur/partage rw
41 22 8:17 / /media/a/CL\303\211\040USB rw,nosuid - vfat /dev/sdb1 rw
42 40 8:33 / /mnt/partage/local rw - ext4 /dev/sdc1 rw
43 22 0:50 / /mnt/over rw - ext4 /dev/sdd1 rw
44 22 0:51 / /mnt/over rw - nfs4 nas:/x rw
a line of another kind
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/a", "ext4"),
        ("/mnt/partage/x/y", "cifs"),
        ("/mnt/partagé", "ext4"),
        ("/mnt/partage/local/x", "ext4"),
        ("/mnt/over/x", "nfs4"),
    ],
)
def test_the_deepest_and_last_mount_counts(folder, kind):
    assert mount_of(PurePosixPath(folder), MOUNTS)[1] == kind


def test_mount_points_are_read_through_their_escapes():
    point, kind, device = mount_of(PurePosixPath("/media/a/CLÉ USB/x"), MOUNTS.replace(r"\303\211", "É"))
    assert (point, kind, device) == ("/media/a/CLÉ USB", "vfat", "8:17")


@pytest.mark.parametrize(
    ("mount", "warning"),
    [
        (("/", "ext4", "0:0"), None),
        (("/mnt/x", "nfs4", "0:0"), PlaceWarning.NETWORK),
        (("/mnt/x", "fuse.sshfs", "0:0"), PlaceWarning.NETWORK),
        (("/media/a/CLE", "vfat", "0:0"), PlaceWarning.REMOVABLE),
        (("/run/media/a/CLE", "exfat", "0:0"), PlaceWarning.REMOVABLE),
        (None, None),
    ],
)
@pytest.mark.skipif(not hasattr(places, "_linux_place"), reason="Linux's own")
def test_what_a_mount_means(tmp_path, monkeypatch, mount, warning):
    monkeypatch.setattr(places, "mount_of", lambda folder, mountinfo: mount)
    assert place_of(tmp_path / "w.pcnwork", {}) is warning


@pytest.mark.parametrize(
    ("device", "flag", "removable"),
    [
        ("pci0000:00/usb2/2-1/host6/block/sdb/sdb1", "0", True),
        ("platform/mmc0/block/mmcblk0/mmcblk0p1", "1", True),
        ("pci0000:00/ata1/block/sda/sda1", "0", False),
    ],
)
def test_a_drive_that_can_be_pulled_out(tmp_path, device, flag, removable):
    real = tmp_path / "devices" / device
    real.mkdir(parents=True)
    (real.parent / "removable").write_text(f"{flag}\n")
    (tmp_path / "8:17").symlink_to(real)
    assert places._is_removable_device(tmp_path / "8:17") is removable
    assert not places._is_removable_device(tmp_path / "9:99")
