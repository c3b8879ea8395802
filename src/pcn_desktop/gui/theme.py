"""The look: tokens, type scale and the one style sheet, light and dark, at any text size."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QByteArray, QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from pcn_desktop.paths import resource
from pcn_desktop.reports.palette import DARK, LIGHT

FONT_FAMILIES = ["Noto Sans", "Noto Sans Canadian Aboriginal", "Noto Emoji"]
_PROPERTY = "pcnTheme"


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme at one text size. `scale` is 1.0 at 100 % text."""

    name: str
    scale: float
    tokens: dict[str, Any]

    def hex(self, token: str) -> str:
        """Return a token as `#rrggbb`."""
        return str(self.tokens[token])

    def colour(self, token: str) -> QColor:
        """Return a token as a colour."""
        return QColor(self.hex(token))

    def px(self, pixels: float) -> int:
        """Return `pixels` at the chosen text size."""
        return round(pixels * self.scale)

    def heading_px(self, pixels: float) -> int:
        """Return the size of a heading: it is large already, so it grows at six tenths of the text's pace."""
        return round(pixels * (1 + (self.scale - 1) * 0.6))

    def level(self, index: int, count: int) -> tuple[QColor, QColor]:
        """Return ground and ink of level `index` of a scale of `count` levels: as charts and documents show it."""
        tone = (DARK if self.name == "dark" else LIGHT).tone(index / max(count - 1, 1))
        return QColor(tone.fill), QColor(tone.ink)


def current() -> Theme:
    """Return the theme that the application wears."""
    application = QApplication.instance()
    theme = application.property(_PROPERTY) if application else None
    return theme if isinstance(theme, Theme) else make_theme("light", 100)


def make_theme(choice: str, text_size: int) -> Theme:
    """Return the theme for a choice (`light`, `dark` or `system`) and a text size in percent."""
    name = choice
    if choice == "system":
        hints = QApplication.styleHints()
        name = "dark" if hints and hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    return Theme(name, text_size / 100, _tokens()[name])


def load_fonts() -> None:
    """Register the bundled fonts, so that the window looks the same on a bare machine."""
    for path in sorted(resource("assets", "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes()))


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application."""
    if application.property(_PROPERTY) == theme:
        return
    application.setProperty(_PROPERTY, theme)
    application.setStyle("Fusion")
    font = QFont()
    font.setFamilies(FONT_FAMILIES)
    font.setPixelSize(theme.px(15))
    application.setFont(font)
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink2",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accent_on",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(disabled, role, theme.colour("ink2"))
    return palette


def _style_sheet(theme: Theme) -> str:
    source = resource("ui", "theme", "app.qss").read_text("utf-8")
    sizes = {"px": theme.px, "hx": theme.heading_px}
    source = re.sub(r"\b([ph]x)\(([\d.]+)\)", lambda found: f"{sizes[found[1]](float(found[2]))}px", source)
    icons = QDir.fromNativeSeparators(str(resource("ui", "theme", "marks")))
    values = {**theme.tokens, "icons": icons, "theme": theme.name}
    return re.sub(r"@([a-z_0-9]+)", lambda found: str(values[found[1]]), source)


@cache
def _tokens() -> dict[str, dict[str, Any]]:
    tokens: dict[str, dict[str, Any]] = json.loads(resource("ui", "theme", "tokens.json").read_text("utf-8"))
    return tokens
