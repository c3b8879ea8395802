"""The look: enough contrast in both themes, a whole style sheet, every icon at hand."""

import ast
import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from tests.gui.kit import show_active

import pcn_desktop.gui
from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.theme import FONT_FAMILIES, apply_theme, current, load_fonts, make_theme
from pcn_desktop.gui.widgets.page import button, icon_label
from pcn_desktop.paths import resource
from pcn_desktop.reports.palette import DARK, LIGHT, contrast

THEMES = ("light", "dark")
GUI = Path(pcn_desktop.gui.__file__).parent
SHEET = resource("ui", "theme", "app.qss")

PAIRS = [
    # ink on ground; each stands for rules of the style sheet and for what widgets paint
    ("ink", "bg"), ("ink", "surface"), ("ink", "sunk"), ("ink", "accent_soft"),
    ("ink2", "bg"), ("ink2", "surface"), ("ink2", "sunk"), ("ink2", "accent_soft"),
    ("accent", "accent_soft"), ("accent", "bg"), ("accent", "surface"), ("accent", "sunk"),
    ("accent_on", "accent"), ("accent_on", "accent_hover"),
    ("warn", "warn_soft"), ("warn", "bg"), ("warn", "surface"),
    ("bad", "bad_soft"), ("bad", "bg"), ("bad", "surface"),
]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme, ink, ground):
    made = make_theme(theme, 100)
    assert contrast(made.hex(ink), made.hex(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["bg", "surface", "accent_soft"])
def test_the_focus_ring_and_chosen_edges_stand_out(theme, ground):
    made = make_theme(theme, 100)
    assert contrast(made.hex("accent"), made.hex(ground)) >= 3


def grounds_and_inks():
    """The pairs of ink and ground that one rule of the style sheet names together."""
    sheet = re.sub(r"/\*.*?\*/", "", SHEET.read_text("utf-8"), flags=re.S)
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        for part in ("", "selection-"):
            ink = re.search(rf"(?<![-\w]){part}color:\s*@(\w+)", body)
            ground = re.search(rf"(?<![-\w]){part}background(?:-color)?:\s*@(\w+)", body)
            if ink and ground and ":disabled" not in selector:
                yield " ".join(selector.split()), ink[1], ground[1]


def test_every_rule_with_ink_and_ground_is_among_the_pairs():
    found = list(grounds_and_inks())
    assert len(found) > 10
    assert [rule for rule in found if rule[1:] not in PAIRS] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", range(2, 11))
def test_a_digit_stands_out_on_its_level(theme, count):
    made = make_theme(theme, 100)
    for index in range(count):
        ground, ink = made.level(index, count)
        assert contrast(ground.name(), ink.name()) >= 4.5, (index, ground.name(), ink.name())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", range(2, 11))
def test_each_level_has_a_ground_of_its_own(theme, count):
    made = make_theme(theme, 100)
    grounds = [made.level(index, count)[0].name() for index in range(count)]
    assert len(set(grounds)) == count


def test_both_themes_have_the_same_tokens():
    light, dark = (make_theme(theme, 100).tokens for theme in THEMES)
    assert light.keys() == dark.keys()


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_charts_wear_the_colours_of_the_window(theme, palette):
    tokens = make_theme(theme, 100).tokens
    renamed = {"soft": "accent_soft"}
    for field in dataclasses.fields(palette):
        if field.name != "ramp":
            assert getattr(palette, field.name) == tokens[renamed.get(field.name, field.name)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [100, 130, 200])
def test_the_style_sheet_is_whole(qapp, theme, size):
    apply_theme(qapp, make_theme(theme, size))
    sheet = re.sub(r"/\*.*?\*/", "", qapp.styleSheet(), flags=re.S)
    assert not re.findall(r"@\w+|\b[ph]x\(|\bNone\b", sheet)
    assert sheet.count("{") == sheet.count("}") > 50
    marks = set(re.findall(r"url\(([^)]*)\)", sheet))
    assert marks
    for mark in marks:
        assert QFile.exists(mark), mark
        assert QSvgRenderer(mark).isValid()


def test_sizes_follow_the_text():
    for size in (100, 150, 200):
        theme = make_theme("light", size)
        assert theme.px(15) == round(15 * size / 100)
        assert theme.px(27) >= theme.heading_px(27) >= 27


def test_every_token_named_in_the_code_exists():
    tokens = make_theme("light", 100).tokens
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("hex", "colour")
            ):
                for word in ast.walk(node.args[0]):
                    if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value != "none":
                        assert word.value in tokens, (path.name, word.value)


