"""A window around a text that can be read and copied: a heading, what it is, the text, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.enter import press_on_enter
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import button, label


class TextWindow(QDialog):
    """Escape closes it. A child adds its buttons with `offer`, then calls `retranslate`."""

    usual_size = QSize(760, 620)
    """Pixels at 100 % text, where the screen has room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self.heading = label("heading", wrap=True)
        self.words = label(wrap=True)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setProperty("role", "verbatim")
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.notice = Notice()
        self.copy_button = button("copy")
        self._buttons = QWidget()
        # Layout
        body, scroll = QWidget(), QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(24, 20, 24, 12)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 20)
        foot.setSpacing(12)
        foot.addWidget(self.notice)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        # Connections
        self.copy_button.clicked.connect(self._copy)

    def offer(self, *buttons: QWidget) -> None:
        """Show these buttons below the text; they break into lines where there is little room."""
        flow(self._buttons, buttons)

    def retranslate(self) -> None:
        """Write every word."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard on Enter."""
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the usual size, within the screen."""
        theme = current()
        self.view.setMinimumHeight(theme.px(120))
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        usual = QSize(theme.px(self.usual_size.width()), theme.px(self.usual_size.height()))
        self.resize(usual.boundedTo(room))
        super().showEvent(event)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.view.toPlainText())
        self.notice.say(lambda: self.tr("Copied."))
