"""Guidance cards grouped by kind: the walk's side pane and the instruments page show them alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.page import Translated, icon_label, label
from pcn_desktop.instruments.guidance import Card, CardKind
from pcn_desktop.instruments.model import Document, Source

_ICONS = {
    CardKind.PEER: "lightbulb",
    CardKind.ENABLER: "thumbs-up",
    CardKind.BARRIER: "triangle-alert",
    CardKind.NORTHERN: "mountain-snow",
    CardKind.BUILDING_BLOCK: "blocks",
    CardKind.RESOURCE: "book-open",
}


def source_words(source: Source, language: str) -> str:
    """Return where a statement comes from, in short: `RISE 36, figure 5`."""
    return f"{source.document.upper().replace('-', ' ')}, {source.place.get(language)}"


class GuidanceCards(Translated):
    """The cards of one criterion. Widgets are kept and filled again, so that moving on costs no building."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = {kind: _Group(kind) for kind in CardKind}
        self._empty = label("secondary", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._empty)
        for group in self._groups.values():
            group.hide()
            layout.addWidget(group)
        self.retranslate()

    def show_cards(self, cards: Iterable[Card], language: str, documents: Iterable[Document] = ()) -> None:
        """Show `cards` in `language`, by kind, each kind in the order given.

        A card's source names its document in a tooltip when that document is among `documents`.
        """
        by_kind: dict[CardKind, list[Card]] = {}
        for card in cards:
            by_kind.setdefault(card.kind, []).append(card)
        citations = {document.key: document.citation.get(language) for document in documents}
        for kind, group in self._groups.items():
            found = by_kind.get(kind, [])
            if found:
                group.show_cards(found, language, citations)
            group.setVisible(bool(found))
        self._empty.setVisible(not by_kind)

    def retranslate(self) -> None:
        """Write the headings."""
        words = {
            CardKind.PEER: self.tr("Elsewhere in Ontario"),
            CardKind.ENABLER: self.tr("What helped"),
            CardKind.BARRIER: self.tr("What got in the way"),
            CardKind.NORTHERN: self.tr("From the north"),
            CardKind.BUILDING_BLOCK: self.tr("OHT building blocks"),
            CardKind.RESOURCE: self.tr("Resources"),
        }
        for kind, group in self._groups.items():
            group.heading.setText(words[kind])
            group.setAccessibleName(words[kind])
        self._empty.setText(self.tr("There is no guidance for this criterion."))


class _Group(QWidget):
    """A heading and the cards of one kind."""

    def __init__(self, kind: CardKind) -> None:
        super().__init__()
        self.heading = label("group", wrap=True)
        self._cards: list[_CardView] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon_label(_ICONS[kind], "ink2", 16))
        row.addWidget(self.heading, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._layout.addLayout(row)

    def show_cards(self, cards: list[Card], language: str, citations: dict[str, str]) -> None:
        """Fill as many views as there are cards; hide the others."""
        while len(self._cards) < len(cards):
            view = _CardView()
            self._cards.append(view)
            self._layout.addWidget(view)
        for view, card in zip(self._cards, cards, strict=False):
            view.show_card(card, language, citations.get(card.source.document, ""))
        for index, view in enumerate(self._cards):
            view.setVisible(index < len(cards))


class _CardView(QLabel):
    """One card behind the accent bar: who or what, the words, the source.

    It paints its lines itself, one widget a card: three wrapped labels a card cost twice the time of a key press.
    The label's own text holds the same words, for assistive tools.
    """

    _INDENT, _AIR = 14, 2

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._lead = self._body = self._foot = ""
        self._sets: dict[int, _SetCard] = {}

    def show_card(self, card: Card, language: str, citation: str) -> None:
        """Show a card; a resource leads with its title, and its author stands before the source."""
        heading, resource = card.heading.get(language), card.resource.get(language)
        source = source_words(card.source, language)
        self._lead = resource or heading
        self._body = f"{self._lead}\u00a0— {card.text.get(language)}"
        self._foot = f"{heading} · {source}" if resource else source
        self._sets.clear()
        self.setToolTip(tip(citation))
        self.setText(f"{self._body}\n{self._foot}")

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at this width."""
        return ceil(self._laid(width).height) + 2 * self._AIR

    def sizeHint(self) -> QSize:
        """Ask for a readable width and the height that goes with the present one."""
        return QSize(current().px(240), self.heightForWidth(max(self.width(), current().px(160))))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few words."""
        return QSize(current().px(120), self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lines again in another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sets.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the accent bar and the lines."""
        theme, laid = current(), self._laid(self.width())
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 0, 3, self.height()), theme.colour("accent"))
            painter.setPen(theme.colour("ink"))
            laid.body.draw(painter, QPointF(self._INDENT, self._AIR))
            painter.setPen(theme.colour("ink2"))
            laid.foot.draw(painter, QPointF(self._INDENT, self._AIR + laid.foot_top))

    def _laid(self, width: int) -> _SetCard:
        """Return the lines at this width; the layout asks for the same few widths again and again."""
        if width not in self._sets:
            self._sets[width] = self._lay_card(max(width - self._INDENT, 1))
        return self._sets[width]

    def _lay_card(self, width: int) -> _SetCard:
        body, foot = QFont(self.font()), QFont(self.font())
        body.setPixelSize(current().px(13.5))
        foot.setPixelSize(current().px(12.5))
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = 0, len(self._lead.encode("utf-16-le")) // 2
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        lines, height = _lay(self._body, body, width, [bold])
        below, foot_height = _lay(self._foot, foot, width, [])
        return _SetCard(lines, below, height + self._AIR, height + self._AIR + foot_height)


@dataclass(frozen=True, slots=True)
class _SetCard:
    """A card's lines as they stand at one width, in pixels."""

    body: QTextLayout
    foot: QTextLayout
    foot_top: float
    height: float


def _lay(words: str, font: QFont, width: int, formats: list[QTextLayout.FormatRange]) -> tuple[QTextLayout, float]:
    """Return the words broken into lines of `width` pixels, and how high they stand."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height
