"""Try a bundle from outside, as its user would: commands, window, keys, reports; every step must end with 0.

The window opens offscreen everywhere. Where Xvfb, openbox and xdotool are at hand it is also walked with real key
presses on a screen of its own, and what it put on disk is read back by the command line while it is still open.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds after which something that should have happened has not."""

TOOLS = ("Xvfb", "openbox", "xdotool")
SUFFIX = ".exe" if os.name == "nt" else ""


class Bundle:
    """A bundle and a home of its own, so that the user's is never touched.

    `within` is the command that runs another in the place where the bundle lies: nothing for this machine itself.
    """

    def __init__(self, folder: Path, home: Path, within: Sequence[str] = ()) -> None:
        self.folder = folder
        self.home = home
        self.within = within
        # Nothing of a Python that is installed may help it, and no system catalogue or theme.
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "LC_"))}
        self.environment = {**kept, "PCN_DESKTOP_HOME": str(home), "LC_ALL": "C.UTF-8"}

    def call(self, *arguments: object) -> str:
        """Run one command and return what it wrote.

        Raises:
            CalledProcessError: it did not end with 0.
        """
        program = [*self.within, str(self.folder / f"pcn-desktop{SUFFIX}"), *map(str, arguments)]
        done = subprocess.run(program, env=self.environment, check=True, stdout=subprocess.PIPE, encoding="utf-8")
        return done.stdout

    def ratings(self, workshop: str) -> dict[str, Any]:
        """Return the ratings on disk, by code."""
        (instrument,) = json.loads(self.call("summary", workshop, "--json"))["instruments"]
        dimensions = [dimension for section in instrument["sections"] for dimension in section["dimensions"]]
        return {item["code"]: item["rating"] for dimension in dimensions for item in dimension["items"]}

    def window(self, *arguments: object, **environment: str) -> subprocess.Popen[bytes]:
        """Start the window."""
        program = [*self.within, str(self.folder / f"pcn-desktop-window{SUFFIX}"), *map(str, arguments)]
        return subprocess.Popen(program, env={**self.environment, **environment})


def smoke(folder: Path, *, within: Sequence[str] = (), place: Path | None = None) -> None:
    """Try the bundle in `folder`, run by the command `within`; its home is made in `place`, seen from both sides.

    Raises:
        SystemExit: a step did not do what it should; which one is said.
    """
    with tempfile.TemporaryDirectory(prefix="pcn-smoke-", dir=place) as home:
        bundle = Bundle(folder, Path(home), within)
        _step("lists its instrument", lambda: _lists(bundle))
        workshop = bundle.call("new", "--title", "Essai", "--instrument", "pcn-readiness", "--lang", "fr").strip()
        bundle.call("rate", workshop, "F5.1.4", "1")
        bundle.call("note", workshop, "F5.1.4", "Noté : ᐃᓄᒃ 🙂")
        _remember(bundle, workshop)
        _step("opens its window and closes", lambda: _opens(bundle))
        if sys.platform == "linux" and all(map(shutil.which, TOOLS)):
            _step("is walked with the keyboard", lambda: _walks(bundle, workshop))
        else:
            print(f"not walked with the keyboard: that needs {', '.join(TOOLS)}")
        for language in ("fr", "en"):
            _step(f"exports in {language}", lambda language=language: _exports(bundle, workshop, language))  # type: ignore[misc]
        _step("checks and backs up", lambda: _keeps(bundle))
        _step("makes a vault and opens it", lambda: _vaults(bundle))
        _step("opens a file handed over and leaves it one file", lambda: _opens_file(bundle))
    print("The bundle works.")


def _step(what: str, act: Callable[[], bool]) -> None:
    if not act():
        raise SystemExit(f"The bundle failed: {what}.")
    print(f"ok: {what}", flush=True)


def _lists(bundle: Bundle) -> bool:
    items = {one["key"]: one["items"] for one in json.loads(bundle.call("instruments", "--json"))}
    return items == {"pcn-readiness": 59, "indigenous-supplement": 24}


def _remember(bundle: Bundle, workshop: str) -> None:
    """Leave the settings as a person would who worked on this workshop yesterday."""
    folder = bundle.home / "config"
    folder.mkdir(parents=True, exist_ok=True)
    chosen = {"language": "fr", "last_workshop": workshop}
    (folder / "settings.json").write_text(json.dumps(chosen), encoding="utf-8")


def _opens(bundle: Bundle) -> bool:
    return bundle.window("--quit-when-ready", QT_QPA_PLATFORM="offscreen").wait(PATIENCE) == 0


