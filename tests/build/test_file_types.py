"""What the installers tell each system: the same kinds of file, in both languages."""

import configparser
import re
import xml.etree.ElementTree as Tree

import pytest

import file_types
import generate
import macos_package
from pcn_desktop.paths import APP_NAME
from pcn_desktop.workspace.schema import APPLICATION_ID

LINUX = generate.TOP / "installer" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SET_UP = (generate.TOP / "installer" / "windows" / "set-up.nsi").read_text("utf-8")


@pytest.fixture
def entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / "pcn-desktop.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_menu_entry_opens_every_kind_of_file(entry):
    assert entry["MimeType"] == "".join(f"{kind.mime};" for kind in file_types.KINDS)
    assert entry["Exec"] == "pcn-desktop-window %f"


def test_the_task_bar_groups_the_window_under_the_menu_entry(entry):
    # What X11 windows say of themselves is the application's name; Wayland's, the entry's file name.
    assert entry["StartupWMClass"] == APP_NAME


def test_the_menu_entry_speaks_both_languages(entry):
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[fr]"] != entry[key]


@pytest.mark.parametrize("kind", file_types.KINDS, ids=lambda kind: kind.name)
def test_desktops_know_the_file_by_its_name_and_in_both_languages(kind):
    types = {one.get("type"): one for one in Tree.parse(LINUX / "pcn-desktop.xml").getroot()}
    described = types[kind.mime]
    assert [glob.get("pattern") for glob in described.iter(f"{MIME}glob")] == [f"*{kind.suffix}"]
    assert {one.get(LANG, "en"): one.text for one in described.iter(f"{MIME}comment")} == kind.words


def test_desktops_know_a_workspace_without_its_name_by_what_it_says_of_itself():
    matches = [one.get("value") for one in Tree.parse(LINUX / "pcn-desktop.xml").getroot().iter(f"{MIME}match")]
    assert matches == [r"SQLite format 3\0", APPLICATION_ID.to_bytes(4).decode("ascii")]


@pytest.mark.parametrize("kind", file_types.KINDS, ids=lambda kind: kind.name)
def test_the_windows_set_up_associates_and_releases_it(kind):
    for what in ("Associate", "Dissociate"):
        assert re.search(rf'insertmacro {what} "\{kind.suffix}"', SET_UP)
    for words in kind.words.values():
        assert f'"{words}"' in SET_UP


def test_every_sentence_of_the_windows_set_up_is_in_both_languages():
    strings = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', SET_UP, re.MULTILINE)
    names = {name for name, _, _ in strings}
    assert {(name, language) for name, language, _ in strings} == {
        (name, language) for name in names for language in ("ENGLISH", "FRENCH")
    }
    assert len({words for _, _, words in strings}) == len(strings) == 2 * len(names)
    assert set(re.findall(r"\$\((\w+)\)", SET_UP)) == names


def test_macos_is_told_of_each_kind_and_both_languages():
    told = macos_package.properties()
    assert set(told["CFBundleLocalizations"]) == {"en", "fr"}
    declared = {one["UTTypeIdentifier"]: one["UTTypeTagSpecification"] for one in told["UTExportedTypeDeclarations"]}
    opened = [name for one in told["CFBundleDocumentTypes"] for name in one["LSItemContentTypes"]]
    assert opened == list(declared)
    assert [f".{tags['public.filename-extension'][0]}" for tags in declared.values()] == [
        kind.suffix for kind in file_types.KINDS
    ]
