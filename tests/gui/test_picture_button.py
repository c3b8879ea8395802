"""A chart leaves the window: on the clipboard, as PNG at twice the points, as SVG; what fails is said."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from pcn_desktop.assessment.summary import summarise_instrument
from pcn_desktop.errors import ExportTargetBusy
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pictures import SHARP, ChartKind, Picture, image_of, png_file, svg_file
from pcn_desktop.gui.widgets.picture_button import PictureButton
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.workspace.values import AssessmentRecord


@pytest.fixture
def part(instrument):
    ratings = {item.code: number % 4 for number, item in enumerate(instrument.items)}
    return summarise_instrument(
        instrument, AssessmentRecord(instrument.key, instrument.version, instrument.codes, ratings)
    )


@pytest.fixture
def asked():
    return {"start": None, "answer": None}


@pytest.fixture
def button(qtbot, part, asked, tmp_path):
    def to_save(_parent, _title, start, _names):
        asked["start"] = start
        return asked["answer"]

    made = PictureButton(FileDialogs(to_save=to_save))
    made.folder = tmp_path
    qtbot.addWidget(made)
    made.show_picture(Picture(ChartKind.MAP, part, "en"), "Atelier : Nord")
    return made


@pytest.mark.parametrize("kind", ChartKind)
def test_each_chart_leaves_sharp_and_on_white(part, kind):
    picture = Picture(kind, part, "fr")
    size = QSvgRenderer(QByteArray(svg_file(picture))).defaultSize()
    image = QImage.fromData(png_file(picture))
    assert image.size() == size * SHARP
    assert min(image.pixelColor(2, 2).getRgb()) >= 254, "white, as near as SVG’s percentages come"
    accent = QColor(LIGHT.accent).getRgb()
    spots = (image.pixelColor(x, y).getRgb() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    assert any(all(abs(one - other) <= 4 for one, other in zip(spot, accent, strict=True)) for spot in spots)
    assert picture.title in svg_file(picture).decode()


def test_the_clipboard_gets_an_image_and_svg(button, qtbot, part):
    with qtbot.waitSignal(button.copied):
        button.copying.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert QGuiApplication.clipboard().image().size() == image_of(Picture(ChartKind.MAP, part, "en")).size()
    assert b"<svg" in data.data("image/svg+xml").data()
    assert button.text() == "Copied"
    button._told.timeout.emit()
    assert button.text() == "Picture"


def test_a_file_is_proposed_by_workshop_and_chart_and_gets_its_ending(button, qtbot, asked, tmp_path):
    asked["answer"] = tmp_path / "carte"
    with qtbot.waitSignal(button.saved) as signal:
        button.as_png.trigger()
    assert asked["start"] == tmp_path / "Atelier Nord – Every criterion.png"
    assert signal.args == [tmp_path / "carte.png"]
    assert QImage(str(tmp_path / "carte.png")).width() > 600
    asked["answer"] = tmp_path / "carte.SVG"
    with qtbot.waitSignal(button.saved) as signal:
        button.as_svg.trigger()
    assert QSvgRenderer(str(tmp_path / "carte.SVG")).isValid()


def test_nothing_chosen_writes_nothing(button, qtbot, tmp_path):
    with qtbot.assertNotEmitted(button.saved):
        button.as_png.trigger()
    assert list(tmp_path.iterdir()) == []


def test_what_fails_is_told_and_the_earlier_file_is_intact(button, qtbot, asked, tmp_path):
    asked["answer"] = tmp_path / "kept.png"
    asked["answer"].mkdir()
    with qtbot.waitSignal(button.failed) as signal:
        button.as_png.trigger()
    assert isinstance(signal.args[0], ExportTargetBusy)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.png"]


def test_it_is_named_and_speaks_the_language_of_the_window(button, pseudo):
    assert button.accessibleName() == "Copy or save the picture: Every criterion"
    pseudo()
    assert button.text().startswith("[Picture")
    assert button.as_png.text().startswith("[Save as PNG")
