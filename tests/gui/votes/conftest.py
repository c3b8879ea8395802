"""What the tests of the votes share: perspectives, a walk that votes, what assistive tools could hear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from tests.gui.shown import own_texts

from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.store import new_id

KEY = "pcn-readiness"


@pytest.fixture
def votes(walking):
    """The votes of the criterion at hand."""
    return walking.page.card.room.votes


def write_people(session):
    """Write three perspectives: two that vote, one whose answers belong to its community."""
    made = [
        Perspective(new_id(), "Clinicians", people=12),
        Perspective(new_id(), "Patients & families", people=8, position=1),
        Perspective(new_id(), "Nation <b>partners</b>", people=5, community=True, position=2),
    ]
    for one in made:
        assert session.write_entry(one)
    return made


@pytest.fixture
def people(walking):
    """The perspectives of the room."""
    return write_people(walking.session)


@pytest.fixture
def press(qtbot):
    """Press keys where the focus is, as the keyboard would: a text is typed letter by letter."""

    def send(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            for one in key if isinstance(key, str) else [key]:
                qtbot.keyClick(QApplication.focusWidget(), one, modifiers)

    return send


@pytest.fixture
def rounds(walking):
    """The rounds that the session holds of a criterion."""
    return lambda code: walking.session.record.assessment(KEY).rounds.get(code, ())


@pytest.fixture
def kept(walking):
    """The votes that are on disk, hidden ones too: (code, perspective, answer) → count."""

    def read():
        raw = walking.session.workspace._link._raw
        rows = raw.execute(
            "SELECT items.code, votes.perspective, votes.answer, votes.count FROM votes"
            " JOIN rounds ON rounds.id = votes.round_id JOIN items ON items.id = rounds.item_id WHERE votes.count > 0"
        )
        return {tuple(row[:3]): row[3] for row in rows}

    return read


def everything_said(root):
    """Every text, tooltip, accessible name and description below a widget, shown or not, in order."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        own = sorted(own_texts(widget)) if not isinstance(widget, QComboBox) else []
        typed = [widget.text()] if isinstance(widget, QLineEdit | QLabel) else []
        typed += [widget.toPlainText()] if isinstance(widget, QPlainTextEdit) else []
        found.append(
            (
                type(widget).__name__,
                *own,
                *typed,
                widget.toolTip(),
                widget.statusTip(),
                widget.whatsThis(),
                widget.accessibleName(),
                widget.accessibleDescription(),
                widget.windowTitle(),
                widget.isEnabled(),
                widget.isVisible(),
            )
        )
    return found