ICON_AT = {"set_icon": 1, "icon_label": 0, "tool_button": 0, "button": 0, "pixmap": 0, "themed_icon": 0}
"""Where the name of the icon stands among the arguments."""
ICON_TABLES = ("_ICONS", "_DRAWN")


def icons_named():
    """Every word of the code that names an icon: in the calls and tables that take one."""
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ICON_AT:
                place = ICON_AT[node.func.id]
                given = [*node.args[place : place + 1], *(one.value for one in node.keywords if one.arg == "icon")]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ICON_TABLES:
                assert isinstance(node.value, ast.Dict)
                # A value is a name, or a tuple that begins with one.
                given = [one.elts[0] if isinstance(one, ast.Tuple) else one for one in node.value.values]
            else:
                continue
            for one in given:
                yield from ((path.name, word) for word in _chosen(one))


def _chosen(node):
    if isinstance(node, ast.IfExp):
        return [*_chosen(node.body), *_chosen(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and node.value else []


def test_every_icon_named_in_the_code_is_at_hand():
    named = set(icons_named())
    assert len(named) > 20
    for source, icon in named:
        path = resource("assets", "icons", f"{icon}.svg")
        assert path.exists(), (source, icon)


def test_every_icon_can_be_drawn_in_any_colour():
    icons = sorted(resource("assets", "icons").glob("*.svg"))
    assert icons
    for icon in icons:
        assert b"currentColor" in icon.read_bytes() or icon.stem == "pcn-desktop", icon.name
        assert QSvgRenderer(str(icon)).isValid(), icon.name
    assert resource("assets", "icons", "LICENSE").exists()


def colours_of(pixmap):
    image = pixmap.toImage()
    seen = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in seen if colour.alpha() == 255}


def test_icons_follow_the_theme(qapp, qtbot):
    host = QLabel()
    qtbot.addWidget(host)
    made, drawn = button("search"), icon_label("square-check", "accent", 40)
    made.setParent(host)
    drawn.setParent(host)
    before = current().hex("accent")
    assert before in colours_of(drawn.pixmap())
    apply_theme(qapp, make_theme("dark", 200))
    retint(host)
    assert current().hex("accent") != before
    assert current().hex("accent") in colours_of(drawn.pixmap())
    assert made.iconSize().height() == 36


def test_the_bundled_fonts_are_used(qapp):
    load_fonts()
    assert set(FONT_FAMILIES) <= set(QFontDatabase.families())
    assert QFontInfo(qapp.font()).family() == "Noto Sans"
    assert QFontInfo(qapp.font()).pixelSize() == 15


def test_the_system_is_followed_when_asked(qapp):
    assert make_theme("system", 100).name in THEMES


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("role", ["", "primary", "quiet"])
def test_the_focus_can_be_seen_on_every_kind_of_button(qapp, qtbot, theme, role):
    apply_theme(qapp, make_theme(theme, 100))
    stage = QWidget()
    stage.setProperty("role", "page")
    stage.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(stage)
    row = QHBoxLayout(stage)
    pair = [button(role=role), button(role=role)]
    for one in pair:
        one.setText("Suivant")
        row.addWidget(one)
    show_active(qtbot, stage)
    pair[0].setFocus(Qt.FocusReason.TabFocusReason)
    focused, other = (stage.grab(one.geometry()).toImage() for one in pair)
    assert focused.size() == other.size()
    changed = [
        other.pixelColor(x, y)
        for x in range(other.width())
        for y in range(other.height())
        if contrast(focused.pixelColor(x, y).name(), other.pixelColor(x, y).name()) >= 3
    ]
    # At least as many pixels as a line of one pixel all around.
    assert len(changed) >= 2 * (other.width() + other.height()) - 40
    apply_theme(qapp, make_theme("light", 100))