def _opens_file(bundle: Bundle) -> bool:
    folder = bundle.home / "reçu"
    folder.mkdir()
    share = folder / "à partager.pcnshare"
    bundle.call("backup", share)
    before = share.read_bytes()
    status = bundle.window("--quit-when-ready", share, QT_QPA_PLATFORM="offscreen").wait(PATIENCE)
    return status == 0 and share.read_bytes() == before and list(folder.iterdir()) == [share]


def _walks(bundle: Bundle, workshop: str) -> bool:
    """Rate two criteria by key presses, see them on disk while the window is open, and close it."""
    with screen() as display:
        window = bundle.window(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        try:
            # The first press may come before the page is there: the same level again changes nothing.
            _press(display, "3", until=lambda: bundle.ratings(workshop)["G.1.1"] == 3)
            _press(display, "Right")
            _press(display, "2", until=lambda: bundle.ratings(workshop)["G.2.1"] == 2, again=False)
            _press(display, "alt+F4", until=lambda: _ended(window))
            return window.returncode == 0
        finally:
            window.kill()


def _ended(window: subprocess.Popen[bytes]) -> bool:
    with suppress(subprocess.TimeoutExpired):
        window.wait(0.5)
    return window.returncode is not None


def _exports(bundle: Bundle, workshop: str, language: str) -> bool:
    excel, pdf = bundle.home / f"{language}.xlsx", bundle.home / f"{language}.pdf"
    bundle.call("export", workshop, "--excel", excel, "--pdf", pdf, "--lang", language)
    return excel.read_bytes().startswith(b"PK") and pdf.read_bytes().startswith(b"%PDF")


def _keeps(bundle: Bundle) -> bool:
    copy = bundle.home / "copy.pcnwork"
    bundle.call("check")
    bundle.call("backup", copy)
    bundle.call("restore", copy)
    return copy.is_file()


def _vaults(bundle: Bundle) -> bool:
    """Keep an answer in a vault: the encryption, its key and the reading back are all in the bundle."""
    folder = bundle.home / "coffre"
    folder.mkdir()
    agreement, passphrase, vault = folder / "entente.json", folder / "phrase.txt", folder / "essai.pcnvault"
    said = dict.fromkeys(("purpose", "access", "retention", "afterwards", "recorded_by"), "Essai")
    custodian = {"organization": "Organisme d’essai", "person": "Personne d’essai"}
    agreement.write_text(
        json.dumps({**said, "custodian": custodian, "show_custodian": False, "notice": "", "date": "2026-01-31"}),
        encoding="utf-8",
    )
    passphrase.write_text("cinq lièvres sous la neige\n", encoding="utf-8")
    key = ("--passphrase-file", passphrase)
    chosen = ("--instrument", "pcn-readiness", "indigenous-supplement")
    workshop = bundle.call("new", "--title", "Coffre", *chosen, "--lang", "fr").strip()
    bundle.call("vault", "new", workshop, vault, "--agreement", agreement, *key)
    bundle.call("rate", workshop, "S1.1", "2", "--vault", vault, *key, "--voice", "partners")
    events = [line["event"] for line in json.loads(bundle.call("vault", "log", "--vault", vault, *key, "--json"))]
    return events[0] == "made" and "opened" in events and not vault.read_bytes().startswith(b"SQLite")


@contextmanager
def screen() -> Iterator[str]:
    """Give a display with a window manager: without one no window is active and no key arrives."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        manager = _manager(display)
        try:
            yield display
        finally:
            manager.kill()
            manager.wait()
    finally:
        server.terminate()
        server.wait()


def _manager(display: str) -> subprocess.Popen[bytes]:
    """Start a window manager, again if it found the display not ready, and return it once it answers.

    Raises:
        SystemExit: it never did.
    """
    environment = {**os.environ, "DISPLAY": display}
    deadline = time.monotonic() + PATIENCE
    manager = None
    while time.monotonic() < deadline:
        if manager is None or manager.poll() is not None:
            manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        asked = subprocess.run(["xdotool", "get_num_desktops"], env=environment, capture_output=True, check=False)
        if asked.returncode == 0:
            return manager
    raise SystemExit("No window manager could be started on the screen for the smoke test.")


def _press(display: str, key: str, *, until: Callable[[], bool] | None = None, again: bool = True) -> None:
    """Press a key, again and again if need be, until something came of it.

    Raises:
        SystemExit: nothing did.
    """
    deadline = time.monotonic() + PATIENCE
    pressed = False
    while True:
        if again or not pressed:
            subprocess.run(["xdotool", "key", key], env={**os.environ, "DISPLAY": display}, check=True)
            pressed = True
        if until is None or until():
            return
        if time.monotonic() > deadline:
            raise SystemExit(f"The bundle failed: nothing came of pressing {key}.")
