"""Who does it: typed freely, with earlier owners offered as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete_owners(line: QLineEdit, owners: Sequence[str]) -> None:
    """Offer these names in `line`, wherever what is typed stands in them, in the order given."""
    completer = line.completer()
    if completer is None:
        completer = QCompleter(line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
    completer.setModel(QStringListModel(list(owners), completer))
