"""Lucide icons in the theme's colours. A button says once which icon it wears; `retint` repaints them all."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from pcn_desktop.gui.theme import Theme, current
from pcn_desktop.paths import resource

_NAME, _TOKEN, _SIZE = "pcnIcon", "pcnIconToken", "pcnIconSize"


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return icon `name` (a Lucide name) in `colour` (#rrggbb), `size` pixels wide before the screen's `ratio`."""
    return _pixmap(name, colour, round(size * ratio), ratio)


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    source = resource("assets", "icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    image = QPixmap(pixels, pixels)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def program_icon() -> QIcon:
    """Return the program's own icon, in the sizes that title bars and task bars take."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(pixmap("pcn-desktop", "#000000", size))
    return icon


def themed_icon(name: str, token: str, size: int, ratio: float = 1.0, *, air: int = 0) -> QIcon:
    """Return an icon in the current theme: `token` at rest, accent when checked, pale when disabled.

    `size` is in pixels; `air` is empty room on the right of the icon (on its left where negative).
    """
    theme = current()
    checked = "accent" if token in ("ink", "ink2") else token
    icon = QIcon()
    for colour, mode, state in (
        (token, QIcon.Mode.Normal, QIcon.State.Off),
        (checked, QIcon.Mode.Normal, QIcon.State.On),
        ("line", QIcon.Mode.Disabled, QIcon.State.Off),
    ):
        icon.addPixmap(_with_air(pixmap(name, theme.hex(colour), size, ratio), air), mode, state)
    return icon


def _with_air(image: QPixmap, air: int) -> QPixmap:
    if not air:
        return image
    ratio = image.devicePixelRatio()
    wide = QPixmap(image.width() + round(abs(air) * ratio), image.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(max(-air, 0), 0, image)
    painter.end()
    return wide


def set_icon(widget: QAbstractButton | QLabel, name: str, token: str = "ink2", size: int = 20) -> None:
    """Dress a button or a label with an icon that follows the theme; `size` is in pixels at 100 % text."""
    widget.setProperty(_NAME, name)
    widget.setProperty(_TOKEN, token)
    widget.setProperty(_SIZE, size)
    _tint(widget, current())


def retint(root: QWidget) -> None:
    """Repaint every icon below `root` in the current theme."""
    theme = current()
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLabel) and widget.property(_NAME):
            _tint(widget, theme)


def _tint(widget: QAbstractButton | QLabel, theme: Theme) -> None:
    name, token, size = str(widget.property(_NAME)), str(widget.property(_TOKEN)), int(widget.property(_SIZE))
    application = QApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QApplication) else 1.0
    if isinstance(widget, QAbstractButton):
        # A push button sets its words close to the icon: the icon brings the air.
        air = theme.px(7) if isinstance(widget, QPushButton) else 0
        mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        widget.setIconSize(QSize(theme.px(size) + air, theme.px(size)))
        widget.setIcon(themed_icon(name, token, theme.px(size), ratio, air=-air if mirrored else air))
    else:
        widget.setPixmap(pixmap(name, theme.hex(token), theme.px(size), ratio))
