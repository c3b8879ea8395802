"""Workshops as the reports see them: rated in full, in part, not at all, and with hostile text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.factories import dimension, text
from tests.factories import instrument as factory_instrument

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.instruments.model import Instrument, Section
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.room_values import (
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Perspective,
    Round,
    Sitting,
)
from pcn_desktop.workspace.values import (
    Action,
    ActionPriority,
    ActionStatus,
    AssessmentRecord,
    Choice,
    ChoiceKind,
    Note,
    NoteKind,
    NoteMarks,
    Quadrant,
    Sorting,
    SwotEntry,
    WorkshopDetails,
    WorkshopRecord,
)

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
DETAILS = WorkshopDetails(
    title="Atelier de départ du Réseau de la Baie-du-Nord",
    network="Réseau de soins primaires de la Baie-du-Nord",
    region="Nord-Est",
    community="Communauté de la Baie",
    day=date(2026, 11, 22),
    place="Centre communautaire, salle 2",
    facilitator="M. Roy",
    language="fr",
)
SYLLABICS = "ᐊᓂᔑᓈᐯᒧᐎᓐ"
HOSTILE = (
    "=1+1",
    "+33 6; @réseau; -5",
    "<b>gras</b> & <font color='red'>rouge</font> &lt; </para>",
    f"{SYLLABICS} De dwa da dehs nye>s ąłį̈ ŝ",
    "Bravo \U0001f600 \u2764\ufe0f \U0001f469\u200d\u2695\ufe0f שלום \u202eabc\u202c",
    "Anticonstitutionnellement" * 12,
    "Ligne un\r\nLigne deux\n\n\tretrait\x00\x07 _x0041_",
)
LONG = " ".join(f"Phrase {number} d’une note qui raconte tout ce que la salle a dit." for number in range(90))[:5000]


def note(number: int, code: str, text: str, language: str = "fr", instrument: str = "pcn-readiness") -> Note:
    return Note(f"note-{number:04d}", instrument, code, text, language, WHEN, WHEN)


def record(
    instrument: Instrument,
    ratings: dict[str, Rating],
    *,
    scope: frozenset[str] | None = None,
    notes: tuple[Note, ...] = (),
    details: WorkshopDetails = DETAILS,
) -> WorkshopRecord:
    kept = AssessmentRecord(
        instrument.key, instrument.version, instrument.codes if scope is None else scope, ratings, notes
    )
    return WorkshopRecord("3f2c8a10-0000-4000-8000-000000000001", details, WHEN, WHEN, None, (kept,))


def full_ratings(instrument: Instrument) -> dict[str, Rating]:
    """Rate nearly everything: one not applicable, two unknown, F5 with one blank."""
    levels = (2, 3, 1, 0, 2, 3, 2, 1, 3, 2, 0, 1, 3)
    ratings: dict[str, Rating] = {item.code: levels[at % 13] for at, item in enumerate(instrument.items)}
    ratings["F2.1.3"] = Outside.NOT_APPLICABLE
    ratings["F2.2.3"] = ratings["F4.1.3"] = Outside.UNKNOWN
    del ratings["F5.1.4"]
    return ratings


def full_notes() -> tuple[Note, ...]:
    texts = (
        ("G.1.1", "Le mandat date de 2024; la charte reste à signer par les trois nouvelles cliniques.", "fr"),
        ("G.1.1", "The governance model will be reviewed in March with the OHT.", "en"),
        ("F1.1.3", f"Rencontre avec le centre d’accès le 3 décembre. {SYLLABICS}", "fr"),
        ("F2.1.4", "Poste ouvert depuis septembre; le comité attend la proposition du centre d’accès.", "fr"),
        ("F2.2.3", "Two members disagree: the agenda of the table is set elsewhere.", "en"),
        ("F3.2.2", "La liste d’Accès Soins est revue chaque mois, avec deux autres listes locales.", "fr"),
        ("F5.1.1", "Four retirements are expected before 2028.", "en"),
    )
    return tuple(note(at, *entry) for at, entry in enumerate(texts))


def decided(summary: Summary) -> Summary:
    """Add what a room chooses and decides, in both languages; one action is overdue on the day of the export."""
    key = summary.instruments[0].instrument.key
    items = [item.item.code for item in summary.instruments[0].items]
    dimensions = [found.dimension.code for found in summary.instruments[0].dimensions]
    choices = (
        Choice("c1", ChoiceKind.STRENGTH, key, dimensions[0], "La charte est signée.", 0, "fr"),
        Choice("c2", ChoiceKind.PRIORITY, key, items[-1], "Nothing happens before spring without it.", 0, "en"),
        Choice("c3", ChoiceKind.PRIORITY, key, dimensions[-1], "", 1, "fr"),
    )
    swot = (
        SwotEntry("s1", Quadrant.STRENGTH, "Une équipe qui se connaît.", 0, "fr"),
        SwotEntry("s2", Quadrant.OPPORTUNITY, "The OHT pays for a data analyst.", 0, "en"),
        SwotEntry("s3", Quadrant.THREAT, "Deux départs à la retraite.", 0, "fr"),
    )
    actions = (
        Action(
            "a1", "Rédiger le mandat du comité", key, items[0], "Dre Martin", date(2026, 11, 1), ActionPriority.HIGH,
            ActionStatus.UNDER_WAY, "Réunir les trois cliniques", "fr",
        ),
        Action("a2", "Ask the OHT for its list", key, items[-1], "", None, language="en"),
        Action("a3", "Publier le compte rendu", owner="M. Roy", due=date(2026, 12, 4), status=ActionStatus.DONE),
        Action("a4", "Appeler le centre", owner="M. Roy", due=date(2026, 12, 4), priority=ActionPriority.LOW),
    )  # fmt: skip
    return replace(summary, choices=choices, swot=swot, actions=actions)


def hostile_decisions(summary: Summary) -> Summary:
    """Add the same, in hostile words."""
    key, code = summary.instruments[0].instrument.key, summary.instruments[0].items[0].item.code
    words = (*HOSTILE, LONG)
    return replace(
        summary,
        choices=tuple(
            Choice(f"c{at}", ChoiceKind.STRENGTH, key, found.item.code, words[at], at, "oj")
            for at, found in enumerate(summary.instruments[0].items[: len(words)])
        ),
        swot=tuple(SwotEntry(f"s{at}", list(Quadrant)[at % 4], text, at, "oj") for at, text in enumerate(words)),
        actions=tuple(
            Action(f"a{at}", text, key, code, text[:200], date(2026, 1, 1), first_step=text, language="oj")
            for at, text in enumerate(words)
        ),
    )


ROOM_NOTES = (
    ("A.1.1", "La charte est signée depuis mars.", "fr", NoteMarks(NoteKind.EVIDENCE, Sorting.CLARIFY)),
    ("A.1.1", "Nobody asked us before.", "en", NoteMarks(NoteKind.QUOTE, permission=True)),
    ("A.1.2", "Des mots que personne n’a permis de citer.", "fr", NoteMarks(NoteKind.QUOTE)),
    ("A.1.2", "Le temps manque.", "fr", NoteMarks(NoteKind.BARRIER, Sorting.MODIFY)),
    ("A.2.1", "Une coordonnatrice à temps plein.", "fr", NoteMarks(NoteKind.ENABLER)),
    ("C.1.1", "Revenir sur le financement.", "fr", NoteMarks(NoteKind.PARKED)),
)


def revealed(number: int, *, corrected: bool = False, **groups: tuple[int, ...]) -> Round:
    """Return a round shown to the room: for each perspective the votes by level, then `na` and `unknown`."""
    answers: tuple[Rating, ...] = (0, 1, 2, 3, Outside.NOT_APPLICABLE, Outside.UNKNOWN)
    counts = {
        "" if group == "room" else group: dict(zip(answers, votes, strict=False)) for group, votes in groups.items()
    }
    return Round(number, {group: sum(votes.values()) for group, votes in counts.items()}, WHEN, corrected, counts)


def roomed(record: WorkshopRecord) -> WorkshopRecord:
    """Add what a room is, how it voted, what it said and the time it took, in both languages.

    A.1.1 agrees at the second round; A.1.2 is split, with a gap between perspectives; A.2.1 has a small group; C.1.1 is
    not revealed.
    """
    (part,) = record.assessments
    people = (
        Perspective("clin", "Cliniciens", 8, "Dre Ada Tremblay\nB. Roy", position=0, language="fr"),
        Perspective("fam", "Patients and families", 6, position=1, language="en"),
        Perspective("ind", "Partenaires autochtones", 2, position=2, language="fr"),
    )
    sittings = (
        Sitting("s1", "Centre communautaire", date(2026, 11, 22), "09:00", 0),
        Sitting("s2", "En ligne", date(2026, 12, 1), "", 1),
    )
    rounds = {
        "A.1.1": (
            revealed(1, clin=(2, 3, 3, 0), fam=(0, 2, 2, 2), ind=(0, 0, 0, 1)),
            revealed(2, corrected=True, clin=(0, 0, 2, 6), fam=(0, 0, 1, 5, 0, 1)),
        ),
        "A.1.2": (revealed(1, clin=(4, 3, 0, 0, 1), fam=(0, 0, 2, 4)),),
        "A.2.1": (revealed(1, clin=(0, 3, 3, 1), ind=(0, 0, 0, 2)),),
        "A.2.2": (revealed(1, room=(0, 1, 2, 0)),),
        "C.1.2": (revealed(1, room=(1, 1, 0, 0)),),
        "C.1.1": (Round(1, {"": 17}),),
    }
    key = part.instrument
    consensuses = {
        "A.1.1": Consensus("k1", key, "A.1.1", "The charter is signed.", "", "en"),
        "A.1.2": Consensus("k2", key, "A.1.2", "", "Deux cliniciens disent que rien n’a commencé.", "fr"),
    }
    notes = tuple(
        Note(f"room-{at}", key, code, words, language, WHEN, WHEN, marks)
        for at, (code, words, language, marks) in enumerate(ROOM_NOTES)
    )
    agenda = (
        AgendaPart("g1", AgendaKind.OTHER, 15, "Accueil", sitting="s1", position=0),
        AgendaPart("g2", AgendaKind.SECTION, 40, instrument=key, section="A", sitting="s1", position=1),
        AgendaPart("g3", AgendaKind.BREAK, 10, sitting="s1", position=2),
        AgendaPart("g4", AgendaKind.SECTION, 20, instrument=key, section="B", sitting="s2", position=3),
    )
    changed = replace(
        part,
        notes=(*part.notes, *notes),
        rounds=rounds,
        voted=frozenset(rounds),
        consensuses=consensuses,
        seconds={"A": 55 * 60 + 40, "C": 12 * 60},
    )
    return replace(
        record,
        assessments=(changed,),
        perspectives=people,
        sittings=sittings,
        attendance=(
            Attendance("t1", "s1", "clin", 8), Attendance("t2", "s1", "fam", 6), Attendance("t3", "s2", "clin", 5)
        ),
        agenda=agenda,
        break_seconds={"g1": 14 * 60, "g3": 15 * 60},
        follows="0d1e2f3a-0000-4000-8000-000000000000",
    )  # fmt: skip


def hostile_room(instrument: Instrument) -> Summary:
    """The shipped instrument with a room that speaks in hostile words, at length, over many sittings."""
    words = (*HOSTILE, LONG)
    codes = [item.code for item in instrument.items]
    people = tuple(Perspective(f"p{at}", text, 9, text, position=at, language="oj") for at, text in enumerate(words))
    sittings = tuple(Sitting(f"s{at}", text, None, text[:12], at, "oj") for at, text in enumerate(words))
    agenda = tuple(AgendaPart(f"g{at}", AgendaKind.OTHER, 9, text, language="oj") for at, text in enumerate(words))
    kinds = [NoteMarks(kind, Sorting.INCLUDE, permission=True) for kind in NoteKind]
    notes = tuple(
        Note(f"n{at}", instrument.key, codes[at % 9], text, "oj", WHEN, WHEN, kinds[at % len(kinds)])
        for at, text in enumerate((*words, *reversed(words)))
    )
    low, high = {"p0": (9, 0, 0, 0), "p6": (9, 0, 0, 0)}, {"p5": (0, 0, 0, 9), "p7": (0, 0, 0, 9)}
    part = AssessmentRecord(
        instrument.key,
        instrument.version,
        instrument.codes,
        notes=notes,
        rounds={code: (revealed(1, **low, **high), revealed(2, **low, **high)) for code in codes[: len(words)]},
        consensuses={
            code: Consensus(code, instrument.key, code, text, text, "oj")
            for code, text in zip(codes, words, strict=False)
        },
    )
    details = replace(DETAILS, title=" & ".join(HOSTILE[:4]))
    record = WorkshopRecord("w", details, WHEN, WHEN, None, (part,), perspectives=people, sittings=sittings)
    attendance = tuple(Attendance(f"t{at}", f"s{at}", f"p{at}", 9) for at in range(len(words)))
    return summarise([instrument], replace(record, agenda=agenda, attendance=attendance))


def small_instrument() -> Instrument:
    """An instrument of our own, whose words never change: three sections, four dimensions, eight criteria."""
    sections = (
        Section("A", text("section A"), text("part A"), (dimension("A.1"), dimension("A.2", items=3))),
        Section("B", text("section B"), text("part B"), (dimension("B.1", items=1),)),
        Section("C", text("section C"), text("part C"), (dimension("C.1"),)),
    )
    return replace(factory_instrument(), sections=sections)


def small_summary() -> Summary:
    """A small workshop: A complete but for one not applicable, B unrated, C provisional; one code out of scope."""
    return decided(summarise([small_instrument()], small_record()))


def room_summary() -> Summary:
    """The small workshop with its room."""
    return decided(summarise([small_instrument()], roomed(small_record())))


def small_record() -> WorkshopRecord:
    """What the small workshop kept."""
    instrument = small_instrument()
    ratings: dict[str, Rating] = {
        "A.1.1": 3,
        "A.1.2": 2,
        "A.2.1": 1,
        "A.2.2": Outside.NOT_APPLICABLE,
        "C.1.1": 0,
        "C.1.2": Outside.UNKNOWN,
    }
    notes = (
        note(1, "A.1.1", "Une note en français, avec = et & et <b>.", "fr", instrument.key),
        note(2, "A.1.1", "A note in English.", "en", instrument.key),
        note(3, "C.1.2", f"{SYLLABICS} \U0001f600", "oj", instrument.key),
    )
    return record(instrument, ratings, scope=instrument.codes - {"A.2.3"}, notes=notes)


def pcn_summary(instrument: Instrument, case: str) -> Summary:
    """Summarise the shipped instrument as `case` names it."""
    ratings = full_ratings(instrument)
    if case == "full":
        kept = record(instrument, ratings, notes=full_notes())
    elif case == "empty":
        kept = record(instrument, {}, details=WorkshopDetails("Atelier vide"))
    elif case == "one":
        kept = record(instrument, {"F2.1.1": 2}, scope=frozenset({"F2.1.1"}))
    elif case == "partial":
        left = ("F3", "F5", "F1.3")
        scope = frozenset(code for code in instrument.codes if not code.startswith(left) and code != "F1.1.4")
        kept = record(instrument, ratings, scope=scope, notes=full_notes())
    elif case in ("hostile", "hostile-decided"):
        notes = tuple(note(at, "G.1.1", words, "oj") for at, words in enumerate((*HOSTILE, LONG)))
        details = replace(DETAILS, title=" & ".join(HOSTILE[:4]), network=HOSTILE[5], place=HOSTILE[4])
        kept = record(instrument, ratings, notes=notes, details=details)
        if case == "hostile-decided":
            return hostile_decisions(summarise([instrument], kept))
    elif case == "decided":
        return decided(summarise([instrument], record(instrument, ratings, notes=full_notes())))
    else:
        raise ValueError(case)
    return summarise([instrument], kept)
