"""The custody agreement on paper, to read together and sign: filled in, or blank to fill by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports.files import produce
from pcn_desktop.reports.wording import day, tongue, word
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.vault_values import Agreement

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

BOTH: Final = "fr+en"
"""Both languages in one file, French first: one signed paper for a room that reads both."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "title": {"fr": "Entente de garde", "en": "Custody agreement"},
    "lead": {
        "fr": "Cette entente précède toute réponse. Elle dit qui garde les réponses, à quoi elles servent et qui "
        "décide de ce qui peut en sortir. Rien n’est noté avant qu’elle soit consignée.",
        "en": "This agreement comes before any answer. It says who keeps the answers, what they are for, and who "
        "decides what may leave. Nothing is written down before it is recorded.",
    },
    "agreed": {"fr": "Ce qui est convenu", "en": "What is agreed"},
    "organization": {"fr": "Organisme gardien", "en": "Custodian: organization"},
    "person": {"fr": "Personne qui agit pour l’organisme", "en": "Custodian: person who acts for it"},
    "purpose": {"fr": "À quoi serviront les réponses", "en": "What the answers are for"},
    "access": {"fr": "Qui peut voir quoi", "en": "Who may see what"},
    "retention": {"fr": "Combien de temps les réponses sont gardées", "en": "How long the answers are kept"},
    "afterwards": {"fr": "Ce qu’elles deviennent ensuite", "en": "What becomes of them afterwards"},
    "show_custodian": {
        "fr": "Ce que l’espace de travail et les rapports peuvent dire",
        "en": "What the workspace and the reports may say",
    },
    "show.yes": {
        "fr": "Que l’évaluation a eu lieu, et quel organisme en garde les réponses.",
        "en": "That the assessment took place, and which organization holds its answers.",
    },
    "show.no": {"fr": "Rien du tout.", "en": "Nothing at all."},
    "notice": {
        "fr": "Étiquette ou avis de la communauté, reproduit tel que fourni",
        "en": "Label or notice of the community, carried as given",
    },
    "struck": {
        "fr": "Critères que l’organisme gardien retire (codes)",
        "en": "Criteria that the custodian strikes (codes)",
    },
    "recorded_by": {"fr": "Entente consignée par", "en": "Agreement recorded by"},
    "day": {"fr": "Date", "en": "Date"},
    "none": {"fr": "Aucun texte", "en": "No text"},
    "does": {"fr": "Ce que fait le coffre", "en": "What the vault does"},
    "does.1": {
        "fr": "Les cotes et les notes vont dans un fichier à part, le coffre, chiffré avec une phrase secrète que "
        "l’organisme gardien tape lui-même. Le programme ne la conserve pas.",
        "en": "Ratings and notes go into a file of their own, the vault, encrypted with a passphrase that the "
        "custodian types. The program does not keep it.",
    },
    "does.2": {
        "fr": "Tant que l’organisme gardien n’a rien autorisé, rien du contenu ne sort du coffre. Son autorisation "
        "porte sur les scores par section ou sur tout; elle dit qui l’a donnée, quand, à quelles conditions et "
        "jusqu’à quand, et elle est imprimée avec le contenu.",
        "en": "Until the custodian authorizes it, none of the content leaves the vault. A release covers the scores "
        "by section, or everything; it says who gave it, when, on what terms and until when, and it is printed with "
        "the content.",
    },
    "does.3": {
        "fr": "Une autorisation peut être retirée en tout temps : ce qui est produit ensuite en tient compte.",
        "en": "A release can be withdrawn at any time: whatever is made afterwards obeys.",
    },
    "does.4": {
        "fr": "La voix du réseau et celle des partenaires restent côte à côte. On n’en fait jamais la moyenne, et "
        "elles n’entrent dans aucun score de l’outil ordinaire.",
        "en": "The network’s voice and the partners’ voice stand side by side. They are never averaged, and enter no "
        "score of the ordinary instrument.",
    },
    "does.5": {
        "fr": "Chaque ouverture, chaque autorisation et chaque fichier produit laissent une ligne dans un journal, à "
        "l’intérieur du coffre.",
        "en": "Every opening, every release and every file made leaves a line in a log, inside the vault.",
    },
    "does.6": {
        "fr": "Le coffre peut être remis à l’organisme gardien sur son propre support. La copie est relue et "
        "vérifiée, puis celle de l’ordinateur est retirée.",
        "en": "The vault can be handed over on the custodian’s own medium. The copy is read back and verified, then "
        "the laptop’s copy is removed.",
    },
    "not": {"fr": "Ce que le coffre ne fait pas", "en": "What the vault does not do"},
    "not.1": {
        "fr": "Il ne rappelle pas un fichier ou un papier déjà donné, même si l’autorisation est retirée.",
        "en": "It does not call back a file or a paper already given, even when the release is withdrawn.",
    },
    "not.2": {
        "fr": "Il ne s’ouvre pas sans la phrase secrète. Si elle est oubliée, seule la clé de secours l’ouvre encore; "
        "sans elle, le contenu est perdu pour tout le monde.",
        "en": "It does not open without the passphrase. If that is forgotten, only the recovery key still opens it; "
        "without it, the content is lost to everyone.",
    },
    "not.3": {
        "fr": "Il ne protège pas de quelqu’un qui a le fichier et la phrase secrète, ni de ce que les personnes "
        "présentes voient, entendent ou photographient.",
        "en": "It does not protect against someone who has the file and the passphrase, nor against what those "
        "present see, hear or photograph.",
    },
    "not.4": {
        "fr": "Il n’efface pas toute trace d’un disque : ce qui peut y rester est chiffré, car le coffre n’y a jamais "
        "été en clair.",
        "en": "It does not wipe a disk: what may remain on it is encrypted, for the vault was never in clear there.",
    },
    "not.5": {
        "fr": "Il n’est pas un certificat de conformité aux principes PCAP® ni à d’autres principes. Il donne des "
        "moyens; ce sont les personnes qui tiennent l’entente.",
        "en": "It is no certificate of compliance with the OCAP® principles, nor with any other. It gives means; it "
        "is people who keep the agreement.",
    },
    "signatures": {"fr": "Signatures", "en": "Signatures"},
    "sign.custodian": {"fr": "Pour l’organisme gardien", "en": "For the custodian"},
    "sign.recorder": {"fr": "Pour le réseau", "en": "For the network"},
    "sign.name": {"fr": "Nom", "en": "Name"},
    "sign.signature": {"fr": "Signature", "en": "Signature"},
}

