"""The generated files: fresh in this checkout, made again when their source changes, and whole in both languages."""

import os
import shutil
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import qVersion

import generate

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Little</class>
 <widget class="QWidget" name="Little"><property name="windowTitle"><string>{title}</string></property></widget>
</ui>
"""
CODE = """from PySide6.QtCore import QObject


class Greeter(QObject):
    def greet(self) -> str:
        return self.tr("{words}")
"""


@pytest.fixture
def checkout(tmp_path):
    """Lay out a checkout with one form, one translatable class and its catalogues."""
    for folder in ("ui/forms", "ui/translations", "src/pcn_desktop/gui"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui/forms/little.ui").write_text(FORM.format(title="Little"))
    (tmp_path / "src/pcn_desktop/gui/greeter.py").write_text(CODE.format(words="Good day"))
    generate.update_catalogues(tmp_path / "ui/translations", tmp_path)
    return tmp_path


def newer(path, than):
    """Give `path` a time after that of `than`, as an edit would."""
    when = than.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(when, when))


def test_the_generated_files_of_this_checkout_are_fresh(tmp_path):
    found = generate.products()
    for product in found:
        again = tmp_path / product.target.name
        product.make(again)
        assert product.target.exists(), f"{product.target.name} is missing: run python installer/generate.py"
        assert product.target.read_bytes() == again.read_bytes(), (
            f"{product.target.name} is stale: run python installer/generate.py"
        )


def test_everything_is_made_once_and_then_left_alone(checkout):
    made = {path.name for path in generate.generate(checkout)}
    assert made == {"ui_little.py", "pcn_fr.qm", "pcn_en.qm"}
    assert (checkout / "src/pcn_desktop/gui/forms/__init__.py").read_text().startswith('"""')
    assert generate.generate(checkout) == ()


def test_a_changed_form_is_stale_until_it_is_made_again(checkout):
    generate.generate(checkout)
    source, target = checkout / "ui/forms/little.ui", checkout / "src/pcn_desktop/gui/forms/ui_little.py"
    source.write_text(FORM.format(title="Changed"))
    newer(source, target)
    assert [product.target.name for product in generate.products(checkout) if product.stale] == ["ui_little.py"]
    assert generate.generate(checkout) == (target,)
    assert "Changed" in target.read_text()


def test_a_form_compiled_by_another_qt_is_made_again(checkout):
    generate.generate(checkout)
    target = checkout / "src/pcn_desktop/gui/forms/ui_little.py"
    fresh = target.read_text("utf-8")
    target.write_text(fresh.replace(f" version {qVersion()}", " version 6.8.0"), encoding="utf-8")
    assert generate.generate(checkout) == (target,)
    assert target.read_text("utf-8") == fresh


def test_a_form_that_left_takes_its_module_along(checkout):
    generate.generate(checkout)
    (checkout / "ui/forms/little.ui").unlink()
    generate.generate(checkout)
    assert not (checkout / "src/pcn_desktop/gui/forms/ui_little.py").exists()


def test_a_broken_form_stops_the_build_and_keeps_the_earlier_module(checkout, capfd):
    generate.generate(checkout)
    source, target = checkout / "ui/forms/little.ui", checkout / "src/pcn_desktop/gui/forms/ui_little.py"
    before = target.read_bytes()
    source.write_text("<ui><not closed")
    newer(source, target)
    with pytest.raises(SystemExit):
        generate.generate(checkout)
    assert target.read_bytes() == before
    assert list(target.parent.glob(".making-*")) == []
    assert capfd.readouterr().err


def test_a_catalogue_takes_new_words_without_line_numbers_and_drops_old_ones(checkout):
    catalogue = checkout / "ui/translations/pcn_fr.ts"
    assert "Good day" in catalogue.read_text("utf-8")
    (checkout / "src/pcn_desktop/gui/greeter.py").write_text("\n\n" + CODE.format(words="Good night"))
    generate.update_catalogues(catalogue.parent, checkout)
    text = catalogue.read_text("utf-8")
    assert "Good night" in text
    assert "Good day" not in text
    assert "<location" not in text


def catalogues():
    return sorted((generate.TOP / "ui/translations").glob("pcn_*.ts"))


def test_the_catalogues_are_up_to_date_with_the_code(tmp_path):
    assert [path.stem for path in catalogues()] == ["pcn_en", "pcn_fr"]
    for path in catalogues():
        shutil.copy(path, tmp_path)
    generate.update_catalogues(tmp_path)
    for path in catalogues():
        before = path.read_text("utf-8").splitlines()
        after = (tmp_path / path.name).read_text("utf-8").splitlines()
        assert after == before, f"{path.name} is behind the code: run make translations"


def test_no_translation_is_missing_or_unfinished():
    for path in catalogues():
        for context in ET.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                where = f"{path.name}, {context.findtext('name')}: {message.findtext('source')!r}"
                translation = message.find("translation")
                assert translation is not None, where
                assert translation.get("type") is None, f"{where} is {translation.get('type')}"
                forms = list(translation.iter("numerusform")) or [translation]
                assert all((form.text or "").strip() for form in forms), f"{where} is empty"


def test_placeholders_and_markup_survive_translation():
    placeholders = ("%1", "%2", "%3", "%n", "{", "}", "\n")
    for path in catalogues():
        for message in ET.parse(path).getroot().iter("message"):
            source, translation = message.findtext("source") or "", message.find("translation")
            assert "<" not in source, f"markup inside translatable words: {source!r}"
            for form in list(translation.iter("numerusform")) or [translation]:
                for mark in placeholders:
                    # A singular may say “one” instead of its figure.
                    if mark == "%n" and message.get("numerus") == "yes":
                        continue
                    assert (form.text or "").count(mark) == source.count(mark), f"{path.name}: {mark!r} in {source!r}"
