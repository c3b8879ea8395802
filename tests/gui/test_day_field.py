from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from tests.gui.kit import show_active

from pcn_desktop.gui.widgets.day_field import DayField, read_day
from pcn_desktop.reports import wording


@pytest.fixture
def field(qtbot):
    made = DayField()
    made.setLocale(QLocale("en_CA"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-22",
        "2026/11/22",
        " 2026 11 22 ",
        "22 novembre 2026",
        "22 NOV. 2026",
        "Nov 22, 2026",
        "november 22nd 2026",
    ],
)
def test_one_date_many_ways(words):
    assert read_day(words) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [("1er août 2026", date(2026, 8, 1)), ("3 fevrier 2026", date(2026, 2, 3)), ("5 mar 2026", date(2026, 3, 5))],
)
def test_french_as_it_is_typed(words, day):
    assert read_day(words) == day


@pytest.mark.parametrize(
    "words",
    [
        *("", "demain", "2026-02-30", "22-11-2026", "11/22/26", "22 jui 2026", "ma 3 2026", "1er 2026", "2026"),
        *("0001-01-01", "a b c", "12 13 2026 4", "nov 22 26", "2026-" + "1" * 5000 + "-3"),
    ],
)
def test_what_is_no_date_is_none(words):
    assert read_day(words) is None


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.sampled_from(["fr", "en"]), st.booleans())
def test_it_reads_what_the_program_writes(day, language, short):
    assert read_day(wording.day(day, language, short=short)) == day
    assert read_day(day.isoformat()) == day


def test_leaving_the_line_writes_the_date_out(qtbot, field):
    field.line.setFocus()
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.line, "2026-11-22")
    assert field.day == date(2026, 11, 22)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "November\u00a022, 2026"
    assert field.valid


def test_what_cannot_be_read_stays_and_is_not_valid(qtbot, field):
    qtbot.keyClicks(field.line, "next week")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "next week"
    assert not field.valid
    assert field.day is None


def test_empty_is_valid(field):
    field.set_day(None)
    assert field.valid
    assert field.day is None


def test_the_calendar_gives_a_day_or_none(qtbot, field):
    field.set_day(date(2026, 11, 22))
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    assert calendar.selectedDate() == QDate(2026, 11, 22)
    with qtbot.waitSignal(field.picked):
        calendar.clicked.emit(QDate(2027, 1, 5))
    assert field.day == date(2027, 1, 5)
    assert not calendar.isVisible()
    qtbot.mouseClick(field.open_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(field.picked):
        qtbot.mouseClick(field._none, Qt.MouseButton.LeftButton)
    assert field.day is None
    assert field.line.text() == ""


def test_the_language_switches_at_once(field, pseudo):
    field.set_day(date(2026, 11, 1))
    field.setLocale(QLocale("fr_CA"))
    pseudo()
    assert field.line.text() == "1er\u00a0novembre\u00a02026"
    assert field.line.placeholderText().startswith("[YYYY")
    assert field.findChild(QCalendarWidget).locale().language() == QLocale.Language.French


def test_tab_goes_through_it_and_out_again(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    before, field, after = QLineEdit(), DayField(), QLineEdit()
    for part in (before, field, after):
        column.addWidget(part)
    qtbot.addWidget(window)
    show_active(qtbot, window)
    before.setFocus()
    stops = [before, field.line, field.open_button, after]
    for at, stop in enumerate(stops):
        assert QApplication.focusWidget() is stop, at
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
    after.setFocus()
    for stop in reversed(stops):
        assert QApplication.focusWidget() is stop
        qtbot.keyClick(stop, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
