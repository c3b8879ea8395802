"""A ring around a part of the window, to point at it: it takes no click and no focus, and follows what it surrounds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from pcn_desktop.gui.theme import current

_AIR = 5
"""Between the part and the ring's outer edge, in pixels."""
_STROKE = 3
_MOVING = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class Ring(QWidget):
    """Stands over `window`; hidden while what it surrounds cannot be seen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._later.timeout.connect(self.follow)
        self.hide()

    def surround(self, target: QWidget) -> None:
        """Point at `target`, a part of the window."""
        self._target = target
        self.follow()

    def follow(self) -> None:
        """Stand where the part is now, as far as it can be seen."""
        target = self._target if self._target is not None and isValid(self._target) else None
        self._watch(target)
        seen = self._seen(target) if target is not None else QRect()
        self.setVisible(not seen.isEmpty())
        if not seen.isEmpty():
            self.setGeometry(seen.adjusted(-_AIR, -_AIR, _AIR, _AIR).intersected(self._window.rect()))
            self.raise_()

    def _seen(self, target: QWidget) -> QRect:
        """Return what can be seen of a part, in the window's coordinates."""
        if not target.isVisibleTo(self._window):
            return QRect()
        seen, above = target.rect(), target
        while above is not self._window:
            parent = above.parentWidget()
            if parent is None:
                return QRect()
            seen = seen.translated(above.pos()).intersected(parent.rect())
            above = parent
        return seen

    def _watch(self, target: QWidget | None) -> None:
        """Watch the part and all that it stands in: any of them may move it."""
        chain: list[QWidget] = []
        part = target
        while part is not None and part is not self._window:
            chain.append(part)
            part = part.parentWidget()
        if chain == self._watched:
            return
        for old in self._watched:
            if isValid(old):
                old.removeEventFilter(self)
        for new in chain:
            new.installEventFilter(self)
        self._watched = chain

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow, once this round of layout is over."""
        if event.type() in _MOVING:
            self._later.start()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and nothing inside it."""
        half = _STROKE / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().colour("accent"), _STROKE))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 14, 14)
