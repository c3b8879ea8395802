"""How many lines a text field shows as its lines are broken now."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit


def count_lines(edit: QPlainTextEdit, enough: int) -> int:
    """Count the lines, up to about `enough`; the document itself knows only of those on screen."""
    document, spacing, height = edit.document(), edit.fontMetrics().lineSpacing(), 0.0
    block = document.begin()
    while block.isValid() and height < enough * spacing:
        height += document.documentLayout().blockBoundingRect(block).height()
        block = block.next()
    return round(height / spacing)
