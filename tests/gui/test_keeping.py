"""Looking after the workspace from the window: backups, checks, other files."""

import pytest
from PySide6.QtCore import QThreadPool

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.keeping import Keeper
from pcn_desktop.gui.session import Session
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import backups_folder, default_workspace
from pcn_desktop.workspace.store import Access, open_workspace
from pcn_desktop.workspace.values import WorkshopDetails


@pytest.fixture
def session(qapp):
    session = Session()
    yield session
    QThreadPool.globalInstance().waitForDone()
    session.detach()


@pytest.fixture
def keeper(session):
    keeper = Keeper(session)
    assert keeper.open(None)
    session.create_workshop(WorkshopDetails("Atelier"), [read_shipped()[0].key])
    return keeper


def titles(path):
    with open_workspace(path, access=Access.READ) as workspace:
        return [line.details.title for line in workspace.workshops()]


def sentence(blocker):
    words, kind = blocker.args
    return words(), kind


def test_the_first_start_makes_the_file_and_the_day_s_backup(keeper, qtbot):
    qtbot.waitUntil(lambda: any(backups_folder(default_workspace()).glob("*.pcnwork")))


def test_a_backup_is_told_once_it_was_read_back(keeper, qtbot, tmp_path):
    target = tmp_path / "copy.pcnwork"
    with qtbot.waitSignal(keeper.told) as told:
        keeper.back_up(target)
    assert str(target) in sentence(told)[0]
    assert titles(target) == ["Atelier"]


def test_a_backup_into_a_missing_folder_is_refused(keeper, qtbot, tmp_path):
    with qtbot.waitSignal(keeper.failed) as failed:
        keeper.back_up(tmp_path / "gone" / "copy.pcnwork")
    assert "gone" in failed.args[0].sentence("en")


def test_a_sound_file_is_said_to_be_sound(keeper, qtbot):
    with qtbot.waitSignal(keeper.told) as told:
        keeper.check()
    assert sentence(told) == ("The file is sound.", "info")


def test_restoring_keeps_the_file_that_it_replaces(keeper, session, qtbot, tmp_path):
    with qtbot.waitSignal(keeper.told):
        keeper.back_up(tmp_path / "copy.pcnwork")
    session.create_workshop(WorkshopDetails("Plus tard"), [read_shipped()[0].key])
    QThreadPool.globalInstance().waitForDone()
    with qtbot.waitSignal(keeper.told) as told:
        keeper.restore(tmp_path / "copy.pcnwork")
    assert [line.details.title for line in session.lines()] == ["Atelier"]
    replaced = next(default_workspace().parent.glob("*replaced*"))
    assert str(replaced) in sentence(told)[0]
    assert sorted(titles(replaced)) == ["Atelier", "Plus tard"]


def test_restoring_what_is_no_backup_leaves_everything_open_as_it_was(keeper, session, qtbot, tmp_path):
    (tmp_path / "letter.pcnwork").write_text("Bonjour")
    with qtbot.waitSignal(keeper.failed):
        keeper.restore(tmp_path / "letter.pcnwork")
    assert [line.details.title for line in session.lines()] == ["Atelier"]
    assert not session.workspace.read_only


def test_another_workspace_opens_in_the_place_of_the_first(keeper, session, tmp_path):
    other = tmp_path / "other.pcnwork"
    open_workspace(other, instruments=read_shipped()).close()
    assert keeper.open(other)
    assert session.workspace.path == other
    assert session.lines() == ()
    open_workspace(default_workspace()).close()  # Nobody holds the first one any more.


def test_a_workspace_that_is_gone_leaves_the_open_one_open(keeper, session, qtbot, tmp_path):
    with qtbot.waitSignal(keeper.unopened):
        assert not keeper.open(tmp_path / "gone.pcnwork")
    assert session.workspace.path == default_workspace()
    assert [line.details.title for line in session.lines()] == ["Atelier"]


@pytest.fixture
def elsewhere(keeper, tmp_path):
    """The workspace that is open lies in another folder; whoever copies it is asked to move."""
    other = tmp_path / "other.pcnwork"
    with open_workspace(other, instruments=read_shipped()) as workspace:
        workspace.create_workshop(WorkshopDetails("Ailleurs"), [read_shipped()[0].key])
    keeper.open(other)
    keeper.copied_here.connect(keeper.move_to)
    return keeper


def is_here(session):
    return session.workspace.path.parent == default_workspace().parent


def test_a_file_elsewhere_is_copied_here_beside_the_usual_one(elsewhere, session, qtbot):
    elsewhere.copy_here()
    qtbot.waitUntil(lambda: is_here(session))
    assert session.workspace.path != default_workspace()
    assert [line.details.title for line in session.lines()] == ["Ailleurs"]
    assert titles(default_workspace()) == ["Atelier"]


def test_what_is_written_while_the_copy_is_made_comes_along(elsewhere, session, qtbot):
    elsewhere.copy_here()
    session.create_workshop(WorkshopDetails("Entre-temps"), [read_shipped()[0].key])
    qtbot.waitUntil(lambda: is_here(session))
    assert sorted(line.details.title for line in session.lines()) == ["Ailleurs", "Entre-temps"]


def test_a_copy_is_not_begun_twice_and_says_when_it_is_over(elsewhere, session, qtbot):
    said = []
    elsewhere.working.connect(said.append)
    elsewhere.copy_here()
    elsewhere.copy_here()
    elsewhere.restore(default_workspace())
    assert not elsewhere.open(default_workspace())
    qtbot.waitUntil(lambda: is_here(session))
    assert [words() if words else None for words in said] == ["Copying the workspace to this computer…", None]
    assert len(list(default_workspace().parent.glob("*.pcnwork"))) == 2


def test_a_copy_that_finds_no_room_leaves_the_person_where_they_were(elsewhere, session, qtbot, monkeypatch):
    monkeypatch.setattr(
        "pcn_desktop.gui.keeping.default_workspace", lambda: session.workspace.path / "no" / "w.pcnwork"
    )
    with qtbot.waitSignal(elsewhere.failed) as failed:
        elsewhere.copy_here()
    assert isinstance(failed.args[0], PcnError)
    assert [line.details.title for line in session.lines()] == ["Ailleurs"]
