"""A field gives back what was put into it."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from pcn_desktop.gui.widgets.plain_text import text_of


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
@pytest.mark.parametrize("text", ["", "Trois : « oui »", "Une ligne\nune autre\n\nfin", "ᐃᓄᒃ 🙂\u202f!", "  "])
def test_a_text_comes_back_letter_for_letter(qtbot, kind, text):
    field = kind()
    qtbot.addWidget(field)
    field.setPlainText(text)
    assert text_of(field) == text