_TEXTS: Final = (
    ("organization", 1),
    ("person", 1),
    ("purpose", 3),
    ("access", 3),
    ("retention", 2),
    ("afterwards", 2),
)
"""The texts of the agreement in their order, each with the lines that a blank form leaves for it."""


def write_agreement(
    agreement: Agreement | None, instrument: Instrument, language: str, path: Path, *, struck: Sequence[str] = ()
) -> None:
    """Write the agreement as a PDF file; None makes a blank form.

    Args:
        agreement: what was agreed.
        instrument: the community instrument that it is about.
        language: `fr`, `en`, or `BOTH`.
        path: the file.
        struck: codes of the criteria that the custodian struck.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
    """
    produce(path, lambda _: render_agreement(agreement, instrument, language, struck=struck))


def render_agreement(
    agreement: Agreement | None, instrument: Instrument, language: str, *, struck: Sequence[str] = ()
) -> bytes:
    """Return the agreement as the bytes of a PDF file."""
    from reportlab.platypus import PageBreak

    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.paper import render_paper

    fonts.register()
    tongues = ("fr", "en") if language == BOTH else (tongue(language),)
    story: list[Flowable] = []
    for at, tag in enumerate(tongues):
        story += [PageBreak()] if at else []
        story += _paper(agreement, instrument, tag, tuple(struck))
    title = " · ".join(_say("title", tag) for tag in tongues)
    return render_paper(story, title=title, language="+".join(tongues))


