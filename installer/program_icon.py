"""Draw the program's icon in the sizes and formats that each system wants, from the one drawing in assets/icons."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import generate

DRAWING = generate.TOP / "assets" / "icons" / "pcn-desktop.svg"

LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Sizes, in pixels, that desktops look for."""
_WINDOWS = (256, 128, 64, 48, 40, 32, 24, 20, 16)
_MACOS = (1024, 512, 256, 128, 64, 32, 16)


def draw(size: int) -> Image.Image:
    """Return the icon, `size` pixels wide, drawn at that size."""
    drawn = QImage(size, size, QImage.Format.Format_RGBA8888)
    drawn.fill(0)
    painter = QPainter(drawn)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(drawn.constBits()))


def write_ico(target: Path) -> Path:
    """Write the icon of Windows: bitmaps, which the set-up's own first page can show on any version of it."""
    large, *others = [draw(size) for size in _WINDOWS]
    sizes = [(size, size) for size in _WINDOWS]
    target.parent.mkdir(parents=True, exist_ok=True)
    large.save(target, format="ICO", sizes=sizes, append_images=others, bitmap_format="bmp")
    return target


def write_icns(target: Path) -> Path:
    """Write the icon of macOS."""
    large, *others = [draw(size) for size in _MACOS]
    target.parent.mkdir(parents=True, exist_ok=True)
    large.save(target, format="ICNS", append_images=others)
    return target
