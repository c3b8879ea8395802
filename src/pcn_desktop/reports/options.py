"""What a person chooses for a report, and what every renderer is given beside the summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The content of a report.

    `language` is the report's (`fr` or `en`), whatever the interface's. `notes` prints the notes under their
    criterion, each as it was written. `questions` adds the question to the room and what would show the criterion.
    `owners` prints names: who facilitates, who closed the workshop, who does each action; `people` those of the people
    in the room.
    `votes` prints how the room voted, `time` the plan beside the time used. `heard` puts the notes together by section
    too; without `notes` none is printed anywhere.
    `made` is the moment printed as the time of export (aware); None for now.
    """

    language: str
    notes: bool = True
    questions: bool = False
    owners: bool = True
    people: bool = False
    votes: bool = True
    heard: bool = True
    time: bool = True
    made: datetime | None = None
