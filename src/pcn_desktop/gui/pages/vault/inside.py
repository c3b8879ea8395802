"""What the page of a vault shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pcn_desktop.assessment.gate import Line
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.voices import VoicedSummary
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import LogLine, ReleaseScope, VaultRecord


@dataclass(frozen=True, slots=True)
class Inside:
    """What the page shows of an open vault: for this page alone."""

    record: VaultRecord
    summary: VoicedSummary
    outgoing: Outgoing
    leaving: tuple[Line, ...]
    previews: Mapping[ReleaseScope, tuple[Line, ...]]
    """What would leave under each scope."""
    log: tuple[LogLine, ...]
    path: Path
    read_only: bool
    elsewhere: bool
    """Whether it belongs to another workshop than the open one."""
    ordinary: dict[tuple[str, str], tuple[Note, ...]]
    """The workspace's notes, by instrument key and code, which may move into the vault."""
