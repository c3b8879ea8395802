"""Pack the bundle for Linux: a `.deb` for the whole computer, a `tar.gz` that one person installs without rights."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import generate
import program_icon
import slimming
from pcn_desktop import __version__

HERE = Path(__file__).with_name("linux")
PROGRAMS = ("pcn-desktop", "pcn-desktop-window")

_CONTROL = """\
Package: pcn-desktop
Version: {version}
Architecture: {architecture}
Maintainer: PCN Desktop <pcn-desktop@localhost>
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: desktop-file-utils, shared-mime-info, hicolor-icon-theme, xdg-utils
Section: misc
Priority: optional
Description: self-assessment workshops for primary care networks
 PCN Desktop walks a room through the readiness criteria of a primary care
 network in Ontario, keeps what it decides, and leaves an Excel workbook and
 a PDF report, in French or in English. It works offline.
 .
 PCN Desktop accompagne une salle dans l’autoévaluation de son réseau de soins
 primaires, en Ontario, et laisse un classeur Excel et un rapport PDF, en
 français ou en anglais. Il fonctionne hors ligne.
"""

_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: PCN Desktop
Comment:
 The words of the instruments, the fonts, the icons, Qt and the other libraries
 have terms of their own, in /usr/lib/pcn-desktop/_internal: LICENSE-CONTENT.md
 and the folder licences.

Files: *
Copyright: {holder}
License: Expat
{text}
"""


def deb(bundle: Path, target: Path, version: str = __version__) -> Path:
    """Write the Debian package of the bundle into the folder `target` and return it.

    Menus and file types are registered by the triggers of the packages that own them: it carries no script.

    Raises:
        SystemExit: a tool of dpkg is missing.
        CalledProcessError: one failed; its own words are above.
    """
    _need("dpkg-deb", "dpkg")
    _need("dpkg-shlibdeps", "dpkg-dev")
    architecture = _printed("dpkg", "--print-architecture").strip()
    package = target / f"pcn-desktop_{version}_{architecture}.deb"
    with _folder() as root:
        program = root / "usr" / "lib" / "pcn-desktop"
        shutil.copytree(bundle, program, symlinks=True)
        commands = root / "usr" / "bin"
        commands.mkdir()
        for name in PROGRAMS:
            (commands / name).symlink_to(f"../lib/pcn-desktop/{name}")
        _lay_share(root / "usr" / "share")
        _lay_documents(root / "usr" / "share" / "doc" / "pcn-desktop")
        control = root / "DEBIAN"
        control.mkdir()
        about = {"version": version, "architecture": architecture, "depends": _depends(program)}
        files = [path for path in sorted((root / "usr").rglob("*")) if path.is_file() and not path.is_symlink()]
        kibibytes = sum(-(-path.stat().st_size // 1024) for path in files)
        sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files]
        (control / "control").write_text(_CONTROL.format(**about, kibibytes=kibibytes), encoding="utf-8")
        (control / "md5sums").write_text("".join(sums), encoding="utf-8")
        _set_modes(root)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def tar(bundle: Path, target: Path, version: str = __version__) -> Path:
    """Write the archive for one person into the folder `target` and return it."""
    name = f"pcn-desktop-{version}-linux-{os.uname().machine}"
    archive = target / f"{name}.tar.gz"
    with _folder() as root:
        top = root / name
        shutil.copytree(bundle, top / "program", symlinks=True)
        _lay_share(top / "share")
        for script in ("install.sh", "uninstall.sh", "messages.sh"):
            shutil.copy(HERE / script, top / script)
        shutil.copy(HERE / "archive.txt", top / "README.txt")
        _set_modes(root)
        with tarfile.open(archive, "w:gz", compresslevel=6) as written:
            written.add(top, name, filter=_nobodys)
    return archive


def _depends(program: Path) -> str:
    """Return the packages that own the libraries which the program loads and does not hold, as `Depends` wants them.

    `program` lies in the tree of the package, whose folder DEBIAN is there.

    Raises:
        CalledProcessError: dpkg-shlibdeps found no owner for one of them; its own words are above.
    """
    inside = program / "_internal"
    held = [path for path in inside.rglob("lib*.so.*") if path.name.rpartition(".so.")[2]]
    own = sorted({str(path.parent) for path in held})
    with _folder() as work:
        (work / "debian").mkdir()
        (work / "debian" / "control").write_text("Source: pcn-desktop\n\nPackage: pcn-desktop\nArchitecture: any\n")
        # What the bundle holds needs no package, also where this machine has one for a library of that name.
        nothing = {"{} {}\n".format(*path.name.split(".so.", 1)) for path in held}
        (work / "debian" / "shlibs.local").write_text("".join(sorted(nothing)))
        command = ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info", *(f"-l{folder}" for folder in own)]
        loaded = (program / PROGRAMS[0], *slimming.objects(inside))
        printed = _printed(*command, *(f"-e{path}" for path in loaded), folder=work)
    _, _, found = printed.partition("shlibs:Depends=")
    # Our libxkbcommon reads the system's keyboards.
    return f"{found.strip()}, xkb-data"


def _lay_share(share: Path) -> None:
    """Lay what desktops read of a program: its entry, its kinds of file, its icon."""
    for source, folder in (("pcn-desktop.desktop", "applications"), ("pcn-desktop.xml", "mime/packages")):
        (share / folder).mkdir(parents=True)
        shutil.copy(HERE / source, share / folder / source)
    icons = share / "icons" / "hicolor"
    for size in program_icon.LINUX:
        place = icons / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        program_icon.draw(size).save(place / "pcn-desktop.png")
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(program_icon.DRAWING, icons / "scalable" / "apps" / "pcn-desktop.svg")


def _lay_documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (generate.TOP / "LICENSE").read_text("utf-8")
    (holder,) = (line.removeprefix("Copyright (c) ") for line in licence.splitlines() if line.startswith("Copyright"))
    text = "".join(f" {line or '.'}\n" for line in licence.partition(f"{holder}\n")[2].strip().splitlines())
    (folder / "copyright").write_text(_COPYRIGHT.format(holder=holder, text=text.rstrip("\n")), encoding="utf-8")
    changes = (generate.TOP / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _set_modes(root: Path) -> None:
    """Let everyone read, and run what can be run, whatever the builder's mask was."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave the builder's name out of the archive."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pcn-package-") as folder:
        yield Path(folder)


def _need(tool: str, package: str) -> None:
    if shutil.which(tool) is None:
        raise SystemExit(f"{tool} is missing: sudo apt-get install {package}")


def _printed(*command: str, folder: Path | None = None) -> str:
    return subprocess.run(command, check=True, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8").stdout
