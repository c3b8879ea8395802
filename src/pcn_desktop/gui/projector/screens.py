"""On which screen the room's window stands, and where beside the facilitator's window when there is only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SIXTEEN_NINE: Final = QSize(16, 9)
_KEEP: Final = Qt.AspectRatioMode.KeepAspectRatio
_USUAL: Final = SIXTEEN_NINE * 40
"""The size of the room's window where there is no room beside the facilitator's."""
_EDGES: Final = QMargins(8, 40, 8, 8)
"""Room for what the desktop draws around a window, generously."""
_LEAST: Final = QSize(320, 180)
"""A window smaller than this, in pixels, shows nothing to anybody."""


class Place(NamedTuple):
    """A screen: its name and the part of the desktop that it shows, in pixels."""

    name: str
    rect: QRect


def place_of(screen: QScreen) -> Place:
    """Return the place of a screen."""
    return Place(screen.name(), screen.geometry())


def for_the_room(screens: Sequence[Place], own: str, wanted: str = "") -> Place | None:
    """Return the screen for the room: the one `wanted` by name, or else the first that is not the facilitator's.

    One that shows what the facilitator's shows (`own`, its name) is none: None where there is no other.
    """
    mine = next((one.rect for one in screens if one.name == own), None)
    others = [one for one in screens if one.name != own and one.rect != mine]
    chosen = [one for one in others if one.name == wanted]
    return next(iter(chosen or others), None)


def shares_its_screen(screens: Iterable[Place]) -> bool:
    """Return whether the room sees what the facilitator sees: there is one screen, or all show the same."""
    return len({(one.rect.topLeft().toTuple(), one.rect.size().toTuple()) for one in screens}) < 2


def beside(room: QRect, window: QRect) -> QRect | None:
    """Return the largest place of 16 to 9 within `room` that leaves `window` uncovered; None where none is left."""
    strips = (
        QRect(room.left(), room.top(), window.left() - room.left(), room.height()),
        QRect(window.right() + 1, room.top(), room.right() - window.right(), room.height()),
        QRect(room.left(), room.top(), room.width(), window.top() - room.top()),
        QRect(room.left(), window.bottom() + 1, room.width(), room.bottom() - window.bottom()),
    )
    inner = [strip.marginsRemoved(_EDGES) for strip in strips]
    fitting = (QRect(strip.topLeft(), SIXTEEN_NINE.scaled(strip.size(), _KEEP)) for strip in inner if strip.isValid())
    roomy = [one for one in fitting if one.width() >= _LEAST.width() and one.height() >= _LEAST.height()]
    return max(roomy, key=lambda one: one.width() * one.height(), default=None)


def room_screen(own: QWidget, wanted: str = "") -> QScreen | None:
    """Return the screen for the room beside the facilitator's `own` window; `wanted` as above."""
    screens = QGuiApplication.screens()
    chosen = for_the_room([place_of(one) for one in screens], own.screen().name(), wanted)
    return next((one for one in screens if chosen and one.name() == chosen.name), None)


def stand(window: QWidget, own: QWidget, wanted: str) -> None:
    """Put the room's window on its screen; where there is none, beside the facilitator's `own` window, or beneath it.

    `wanted` names a screen; blank for any. The facilitator's window stays the active one.
    """
    active = own.isActiveWindow()
    _show(window, own, wanted)
    if active:
        own.activateWindow()  # It asks for no focus, but not every desktop listens.


def _show(window: QWidget, own: QWidget, wanted: str) -> None:
    chosen = room_screen(own, wanted)
    window.setWindowState(Qt.WindowState.WindowNoState)  # What fills a screen cannot be moved to another one.
    if chosen is not None:
        window.setScreen(chosen)
        window.setGeometry(chosen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()  # `showFullScreen` would ask for the focus too.
        return
    room = own.screen().availableGeometry()
    free = beside(room, own.frameGeometry())
    window.setScreen(own.screen())
    window.setGeometry(free or QRect(room.center() - QPoint(_USUAL.width(), _USUAL.height()) / 2, _USUAL))
    window.show()
    if free is None:
        window.lower()
