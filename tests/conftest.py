"""What every test stands on: a home of its own, no display, English unless it says otherwise."""

import os

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import sys

import pytest
from hypothesis import settings

# A slow machine is no failure; what time things take is `make bench`'s business.
settings.register_profile("pcn", deadline=None)
settings.load_profile("pcn")


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Keep settings, workspace and exports of this test in a folder of its own; processes it starts inherit it."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PCN_DESKTOP_HOME", str(folder))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.fixture(autouse=True)
def unspoken():
    """Leave no language behind: a window of an earlier test would go on speaking French in this process."""
    yield
    if "pcn_desktop.gui.language" in sys.modules:
        forget_languages()


def forget_languages():
    from PySide6.QtCore import QCoreApplication, QLocale
    from shiboken6 import delete

    from pcn_desktop.gui.language import Languages

    application = QCoreApplication.instance()
    for languages in application.findChildren(Languages) if application else ():
        delete(languages)
    QLocale.setDefault(QLocale.c())


def pytest_sessionfinish():
    """Leave nothing on the clipboard: the offscreen platform frees it once Python is gone, which ends in a crash."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
