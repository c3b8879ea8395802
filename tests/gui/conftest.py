"""What every window test stands on: the bundled fonts, the light theme, and a made-up language."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pcn_desktop.gui.theme import apply_theme, load_fonts, make_theme
from pcn_desktop.instruments.packs import read_shipped


class Pseudo(QTranslator):
    """A language a quarter longer than English, in which every translated word wears brackets."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"[{source}{'~' * (len(source) // 4 + 1)}]" if source else ""


@pytest.fixture(scope="session")
def fonts(qapp):
    load_fonts()


@pytest.fixture(autouse=True)
def dressed(qapp, fonts):
    apply_theme(qapp, make_theme("light", 100))


@pytest.fixture
def pseudo(qapp):
    """Call it to switch every open window to the made-up language."""
    translator = Pseudo()

    def speak():
        qapp.installTranslator(translator)
        qapp.processEvents()

    yield speak
    qapp.removeTranslator(translator)


@pytest.fixture
def instrument():
    return next(found for found in read_shipped() if found.key == "pcn-readiness")


@pytest.fixture
def nameless():
    """Return the focusable widgets below one that have no accessible name."""

    def find(root):
        own = [root, *root.findChildren(QWidget)]
        return [
            widget
            for widget in own
            if widget.focusPolicy().value
            and not widget.objectName().startswith("qt_")
            and not (isinstance(widget, QAbstractScrollArea) and not widget.focusPolicy().value)
            and not _name(widget)
        ]

    return find


def _name(widget):
    from PySide6.QtGui import QAccessible

    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else ""
