"""Vaults as reports see them, through the gate: silent, named, released by section, released whole, hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.factories import instrument as factory_instrument
from tests.factories import text
from tests.reports.cases import DETAILS, WHEN, note, record, small_instrument

from pcn_desktop.assessment.gate import Outgoing, let_out
from pcn_desktop.instruments.model import Basis, Custody, Instrument, Section
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import AssessmentRecord
from pcn_desktop.workspace.vault_values import Agreement, Release, ReleaseScope, VaultRecord, Voice

MARK = "ᐃᓐᓄ-marque"
"""Stands in every text that the vault keeps and that is not its custodian's name."""
CUSTODIAN = "Centre d’accès de la Baie"


def supplement() -> Instrument:
    """A community instrument that deepens the small one: two sections, five criteria, each basis once or more."""
    found = factory_instrument("supplement")
    sections = []
    for section in found.sections:
        dimensions = tuple(
            replace(
                dimension,
                items=tuple(
                    replace(
                        item,
                        basis=list(Basis)[at % 3],
                        links=("A.1.1",),
                        code=f"S{item.code}",
                        label=text(f"asks S{item.code}"),
                    )
                    for at, item in enumerate(dimension.items)
                ),
            )
            for dimension in section.dimensions
        )
        sections.append(Section(f"S{section.code}", section.title, section.short, dimensions))
    return replace(
        found,
        custody=Custody.COMMUNITY,
        notice=text("This is not the real tool"),
        complements=small_instrument().key,
        sections=tuple(sections),
    )


def vault(
    scope: ReleaseScope | None,
    *,
    words: str = MARK,
    shown: bool = True,
    custodian: str = CUSTODIAN,
    own: str = "vault-1",
) -> VaultRecord:
    """A vault rated in two voices, with notes and a perspective on the ordinary instrument; None: never released."""
    instrument, ordinary = supplement(), small_instrument()
    kept = AssessmentRecord(
        instrument.key,
        instrument.version,
        instrument.codes,
        {},
        (note(1, "SA.1.1", f"{words} 1", "fr", instrument.key), note(2, "SA.1.1", f"{words} 2", "oj", instrument.key)),
        {
            Voice.NETWORK: {"SA.1.1": 3, "SA.1.2": 2, "SA.2.1": 1, "SA.2.2": 3, "SA.2.3": 3, "SB.1.1": 2},
            Voice.PARTNERS: {"SA.1.1": 1, "SA.1.2": Outside.UNKNOWN, "SA.2.1": 2, "SA.2.2": 0, "SA.2.3": 0},
        },
    )
    seen = AssessmentRecord(
        ordinary.key,
        ordinary.version,
        ordinary.codes,
        {},
        (note(3, "A.1.2", f"{words} 3", "en", ordinary.key),),
        {Voice.PARTNERS: {"A.1.1": 0}},
    )
    workshop = replace(record(ordinary, {}, details=DETAILS), assessments=(kept, seen))
    agreement = Agreement(
        custodian, words, words, words, words, words, show_custodian=shown, notice=words, recorded_by=words,
        day=WHEN.date(),
    )  # fmt: skip
    releases = () if scope is None else (Release("r1", scope, words, words, WHEN.date() + timedelta(days=30), WHEN),)
    return VaultRecord(own, instrument.key, workshop, agreement, releases, WHEN)


def outgoing(scope: ReleaseScope | None, **more: object) -> Outgoing:
    """What the gate lets out of such a vault on the day of the report."""
    return let_out(vault(scope, **more), [supplement(), small_instrument()], date(2026, 11, 22))  # type: ignore[arg-type]
