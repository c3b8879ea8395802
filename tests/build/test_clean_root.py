"""The packages in a clean root of this system: installed by its own tools, run, upgraded and removed.

Takes minutes and the administrator: `make package-test`, or `make soak`. The root is made from the archive that this
machine installs from, by the machine's own settings; what is mounted in it is seen by its own commands alone.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bundle
import smoke

pytestmark = [
    pytest.mark.soak,
    pytest.mark.xdist_group("clean-root"),
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only the administrator can make a root"),
    pytest.mark.skipif(
        shutil.which("debootstrap") is None, reason="debootstrap is missing: apt-get install debootstrap"
    ),
]

USER = "ana"
NEWER = "99.0"


def run(*command, **options):
    """Run a command; what it wrote comes with a failure."""
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        **options,
    )
    assert done.returncode == 0, f"{command}: {done.stdout[-4000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """Give the packages of PCN_PACKAGES (a folder), or build them; return the folder."""
    given = os.environ.get("PCN_PACKAGES")
    if given:
        return Path(given)
    bundle.build()
    bundle.pack()
    return bundle.DIST


@pytest.fixture(scope="module")
def deb(packages):
    (found,) = packages.glob("pcn-desktop_*.deb")
    return found


@pytest.fixture(scope="module")
def newer(deb, tmp_path_factory):
    """The same package under a later version."""
    folder = tmp_path_factory.mktemp("newer")
    run("dpkg-deb", "-R", deb, folder / "tree")
    control = folder / "tree" / "DEBIAN" / "control"
    lines = control.read_text("utf-8").splitlines()
    changed = [f"Version: {NEWER}" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join([*changed, ""]), "utf-8")
    run("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", folder / "tree", folder / "newer.deb")
    return folder / "newer.deb"


class Root:
    """A root of its own, with a folder that is seen from both sides under one name."""

    def __init__(self, folder):
        self.folder = folder / "root"
        self.shared = folder / "shared"
        self.shared.mkdir()

    def make(self):
        """Fill it with the smallest system that can install a package."""
        codename = platform.freedesktop_os_release()["VERSION_CODENAME"]
        ask = ("apt-get", "indextargets", "--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)", "Created-By: Packages")
        lines = [line.split() for line in run(*ask).splitlines()]
        archive = next(uri for name, component, uri in lines if (name, component) == (codename, "main"))
        settings = run("apt-config", "dump", "Acquire::http")
        proxies = dict(line.rstrip(";").split(" ", 1) for line in settings.splitlines() if "Proxy" in line)
        proxy = proxies.get("Acquire::http::Proxy", '""').strip('"')
        environment = {**os.environ, **({"http_proxy": proxy} if proxy else {})}
        making = ("debootstrap", "--variant=minbase", codename, self.folder, archive)
        run("unshare", "--mount", *making, env=environment)
        for file in ("etc/resolv.conf", "etc/hosts"):
            shutil.copy(Path("/", file), self.folder / file)
        (self.folder / "etc/apt/sources.list").write_text(f"deb {archive} {codename} main\n")
        (self.folder / "etc/apt/apt.conf.d/99-machine").write_text(settings)
        (self.folder / str(self.shared).lstrip("/")).mkdir(parents=True)
        run(*self.within(), "useradd", "--create-home", USER)

    def within(self, user="root"):
        """Return the command that runs another inside, with the shared folder and the screen of this machine."""
        places = [(self.shared, "--bind"), (Path("/tmp/.X11-unix"), "--bind")]
        mounts = [
            f"mkdir -p '{self.folder}{place}' && mount {how} '{place}' '{self.folder}{place}'"
            for place, how in places
            if place.is_dir()
        ]
        mounts += [f"mount -t proc proc '{self.folder}/proc'", f"exec chroot --userspec={user} '{self.folder}' \"$@\""]
        return ("unshare", "--mount", "sh", "-ec", "\n".join(mounts), "sh")

    def apt(self, *arguments):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        return run(*self.within(), "apt-get", "-y", "--no-install-recommends", *arguments, env=environment)

    def as_user(self, *command):
        """Run a command as an ordinary person whose home is inside."""
        home = f"/home/{USER}"
        variables = {"HOME": home, "LANG": "C.UTF-8", "PATH": f"{home}/.local/bin:/usr/bin:/bin"}
        return run(*self.within(USER), "env", "-i", *(f"{key}={value}" for key, value in variables.items()), *command)

    def of_user(self):
        """Return the files of that person with their content."""
        home = self.folder / "home" / USER
        return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory, deb):
    """A root with no package of ours, and none of those it depends on; they are only fetched."""
    made = Root(tmp_path_factory.mktemp("pristine"))
    made.make()
    shutil.copy(deb, made.shared / "pcn-desktop.deb")
    made.apt("update")
    made.apt("install", "--download-only", made.shared / "pcn-desktop.deb")
    yield made
    shutil.rmtree(made.folder, ignore_errors=True)


@pytest.fixture
def installed(pristine, tmp_path, deb):
    """The package in a root of its own, with nothing but what it depends on; the person has a workshop."""
    root = Root(tmp_path)
    run("cp", "-a", pristine.folder, root.folder)
    shutil.copy(deb, root.shared / "pcn-desktop.deb")
    root.apt("install", root.shared / "pcn-desktop.deb")
    identity = root.as_user("pcn-desktop", "new", "--title", "Baie-du-Nord", "--instrument", "pcn-readiness").strip()
    root.as_user("pcn-desktop", "rate", identity, "G.1.1", "2")
    yield root
    shutil.rmtree(root.folder, ignore_errors=True)


def test_the_package_installs_and_works_with_nothing_but_what_it_depends_on(installed):
    smoke.smoke(Path("/usr/lib/pcn-desktop"), within=installed.within(), place=installed.shared)


def test_anyone_may_run_it(installed):
    assert "pcn-readiness" in installed.as_user("pcn-desktop", "instruments")
    installed.as_user("env", "QT_QPA_PLATFORM=offscreen", "pcn-desktop-window", "--quit-when-ready")


def test_the_desktop_learns_of_it_and_forgets_it_and_the_workshops_stay(installed, newer, packages):
    """In one test, because the order counts: menus and types, the upgrade, the removal, then the archive."""
    installed.apt("install", "desktop-file-utils", "shared-mime-info")
    share = installed.folder / "usr" / "share"
    assert "application/x-pcn-desktop-share=pcn-desktop.desktop" in (share / "applications/mimeinfo.cache").read_text()
    assert "application/x-pcn-desktop-workspace:*.pcnwork" in (share / "mime/globs2").read_text()

    before = installed.of_user()
    shutil.copy(newer, installed.shared / "newer.deb")
    installed.apt("install", installed.shared / "newer.deb")
    assert NEWER in run("chroot", installed.folder, "dpkg-query", "-W", "pcn-desktop")
    assert installed.of_user() == before
    assert "Baie-du-Nord" in installed.as_user("pcn-desktop", "workshops")
    before = installed.of_user()

    installed.apt("purge", "pcn-desktop")
    assert not (installed.folder / "usr/lib/pcn-desktop").exists()
    assert not (installed.folder / "usr/bin/pcn-desktop").is_symlink()
    assert "pcn-desktop" not in (share / "applications/mimeinfo.cache").read_text()
    assert "pcnwork" not in (share / "mime/globs2").read_text()
    assert installed.of_user() == before
    _install_archive(installed, packages, before)


def _install_archive(root, packages, before):
    """Install the archive for the person alone: the same workshops, and no administrator."""
    (archive,) = packages.glob("pcn-desktop-*-linux-*.tar.gz")
    run("tar", "-xzf", archive, "-C", root.shared)
    (key,) = (path for path in root.shared.iterdir() if path.is_dir() and path.name.startswith("pcn-desktop-"))
    said = root.as_user("sh", key / "install.sh")
    assert "libraries" not in said
    assert "Baie-du-Nord" in root.as_user("pcn-desktop", "workshops")
    root.as_user("env", "QT_QPA_PLATFORM=offscreen", "pcn-desktop-window", "--quit-when-ready")
    types = root.folder / "home" / USER / ".local/share/mime/globs2"
    assert "application/x-pcn-desktop-share:*.pcnshare" in types.read_text()
    root.as_user("sh", f"/home/{USER}/.local/lib/pcn-desktop/uninstall.sh")
    after = root.of_user()
    assert {path: after[path] for path in before if "settings" not in path.name} == {
        path: content for path, content in before.items() if "settings" not in path.name
    }
    assert not (root.folder / "home" / USER / ".local/lib/pcn-desktop").exists()
