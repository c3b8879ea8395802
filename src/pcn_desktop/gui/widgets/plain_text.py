"""What stands in a text field, letter for letter."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_ENDS: Final = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
"""How Qt's documents end a paragraph and a line."""


def text_of(field: QPlainTextEdit | QTextEdit) -> str:
    """Return the text of a field. Qt's `toPlainText` would turn no-break spaces, which French needs, into spaces."""
    return field.document().toRawText().translate(_ENDS)
