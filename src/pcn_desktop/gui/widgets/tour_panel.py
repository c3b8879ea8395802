"""The panel of the guided first run: which step, one sentence to read, one to do, and where to go from here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.page import Translated, button, icon_label, label
from pcn_desktop.gui.widgets.tour_words import TourWords

_WORDS = 820
"""Width of the panel, in pixels at 100 % text, from which the way out is written out beside its cross."""


class TourPanel(Translated):
    """Shows one step of a tour; stands below the pages and covers nothing."""

    nextRequested = Signal()
    """Forward; from the last step, to the end."""
    backRequested = Signal()
    leaveRequested = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = count
        self._at = 0
        self._name = ""
        self._done = False
        self._keys = ActionWords(self)
        self._texts = TourWords(self)
        # Widgets
        self.number = label("chip")
        self.title = label("subheading", wrap=True)
        self.what = label(wrap=True)
        self.do_icon = icon_label("arrow-right", "accent", 18)
        self.do = label("strong", wrap=True)
        self.back = button("chevron-left", role="quiet")
        self.next = button("chevron-right", role="primary")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.leave = button("x", role="quiet")
        # Layout
        self._lay_out()
        # Connections
        self.next.clicked.connect(self.nextRequested)
        self.back.clicked.connect(self.backRequested)
        self.leave.clicked.connect(self.leaveRequested)
        QShortcut(QKeySequence("Alt+Right"), self, self.nextRequested.emit)
        QShortcut(QKeySequence("Alt+Left"), self, self.backRequested.emit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        for press in (self.leave, self.back, self.next):
            head.addWidget(press, 0, Qt.AlignmentFlag.AlignVCenter)
        do = QHBoxLayout()
        do.setSpacing(8)
        do.addWidget(self.do_icon, 0, Qt.AlignmentFlag.AlignTop)
        do.addWidget(self.do, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.what)
        column.addLayout(do)

    def show_step(self, at: int, step: str) -> None:
        """Show the step named `step`, the one at `at` (counted from 0), and tell it to assistive tools."""
        self._at, self._name, self._done = at, step, False
        self.retranslate()
        self._tell(f"{self.number.text()}. {self.title.text()}. {self.what.text()} {self.do.text()}")

    def show_done(self) -> None:
        """Say that what the step asks was done."""
        if not self._done:
            self._done = True
            self.retranslate()
            self._tell(self.do.text())

    @property
    def done(self) -> bool:
        """Return whether the panel says that the step was done."""
        return self._done

    def take_focus(self) -> None:
        """Give the keyboard to the way forward."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write the step in the current language."""
        if not self._name:
            return
        words = self._texts.of(self._name)
        self.number.setText(self.tr("Step {number} of {count}").format(number=self._at + 1, count=self._count))
        self.title.setText(words.title)
        self.what.setText(words.what)
        self.do.setText(words.done if self._done else words.do)
        set_icon(self.do_icon, "circle-check" if self._done else "arrow-right", "accent", 18)
        last = self._at == self._count - 1
        self.back.setText(self.tr("Previous"))
        self.next.setText(self.tr("Finish") if last else self.tr("Next"))
        set_icon(self.next, "check" if last else "chevron-right", "accent_on", 18)
        self.back.setEnabled(self._at > 0)
        for step, sequence in ((self.back, "Left"), (self.next, "Right")):
            step.setAccessibleName(step.text())
            step.setToolTip(self.tr("{step} (Alt+{key})").format(step=step.text(), key=self._keys.key(sequence)))
        self.leave.setAccessibleName(self.tr("Leave the tour"))
        self.leave.setToolTip(f"{self.leave.accessibleName()} ({self._keys.key('Esc')})")
        self._arrange()
        self.setAccessibleName(self.tr("Guided tour"))
        self.next.setAccessibleDescription(f"{words.what} {self.do.text()}")

    def _tell(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write less where the panel is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= current().px(_WORDS)
        self.leave.setText(self.leave.accessibleName() if wide else "")