def _paper(agreement: Agreement | None, instrument: Instrument, tag: str, struck: Sequence[str]) -> Iterator[Flowable]:
    from pcn_desktop.reports.paper import WARNING, said
    from pcn_desktop.reports.pdf_page import BODY, BULLET, HEADING, OVERLINE, TITLE

    name = f"{instrument.title.get(tag)} · {word('version', tag, version=instrument.version)}"
    yield said(name, OVERLINE, strong=True)
    yield said(_say("title", tag), TITLE, strong=True)
    yield said(_say("lead", tag), BODY)
    if notice := instrument.notice.get(tag):
        yield said(notice, WARNING, strong=True)
    yield said(_say("agreed", tag), HEADING, strong=True)
    yield from _fields(agreement, tag, struck)
    for part in ("does", "not"):
        yield said(_say(part, tag), HEADING, strong=True)
        yield from (said(_say(key, tag), BULLET, bullet="•") for key in _WORDS if key.startswith(f"{part}."))
    yield from _signatures(agreement, tag)


def _fields(agreement: Agreement | None, tag: str, struck: Sequence[str]) -> Iterator[Flowable]:
    from pcn_desktop.reports.paper import ticked

    for name, lines in _TEXTS:
        yield from _field(name, None if agreement is None else getattr(agreement, name), lines, tag)
    yield _label("show_custodian", tag)
    yield ticked(_say("show.yes", tag), tick=agreement is not None and agreement.show_custodian)
    yield ticked(_say("show.no", tag), tick=agreement is not None and not agreement.show_custodian)
    yield from _field("notice", None if agreement is None else agreement.notice, 2, tag)
    if agreement is None or struck:
        yield from _field("struck", None if agreement is None else ", ".join(struck), 1, tag)
    yield from _field("recorded_by", None if agreement is None else agreement.recorded_by, 1, tag)
    yield from _field("day", None if agreement is None else day(agreement.day, tag), 1, tag)


def _field(name: str, value: str | None, lines: int, tag: str) -> Iterator[Flowable]:
    """Yield the name of a field, then what was written, or lines to write on."""
    from reportlab.platypus import KeepTogether

    from pcn_desktop.reports.paper import Ruled, given, said
    from pcn_desktop.reports.pdf_page import BODY, SMALL

    if value is None:
        yield KeepTogether([_label(name, tag), Ruled(lines)])
        return
    yield _label(name, tag)
    yield given(value, BODY) if value.strip() else said(_say("none", tag), SMALL)


def _label(name: str, tag: str) -> Flowable:
    from reportlab.lib.styles import ParagraphStyle

    from pcn_desktop.reports.paper import said
    from pcn_desktop.reports.pdf_page import HEAD_CELL

    style = ParagraphStyle("agreement-label", parent=HEAD_CELL, spaceBefore=5, spaceAfter=1, keepWithNext=1)
    return said(_say(name, tag), style, strong=True)


def _signatures(agreement: Agreement | None, tag: str) -> Iterator[Flowable]:
    """Yield room to sign, in two columns that stay together."""
    from reportlab.platypus import KeepTogether, Table

    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.paper import Ruled, given, said
    from pcn_desktop.reports.pdf_page import CELL, FLAT, HEADING, ROOM, SMALL, STRONG_CELL

    width = (ROOM - 28) / 2
    who = ("", "") if agreement is None else (agreement.organization, agreement.recorded_by)
    columns: list[list[Flowable]] = []
    for part, name in zip(("sign.custodian", "sign.recorder"), who, strict=True):
        cell: list[Flowable] = [said(_say(part, tag), STRONG_CELL, strong=True)]
        cell += [given(line, CELL) for line in fonts.wrap(name, fonts.TEXT, 9.2, width, 2)]
        for label in ("sign.name", "sign.signature", "day"):
            cell += [Ruled(1, width), said(_say(label, tag), SMALL)]
        columns.append(cell)
    table = Table([[columns[0], "", columns[1]]], colWidths=(width, 28, width), style=[*FLAT], hAlign="LEFT")
    yield KeepTogether([said(_say("signatures", tag), HEADING, strong=True), table])


def _say(key: str, tag: str) -> str:
    return set_words(_WORDS[key][tag], tag)
