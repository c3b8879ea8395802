"""Steps of undo: changes already made, put back and made again through the same calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

Apply = Callable[[Any], bool]
"""Writes a value; returns whether it is on disk."""


class Command(QUndoCommand):
    """One change, already made when it is pushed; changes of one editing stay become one step.

    `standing` tells whether the change is in place; it follows what could be written.
    """

    def __init__(self, apply: Apply, before: object, after: object, stay: str) -> None:
        super().__init__()
        self._apply = apply
        self._before = before
        self._after = after
        self._stay = stay
        self.standing = True

    def id(self) -> int:
        return 1 if self._stay else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Command) or other._stay != self._stay:
            return False
        self._after = other._after
        self.setObsolete(self._before == self._after)
        return True

    def redo(self) -> None:
        if not self.standing:
            self.standing = self._apply(self._after)

    def undo(self) -> None:
        if self.standing:
            self.standing = not self._apply(self._before)


class UndoStack(QUndoStack):
    """Steps of undo. A step that could not be written stays next in turn: no other step may jump its place.

    What a step brings about while it runs (a field that writes as it is left, a workshop that closes) waits until it
    is over: Qt would free the step under its own feet.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refused: Callable[[], bool] = lambda: False
        """Asked before each step: whether something is at hand that a step would pass by, to change what is older."""
        self._running = False
        self._waiting: list[Callable[[], None]] = []

    def undo(self) -> None:
        if self.refused():
            return
        step = self.command(self.index() - 1)
        self._run(super().undo)
        if isinstance(step, Command) and step.standing:
            self._run(super().redo)
        self._settle()

    def redo(self) -> None:
        if self.refused():
            return
        step = self.command(self.index())
        self._run(super().redo)
        if isinstance(step, Command) and not step.standing:
            self._run(super().undo)
        self._settle()

    def push(self, command: QUndoCommand) -> None:
        self._now_or_later(lambda: super(UndoStack, self).push(command))

    def clear(self) -> None:
        self._now_or_later(super().clear)

    def _run(self, step: Callable[[], None]) -> None:
        if self._running:
            return
        self._running = True
        try:
            step()
        finally:
            self._running = False

    def _now_or_later(self, act: Callable[[], None]) -> None:
        if self._running:
            self._waiting.append(act)
        else:
            act()

    def _settle(self) -> None:
        while self._waiting and not self._running:
            self._waiting.pop(0)()
