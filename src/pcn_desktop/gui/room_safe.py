"""Room-safe mode: on a screen that the room sees too, what is the facilitator's alone leaves the window at once.

Pages say which of their parts are private, `layout.addWidget(private(part))`, and know nothing more. What names people
in passing asks `room_safe().on`, and draws itself again at `changed`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.widgets.page import Translated, label


class RoomSafe(QObject):
    """The one switch of the program."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False

    @property
    def on(self) -> bool:
        """Return whether private parts are hidden."""
        return self._on

    def switch(self, on: bool) -> None:
        """Hide what is private, or show it again. Whoever calls has written what was being typed."""
        if on != self._on:
            self._on = on
            self.changed.emit(on)


def room_safe() -> RoomSafe:
    """Return the switch of the running program."""
    application = QCoreApplication.instance()
    found = application.findChild(RoomSafe) if application is not None else None
    return found or RoomSafe(application)


def private(part: QWidget, *, told: bool = True) -> Private:
    """Return a widget that stands for `part` in a layout, and hides it in room-safe mode.

    A line says so in its place, unless its absence confuses nobody (`told`). The part itself may be shown and hidden
    as ever by who owns it.
    """
    return Private(part, told=told)


def make_private(part: QWidget, *, told: bool = True) -> Private:
    """Do the same with a part that stands in the layout of its parent already, as in a drawn form."""
    parent = part.parentWidget()
    layout = parent.layout() if parent is not None else None
    assert layout is not None, "the part stands in no layout"
    held = Private(None, told=told)
    layout.replaceWidget(part, held)
    held.hold(part)
    return held


class Private(Translated):
    """Holds one private part."""

    def __init__(self, part: QWidget | None, *, told: bool) -> None:
        super().__init__()
        self._told = told
        # Widgets
        self._holder = QWidget()
        self._line = label("secondary", wrap=True)
        self._line.setMargin(8)
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Layout
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._holder, 1)
        if part is not None:
            self.hold(part)
        # Connections
        switch = room_safe()
        switch.changed.connect(self._cover)
        self._cover(switch.on)
        self.retranslate()

    def hold(self, part: QWidget) -> None:
        """Take the part in."""
        self._inside.addWidget(part)
        self.setSizePolicy(part.sizePolicy())

    def retranslate(self) -> None:
        """Write the line in the current language."""
        self._line.setText(self.tr("Hidden in room-safe mode."))

    def _cover(self, hidden: bool) -> None:
        self._holder.setVisible(not hidden)
        self._line.setVisible(hidden and self._told)


def is_private(widget: QWidget | None) -> bool:
    """Return whether a widget stands inside a private part."""
    while widget is not None and not isinstance(widget, Private):
        widget = widget.parentWidget()
    return widget is not None
