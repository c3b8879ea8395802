"""The system's own dialogs for choosing a file or a folder, behind three functions that a test can replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

Ask = Callable[[QWidget, str, Path, str], Path | None]
"""Parent, title, where to start, and the filter of the dialog → the path chosen, or None."""


def _to_save(parent: QWidget, title: str, start: Path, names: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), names)
    return Path(chosen) if chosen else None


def _to_open(parent: QWidget, title: str, start: Path, names: str) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start), names)
    return Path(chosen) if chosen else None


def _folder(parent: QWidget, title: str, start: Path, _names: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class FileDialogs:
    """Three questions: where to save, what to open, which folder."""

    to_save: Ask = _to_save
    to_open: Ask = _to_open
    folder: Ask = _folder
