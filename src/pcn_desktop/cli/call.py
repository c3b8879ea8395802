"""One call of the program, and what several commands ask of the open workspace."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.cli.words import say
from pcn_desktop.errors import UnknownCode, UnknownLevel, VaultNeeded
from pcn_desktop.instruments.model import Custody, Instrument, Scale, newest
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.store import Access, Workspace, open_workspace
from pcn_desktop.workspace.values import WorkshopRecord


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program: the arguments, the workspace file, and the language of messages."""

    arguments: Namespace
    workspace: Path
    workspace_named: bool
    language: str

    @property
    def nothing_yet(self) -> bool:
        """Return whether this machine has no workspace yet and none was asked for by name."""
        return not self.workspace_named and not self.workspace.exists()

    @property
    def has_workspace(self) -> bool:
        """Return whether there is a workspace to look into; one asked for in this call must be there."""
        return hasattr(self.arguments, "workspace") or self.workspace.exists()

    def read(self) -> Workspace:
        """Open the workspace beside whoever may be writing to it."""
        # What is damaged is refused when it is met; to read all of a large file first is for `check`.
        return open_workspace(self.workspace, access=Access.READ, check_later=True)

    def write(self) -> Workspace:
        """Open an existing workspace for writing; refused while another process does."""
        return open_workspace(self.workspace, create=False)

    def say(self, key: str, **fields: object) -> None:
        """Print a line in the reader's language."""
        print(say(key, self.language, **fields))


def instrument_with(workspace: Workspace, record: WorkshopRecord, code: str) -> Instrument:
    """Return the workshop's instrument that has this criterion."""
    stored = {(instrument.key, instrument.version): instrument for instrument in workspace.instruments()}
    for assessment in record.assessments:
        instrument = stored[assessment.instrument, assessment.version]
        if code in instrument.codes:
            return instrument
    if any(code in known.codes for known in community_instruments(workspace)):
        raise VaultNeeded(code=code)
    raise UnknownCode(given=code)


def community_instruments(workspace: Workspace) -> tuple[Instrument, ...]:
    """Return the community instruments that a vault of this workspace can hold, the newest version of each."""
    known = newest((*read_shipped(), *workspace.instruments()))
    return tuple(one for one in known.values() if one.custody is Custody.COMMUNITY)


def level_named(scale: Scale, code: str, given: str) -> Rating:
    """Return the answer that `given` names."""
    known = _answers(scale)
    if given not in known:
        raise UnknownLevel(given=given, code=code, known=", ".join(known))
    return known[given]


def _answers(scale: Scale) -> dict[str, Rating]:
    known: dict[str, Rating] = {str(level.value): level.value for level in scale.levels}
    return known | {outside.value: outside for outside in Outside}


def rating_named(scale: Scale, code: str, given: str) -> Rating | None:
    """Return the rating that `given` names; None clears it."""
    ratings: dict[str, Rating | None] = {**_answers(scale), "clear": None}
    if given not in ratings:
        raise UnknownLevel(given=given, code=code, known=", ".join(ratings))
    return ratings[given]


def summary_of(workspace: Workspace, workshop: str) -> Summary:
    """Return the summary of a workshop (id)."""
    record = workspace.record(workshop)
    used = {(assessment.instrument, assessment.version) for assessment in record.assessments}
    instruments = [found for found in workspace.instruments() if (found.key, found.version) in used]
    return summarise(instruments, record)
