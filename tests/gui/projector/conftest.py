"""What the tests of the projector share: a room that votes."""

from datetime import date

import pytest
from tests import factories

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.present import expected
from pcn_desktop.gui.projector.content import Source
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Consensus, Perspective, fixed_id
from pcn_desktop.workspace.store import new_id

CODE = "A.1.1"
GROUPS = ("Cliniciens", "Patients et familles", "Zzpetit groupe")


class Room:
    """A session with perspectives, and what a test asks of it."""

    def __init__(self, session):
        self.session = session
        self.perspectives = [Perspective(new_id(), name, 8, f"Zznom {at}") for at, name in enumerate(GROUPS)]
        for one in self.perspectives:
            assert session.write_entry(one)

    def vote(self, *groups):
        """Count votes, one mapping a perspective."""
        for one, counts in zip(self.perspectives, groups, strict=False):
            assert self.session.add_votes(factories.KEY, {CODE: counts}, one.id)

    def reveal(self):
        assert self.session.reveal_votes(factories.KEY, CODE)

    def agree(self, reason, dissent):
        key = fixed_id(self.session.record.id, factories.KEY, CODE)
        assert self.session.write_entry(Consensus(key, factories.KEY, CODE, reason, dissent))

    def source(self, *languages, countdown=None, code=CODE):
        summary = for_others(self.session.summary)
        people = expected(self.session.record, date(2026, 11, 22))[WHOLE_ROOM]
        return Source(summary, (factories.KEY, code), languages or ("en",), countdown, people)


@pytest.fixture
def room(opened):
    return Room(opened)


SPLIT = ({0: 4}, {3: 5, Outside.UNKNOWN: 1})
