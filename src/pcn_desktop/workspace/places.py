"""Where a file lies: folders and media on which a database needs care."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Final


class PlaceWarning(StrEnum):
    """Why a place is risky. There, the file is kept whole after each change, without sidecar files."""

    SYNCED = "synced"
    """A program copies the folder to other machines while we write."""
    NETWORK = "network"
    """A share: locks may not hold, the connection may drop."""
    REMOVABLE = "removable"
    """A drive that can be pulled out."""


_SYNCED_FOLDER: Final = re.compile(
    r"onedrive( -.*| –.*)?|dropbox( \(.*\))?|google ?drive|googledrive-.*|my drive|mon disque|icloud ?drive|"
    r"com~apple~clouddocs|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive",
    re.IGNORECASE,
)
_SYNCED_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_TYPES: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "davfs", "9p", "fuse.sshfs", "fuse.rclone"}
    | {"fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "webdav", "afpfs"}
)
_DRIVE_REMOVABLE: Final = 2
_DRIVE_REMOTE: Final = 4


def place_of(path: Path, environ: Mapping[str, str] = os.environ) -> PlaceWarning | None:
    """Return the warning that the place of `path` deserves, or None for an ordinary local folder."""
    folder = path.resolve().parent
    if is_synced(folder, environ):
        return PlaceWarning.SYNCED
    if sys.platform == "win32":
        return _windows_place(folder)
    if sys.platform == "darwin":
        return PlaceWarning.REMOVABLE if folder.is_relative_to("/Volumes") else None
    return _linux_place(folder)


def is_synced(folder: PurePath, environ: Mapping[str, str]) -> bool:
    """Return whether a synchronising program keeps this folder: known by its name, or by its variable."""
    if any(_SYNCED_FOLDER.fullmatch(part) for part in folder.parts):
        return True
    roots = [environ[name] for name in _SYNCED_VARIABLES if environ.get(name)]
    return any(folder.is_relative_to(root) for root in roots)


def mount_of(folder: PurePath, mountinfo: str) -> tuple[str, str, str] | None:
    """Return (mount point, file system type, device number) of `folder`, from the text of /proc/self/mountinfo."""
    best: tuple[str, str, str] | None = None
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split()
        if not dash or len(fields) < 5 or not after.split():
            continue
        point = re.sub(r"\\(\d{3})", lambda match: chr(int(match[1], 8)), fields[4])
        if folder.is_relative_to(point) and (best is None or len(point) >= len(best[0])):
            best = point, after.split()[0], fields[2]
    return best


def _linux_place(folder: Path) -> PlaceWarning | None:
    try:
        mount = mount_of(folder, Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
    except OSError:
        return None
    if mount is None:
        return None
    point, kind, device = mount
    if kind in _NETWORK_TYPES:
        return PlaceWarning.NETWORK
    if PurePath(point).is_relative_to("/run/media") or PurePath(point).is_relative_to("/media"):
        return PlaceWarning.REMOVABLE
    return PlaceWarning.REMOVABLE if _is_removable_device(Path("/sys/dev/block") / device) else None


def _is_removable_device(device: Path) -> bool:
    """Return whether the block device (a link under /sys/dev/block) is marked removable or hangs on USB."""
    try:
        real = device.resolve(strict=True)
    except OSError:
        return False
    if any(re.fullmatch(r"usb\d+", part) for part in real.parts):
        return True
    for holder in (real, real.parent):
        flag = holder / "removable"
        if flag.is_file():
            return flag.read_text("ascii").strip() == "1"
    return False


def _windows_place(folder: Path) -> PlaceWarning | None:
    if folder.drive.startswith("\\\\"):
        return PlaceWarning.NETWORK
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - absent from the other systems' type stubs
    kind = kernel.GetDriveTypeW(f"{folder.drive}\\")
    return {_DRIVE_REMOVABLE: PlaceWarning.REMOVABLE, _DRIVE_REMOTE: PlaceWarning.NETWORK}.get(kind)
