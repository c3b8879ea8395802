"""Walk a window as assistive tools do: whatever can take the focus has a name, and a role that says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

_Role = QAccessible.Role
_EXPECTED: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (
        QAbstractButton,
        frozenset({_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu, _Role.ButtonDropDown}),
    ),
    (QLineEdit, frozenset({_Role.EditableText})),
    (QPlainTextEdit, frozenset({_Role.EditableText})),
    (QTextBrowser, frozenset({_Role.StaticText})),
    (QTextEdit, frozenset({_Role.EditableText})),
    (QComboBox, frozenset({_Role.ComboBox})),
    (QAbstractSpinBox, frozenset({_Role.SpinBox, _Role.EditableText})),
    (QAbstractItemView, frozenset({_Role.List, _Role.Table, _Role.Tree})),
)
_NO_ROLE = frozenset({_Role.NoRole, _Role.Whitespace, _Role.Sound})


@dataclass(frozen=True)
class Face:
    """What an assistive tool learns of one widget."""

    widget: QWidget
    name: str
    role: QAccessible.Role

    def __str__(self) -> str:
        kind = type(self.widget).__name__
        return (
            f"{kind}({self.widget.objectName() or self.widget.property('role') or '…'}) {self.role.name} “{self.name}”"
        )


def faces(root: QWidget) -> tuple[Face, ...]:
    """Return every focusable widget below `root` that assistive tools can reach, each once, in their order.

    Hidden ones are walked too when they only wait behind another page or pane; widgets that are Qt's own parts
    (the viewport of a list, the line inside a combo box) stand for nothing.
    """
    QAccessible.setActive(True)
    seen: dict[int, QWidget] = {}  # Kept alive: an address that is freed is given to the next one.
    found = []
    for widget in _walk(QAccessible.queryAccessibleInterface(root), seen):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _own_part(widget):
            face = QAccessible.queryAccessibleInterface(widget)
            found.append(Face(widget, _name(face, widget), face.role()))
    return tuple(found)


def unreached(root: QWidget) -> tuple[QWidget, ...]:
    """Return the focusable widgets below `root` that the walk of the interfaces does not meet.

    What opens in a window of its own, such as a calendar, is met there once it is open.
    """
    met = {id(face.widget) for face in faces(root)}
    every = (root, *root.findChildren(QWidget))
    return tuple(
        widget
        for widget in every
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _own_part(widget)
        and id(widget) not in met
        and widget.window() is root.window()
    )


def faults(root: QWidget) -> tuple[str, ...]:
    """Return, in words, what is wrong: no name, a name that is only a sign, a role that misleads, out of reach."""
    wrong = [f"out of reach: {widget!r}" for widget in unreached(root)]
    for face in faces(root):
        if not any(letter.isalnum() for letter in face.name):
            wrong.append(f"no name: {face}")
        expected = next((roles for kind, roles in _EXPECTED if isinstance(face.widget, kind)), None)
        if face.role in _NO_ROLE or (expected is not None and face.role not in expected):
            wrong.append(f"misleading role: {face}")
    return tuple(wrong)


def names(root: QWidget) -> list[str]:
    """Return the names of every focusable widget, to compare languages or to look for twins."""
    return [face.name for face in faces(root)]


def _walk(face: QAccessibleInterface | None, seen: dict[int, QWidget]) -> Iterator[QWidget]:
    if face is None or not face.isValid():
        return
    thing = face.object()
    if isinstance(thing, QWidget):
        if id(thing) in seen:
            return
        seen[id(thing)] = thing
        yield thing
        if isinstance(thing, QAbstractItemView):
            return  # Its children are cells.
    for place in range(face.childCount()):
        yield from _walk(face.child(place), seen)


def _name(face: QAccessibleInterface, widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        # On some systems Qt gives the current choice as the name; what counts is what was written for it.
        buddies = [one for one in QApplication.allWidgets() if getattr(one, "buddy", lambda: None)() is widget]
        return widget.accessibleName() or next((one.text() for one in buddies), "")
    return str(face.text(QAccessible.Text.Name)).strip()


def _own_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        isinstance(widget, QScrollBar)
        or widget.objectName().startswith("qt_")
        or (isinstance(widget, QLineEdit) and isinstance(parent, QComboBox | QAbstractSpinBox))
        or (isinstance(widget, QAbstractItemView) and isinstance(widget.window(), QWidget) and _popup(widget))
        or (isinstance(parent, QAbstractItemView) and not isinstance(widget, QScrollArea))
    )


def _popup(widget: QWidget) -> bool:
    return widget.window().windowType() == Qt.WindowType.Popup
