"""What the instruments page shows at its right: an instrument, a section or dimension, or a criterion."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.gui.instrument_model import Node
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.bullets import BulletList
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.guidance_cards import GuidanceCards, source_words
from pcn_desktop.gui.widgets.level_mark import paint_mark
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label, name
from pcn_desktop.instruments.guidance import Card, cards_for, guidance_of
from pcn_desktop.instruments.model import Dimension, Instrument, Item, Scale, Section, deepened
from pcn_desktop.reports import custody
from pcn_desktop.reports.wording import capital, level_label, word


class Entry(Translated):
    """One entry, whole. It is built for one node and written again when the language changes."""

    linkRequested = Signal(str, str)
    """Instrument key, item code."""

    def __init__(self, node: Node, known: tuple[Instrument, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node = node
        self._known = known
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.retranslate()

    def retranslate(self) -> None:
        """Build the entry in the language of the window."""
        self._clear()
        value = self._node.value
        if isinstance(value, Instrument):
            self._build_instrument(value)
        elif isinstance(value, Item):
            self._build_item(value)
        else:
            self._build_group(value)
        self._column.addStretch(1)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # Kinds of entries

    def _build_item(self, item: Item) -> None:
        language, instrument = language_of(self), self._node.instrument
        place = instrument.place(item.code)
        path = " › ".join(dict.fromkeys((place.section.short.get(language), place.dimension.short.get(language))))
        marks = [self.tr("Names Indigenous partners")] if item.names_indigenous_partners else []
        self._add(_head(item.code, path, marks))
        self._notice()
        self._text(item.label.get(language), "criterion")
        self._add(_with_icon("message-square-text", item.question.get(language), "question"))
        self._heading("search", word("evidence", language))
        evidence = BulletList()
        evidence.show_lines(text.get(language) for text in item.evidence)
        self._add(evidence)
        self._heading("gauge", self.tr("Levels"))
        self._add(ScaleView(instrument.scale_of(item), language))
        guidance = guidance_of(instrument)
        if guidance:
            self._cards(cards_for(guidance, place))
        self._links(item)
        self._heading("quote", word("source", language))
        if item.basis is None:
            self._text(source_words(item.source, language))
        else:
            self._text(custody.basis(item, language), "strong")
            self._text(capital(item.source.place.get(language)))
        for document in instrument.provenance.documents:
            if document.key == item.source.document:
                self._text(document.citation.get(language), "secondary")

    def _build_group(self, group: Section | Dimension) -> None:
        language, instrument = language_of(self), self._node.instrument
        kind = instrument.section_term.get(language) if isinstance(group, Section) else word("dimension", language)
        items = group.items
        count = self.tr("%n criteria", "", len(items))
        self._add(_head(group.code, f"{capital(kind)} · {count}", []))
        self._text(group.title.get(language), "title")
        self._notice()
        for dimension in group.dimensions if isinstance(group, Section) else (group,):
            if isinstance(group, Section) and dimension.code != group.code:
                self._heading("list-tree", f"{dimension.code} {dimension.title.get(language)}")
            for item in dimension.items:
                self._add(_row(item.code, item.label.get(language)))
        linked = tuple(card for card in guidance_of(instrument) if group.code in card.codes)
        if linked:
            self._cards(linked)

    def _build_instrument(self, instrument: Instrument) -> None:
        language, provenance = language_of(self), instrument.provenance
        sections = len(instrument.sections)
        functions = instrument.section_term.get("en") == "function"
        counts = (
            self.tr("%n functions", "", sections) if functions else self.tr("%n sections", "", sections),
            self.tr("%n dimensions", "", len(instrument.dimensions)),
            self.tr("%n criteria", "", len(instrument.items)),
        )
        version = word("version", language, version=instrument.version)
        self._add(_head(instrument.key, " · ".join((version, *counts)), []))
        self._text(instrument.title.get(language), "title")
        self._notice()
        self._text(instrument.summary.get(language), "question")
        self._add(self._provenance(instrument))
        for scale in instrument.scales:
            self._heading("gauge", self.tr("Levels"))
            self._add(ScaleView(scale, language))
            if scale.note.get(language):
                self._text(scale.note.get(language), "secondary")
        self._heading("library", self.tr("Documents and licences"))
        for document in provenance.documents:
            text = document.citation.get(language)
            # A sentence of its own: the translators' tool does not look into f-strings.
            licence = self.tr("Licence: {licence}").format(licence=document.licence) if document.licence else ""
            self._text(f"{text} {licence}".strip())

    # Parts

    def _notice(self) -> None:
        """Say what the instrument is not, wherever a part of it is read."""
        words = self._node.instrument.notice.get(language_of(self))
        if words:
            self._add(_with_icon("info", words, "strong"))

    def _links(self, item: Item) -> None:
        """Lead to the criteria that this one deepens, and to those that deepen it."""
        instrument, language = self._node.instrument, language_of(self)
        base = next((known for known in self._known if known.key == instrument.complements), None)
        if base is not None and item.links:
            self._link_list(self.tr("Deepens these criteria"), base, [base.place(code).item for code in item.links])
        for other in self._known:
            found = [deeper for _, deeper in deepened((other,), instrument.key, item.code)]
            if found:
                words = self.tr("To go deeper: {instrument}").format(instrument=other.short.get(language))
                self._link_list(words, other, found)

    def _link_list(self, heading: str, instrument: Instrument, items: Iterable[Item]) -> None:
        language = language_of(self)
        self._heading("list-tree", heading)
        if instrument.notice.get(language):
            self._text(instrument.notice.get(language), "secondary")
        for item in items:
            go, words = button(), item.label.get(language)
            go.setText(item.code)
            name(go, f"{item.code} {words}")
            go.clicked.connect(lambda _=False, code=item.code: self.linkRequested.emit(instrument.key, code))
            self._add(_beside(go, words))

    def _provenance(self, instrument: Instrument) -> QWidget:
        language, provenance = language_of(self), instrument.provenance
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addWidget(_with_icon("info", self.tr("Where it comes from, and what it is not"), "strong"))
        column.addWidget(_label(provenance.statement.get(language)))
        if provenance.contact:
            column.addWidget(_label(provenance.contact_note.get(language), "secondary"))
            address = _label(provenance.contact, "strong")
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            address.setWordWrap(False)
            copy = button("copy")
            copy.setText(self.tr("Copy the address"))
            name(copy, self.tr("Copy the address {address}").format(address=provenance.contact))
            copy.clicked.connect(lambda: self._copy_contact(copy))
            row = QWidget()
            flow(row, [address, copy], 16)
            column.addWidget(row)
        return frame

    def _cards(self, cards: tuple[Card, ...]) -> None:
        language = language_of(self)
        view = GuidanceCards()
        view.show_cards(cards, language, self._node.instrument.provenance.documents)
        self._column.addSpacing(8)
        self._add(view)

    def _heading(self, icon: str, words: str) -> None:
        self._column.addSpacing(8)
        self._add(_with_icon(icon, words, "group"))

    def _text(self, words: str, role: str = "") -> None:
        self._add(_label(words, role))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _copy_contact(self, copy: QPushButton) -> None:
        QGuiApplication.clipboard().setText(self._node.instrument.provenance.contact)
        copy.setText(self.tr("Copied"))


class ScaleView(QWidget):
    """The levels of a scale, lowest first: mark, digit, word and what it means."""

    def __init__(self, scale: Scale, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for at, level in enumerate(scale.levels):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(_Mark(at, len(scale.levels)), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(_label(level_label(level, language), "strong"))
            words.addWidget(_label(level.description.get(language), "secondary"))
            row.addLayout(words, 1)
            column.addLayout(row)


class _Mark(QWidget):
    def __init__(self, at: int, count: int) -> None:
        super().__init__()
        self._at, self._count = at, count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        side = current().px(26)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark of the level."""
        with QPainter(self) as painter:
            paint_mark(painter, QRectF(self.rect()), self._at, self._count)


def _label(words: str, role: str = "") -> QLabel:
    made = label(role, wrap=True)
    made.setText(words)
    return made


def _with_icon(icon: str, words: str, role: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(icon_label(icon, "ink2", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label(words, role), 1)
    return made


def _chip(words: str, role: str = "chip") -> QLabel:
    made = label(role)
    made.setText(words)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def _head(code: str, path: str, marks: Iterable[str]) -> QWidget:
    """Return the line above a title: the code, where it stands, and its marks."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(_chip(code), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(_label(path, "secondary"))
    for mark in marks:
        words.addWidget(_chip(mark, "key"), 0, Qt.AlignmentFlag.AlignLeft)
    row.addLayout(words, 1)
    return made


def _row(code: str, words: str) -> QWidget:
    return _beside(_chip(code), words)


def _beside(first: QWidget, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label(words), 1)
    return made
