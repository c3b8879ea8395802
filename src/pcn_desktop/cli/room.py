"""The commands of the room: votes and their reveal. Until then, they say how many ballots are in, and no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from pcn_desktop.assessment.agreement import Spread
from pcn_desktop.assessment.leaving import item_for_others
from pcn_desktop.assessment.present import expected
from pcn_desktop.assessment.summary import ItemSummary
from pcn_desktop.cli.call import Call, instrument_with, level_named, summary_of
from pcn_desktop.cli.words import say
from pcn_desktop.errors import EmptyField, VotesMalformed
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import wording
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Counts, Perspective, Round
from pcn_desktop.workspace.store import Workspace, new_id
from pcn_desktop.workspace.values import WorkshopRecord

MOST_VOTES: Final = 9999
"""More votes for one answer than this are a slip of the keyboard."""
_VOTES: Final = re.compile(r"(?P<answer>[^:]*):(?P<count>[0-9]{1,4})")


def vote(call: Call) -> None:
    """Put the counts of the whole room, or of a perspective, in the place of those of the last round."""
    code, workshop = call.arguments.code, call.arguments.id
    with call.write() as workspace:
        record = workspace.record(workspace.find(workshop))
        instrument = instrument_with(workspace, record, code)
        counts = counts_of(instrument.scale_of(instrument.place(code).item), code, call.arguments.votes)
        perspective = _perspective(record, call.arguments.perspective)
        rounds = record.assessment(instrument.key).rounds.get(code, ())
        correcting = bool(rounds) and rounds[-1].revealed is not None and not call.arguments.new_round
        change = workspace.put_votes(
            record.id, instrument.key, code, counts, perspective, new_round=call.arguments.new_round
        )
        record = workspace.record(record.id)
    last = record.assessment(instrument.key).rounds[code][-1]
    if not correcting:
        _tell_in(call, last, record)
    else:
        call.say("vote.corrected" if change else "vote.same", round=last.number)


def reveal(call: Call) -> None:
    """Show the votes of the last round, for good, and print them; those shown already are printed again."""
    code = call.arguments.code
    with call.write() as workspace:
        record = workspace.record(workspace.find(call.arguments.id))
        instrument = instrument_with(workspace, record, code)
        workspace.reveal_votes(record.id, instrument.key, code)
        item = _item(workspace, record.id, instrument.key, code)
    last = item.rounds[-1]
    if last.spread is None:
        call.say("reveal.few", round=last.number)
        return
    _tell_figures(call, last.number, last.spread)
    print(*(f"{answer}:{count}" for answer, count in (*last.spread.counts, *last.spread.outside)))
    if last.corrected:
        call.say("reveal.corrected")


def counts_of(scale: Scale, code: str, given: Sequence[str]) -> Counts:
    """Return the counts written as `LEVEL:COUNT`, each level at most once.

    Raises:
        UnknownLevel, VotesMalformed: one cannot be read.
    """
    counts: dict[Rating, int] = {}
    for one in given:
        found = _VOTES.fullmatch(one)
        if found is None:
            raise VotesMalformed(given=one, most=MOST_VOTES)
        answer = level_named(scale, code, found["answer"])
        if answer in counts:
            raise VotesMalformed(given=one, most=MOST_VOTES)
        counts[answer] = int(found["count"])
    return counts


def _perspective(record: WorkshopRecord, given: str | None) -> str | Perspective:
    """Return the perspective of this name: as it is written, else whatever its capitals, else a new one.

    Raises:
        EmptyField: the name is blank.
    """
    if given is None:
        return WHOLE_ROOM
    name = given.strip()
    if not name:
        raise EmptyField(field="name")
    for alike in (str, str.casefold):
        for one in record.perspectives:
            if alike(one.name.strip()) == alike(name):
                return one.id
    last = max((one.position for one in record.perspectives), default=-1)
    return Perspective(new_id(), name, position=last + 1, language=record.details.language)


def _tell_in(call: Call, votes: Round, record: WorkshopRecord) -> None:
    people = expected(record, datetime.now().astimezone().date())[WHOLE_ROOM]
    call.say("vote.in.of" if people else "vote.in", round=votes.number, ballots=votes.ballots, expected=people)


def _item(workspace: Workspace, workshop: str, instrument: str, code: str) -> ItemSummary:
    """Return the criterion as a command may show it."""
    parts = {part.instrument.key: part for part in summary_of(workspace, workshop).instruments}
    return next(item_for_others(item) for item in parts[instrument].items if item.item.code == code)


def _tell_figures(call: Call, number: int, spread: Spread) -> None:
    median = "–"
    if spread.median is not None:
        whole = spread.median.denominator == 1
        median = wording.number(int(spread.median) if whole else wording.rounded(spread.median), call.language)
    verdict = say(f"verdict.{spread.verdict or 'none'}", call.language)
    call.say("reveal.line", round=number, n=spread.n, median=median, verdict=verdict)
