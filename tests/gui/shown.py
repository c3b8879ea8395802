"""Read what a window shows as a person does, or hears: every text of every widget, and what does not fit."""

import re

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyleOptionViewItem,
    QTabBar,
    QTextEdit,
    QWidget,
)

from pcn_desktop.gui.widgets.elided_label import ElidedLabel

VERBATIM = "verbatim"
"""The role of a field that shows a file as it is: the same in every language."""


def texts(root):
    """Return every line of text on show below `root`, cells out of sight and menus included."""
    found = set()
    for widget in (root, *(child for child in root.findChildren(QWidget) if child.isVisibleTo(root))):
        found |= {widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription()}
        found |= {widget.windowTitle() if widget.isWindow() else ""}
        found |= {text for action in widget.actions() for text in (action.text(), action.toolTip())}
        found |= own_texts(widget)
    return {line for text in found if text for line in text.splitlines()}


def own_texts(widget):
    return next((read(widget) for kinds, read in READERS if isinstance(widget, kinds)), set())


def written_in(field):
    kept = field.property("role") == VERBATIM
    return {field.placeholderText()} | (set() if kept else {field.toPlainText()})


READERS = (
    ((QAbstractButton,), lambda one: {" ".join(one.text().split("\n"))}),  # Two lines, one name.
    ((QLabel,), lambda one: {one.text()}),
    ((QLineEdit,), lambda one: {one.placeholderText(), one.text()}),
    ((QPlainTextEdit, QTextEdit), written_in),
    ((QComboBox,), lambda one: {one.itemText(row) for row in range(one.count())} | {one.placeholderText()}),
    ((QGroupBox,), lambda one: {one.title()}),
    ((QTabBar,), lambda one: {one.tabText(tab) for tab in range(one.count())}),
    ((QAbstractSpinBox,), lambda one: {one.specialValueText()}),
    ((QHeaderView,), lambda one: set()),  # The view that it belongs to reads it.
    ((QAbstractItemView,), lambda one: cells(one.model()) if one.model() is not None else set()),
)


def cells(model):
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    found = set()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    waiting = [QModelIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            for column in range(columns):
                index = model.index(row, column, parent)
                found |= {str(index.data(role)) for role in roles if index.data(role) is not None}
                if column == 0:
                    waiting.append(index)
    for column in range(columns):
        found.add(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
    return found


def settle():
    """Let layouts, and what they put off to the next round, come to rest; let what was put away be gone."""
    for _ in range(6):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# Room


def shown(root, kind):
    return [one for one in root.findChildren(kind) if one.isVisible()]


def cut_labels(root):
    """The labels whose words do not fit, with what they would need."""
    found = []
    for one in shown(root, QLabel):
        if not one.text() or isinstance(one, ElidedLabel):
            continue
        if one.wordWrap():
            if one.height() < one.heightForWidth(one.width()):
                found.append((one.text()[:50], one.height(), one.heightForWidth(one.width())))
            widest = max(one.fontMetrics().horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", one.text()))
            if widest > one.contentsRect().width():
                found.append((one.text()[:50], one.width(), widest))
        elif one.width() < one.sizeHint().width() or one.height() < one.minimumSizeHint().height():
            found.append((one.text()[:50], one.size(), one.sizeHint()))
    return found


def cut_buttons(root):
    """The buttons whose words do not fit."""
    return [
        (one.text(), one.size(), one.minimumSizeHint())
        for one in shown(root, QAbstractButton)
        if one.width() < one.minimumSizeHint().width() or one.height() < one.minimumSizeHint().height()
    ]


def sideways(root):
    """What would have to be scrolled sideways to be read."""
    found = [one for one in shown(root, QAbstractScrollArea) if one.horizontalScrollBar().maximum() > 0]
    inner = [one for one in shown(root, QScrollArea) if one.widget().width() > one.viewport().width()]
    return found + inner


def cut_rows(view):
    """The rows of a list or tree that are lower than their words, or wider than the view."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    found, index = [], view.indexAt(QPoint(5, 5))
    while index.isValid():
        rect, needed = view.visualRect(index), view.itemDelegate().sizeHint(option, index)
        if rect.height() < needed.height() or rect.width() > view.viewport().width():
            found.append((index.data(), rect, needed))
        index = view.indexBelow(index)
    return found
