"""The quick guide: one Letter page to print, with the workshop from before to after, the keys, and where things are."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pcn_desktop import __version__
from pcn_desktop.reports.files import produce
from pcn_desktop.reports.wording import labelled, tongue
from pcn_desktop.typography import NO_BREAK, set_words

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

KeyRow = tuple[Sequence[str], str]
"""The names of an action's keys, and what it does."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "title": {"fr": "Aide-mémoire", "en": "Quick guide"},
    "lead": {
        "fr": "Animer un atelier d’autoévaluation d’un réseau de soins primaires, sans Internet, en français ou en "
        "anglais.",
        "en": "Running a Primary Care Network’s self-assessment workshop, without internet, in French or in English.",
    },
    "before": {"fr": "Avant", "en": "Before"},
    "before.1": {
        "fr": "**Ateliers** : créez un nouvel atelier. Un titre suffit.",
        "en": "**Workshops**: make a new workshop. A title is enough.",
    },
    "before.2": {
        "fr": "**Préparer** : réseau, date, langue de la salle. Animation : vos initiales, jamais le nom d’une "
        "personne participante.",
        "en": "**Prepare**: network, date, language of the room. Facilitator’s label: your initials, never a "
        "participant’s name.",
    },
    "before.3": {
        "fr": "Choisissez ce que la salle examinera : environ trois minutes par critère, une trentaine en deux heures.",
        "en": "Choose what the room will look at: about three minutes a criterion, some thirty in two hours.",
    },
    "before.4": {
        "fr": "Lisez l’écran depuis la dernière rangée. Trop petit? **Réglages**, taille du texte.",
        "en": "Read the screen from the last row. Too small? **Settings**, text size.",
    },
    "during": {"fr": "Pendant", "en": "During"},
    "during.1": {
        "fr": "**Animer** : lisez le critère et sa question. Une minute pour réfléchir, puis on se parle.",
        "en": "**Run**: read the criterion and its question. A quiet minute to think, then talk.",
    },
    "during.2": {
        "fr": "Cherchez le niveau que tout le monde peut accepter; pas de moyenne. Personne ne sait? C’est une "
        "réponse.",
        "en": "Look for the level all can live with; no averages. Nobody knows? That is an answer.",
    },
    "during.3": {
        "fr": "Notez ce qui s’est dit et ce qui le montrerait, pas qui l’a dit.",
        "en": "Write down what was said and what would show it, not who said it.",
    },
    "during.4": {
        "fr": "Tout s’enregistre tout de suite. Une erreur? Annulez, ou cotez de nouveau.",
        "en": "Everything is saved at once. A slip? Undo, or rate again.",
    },
    "during.5": {
        "fr": "**Dégager le sens** : quelques forces, d’une à trois priorités, une raison pour chacune.",
        "en": "**Make sense**: a few strengths, one to three priorities, a reason for each.",
    },
    "during.6": {
        "fr": "**Agir** : au moins une action par priorité. Quoi, qui, pour quand, première étape.",
        "en": "**Act**: at least one action for each priority. What, who, by when, first step.",
    },
    "after": {"fr": "Après", "en": "After"},
    "after.1": {
        "fr": "**Rapport** : parcourez la liste de fermeture, relisez les notes.",
        "en": "**Report**: go through the closing list, read the notes over.",
    },
    "after.2": {
        "fr": "Enregistrez le classeur Excel et le rapport PDF, dans la langue voulue. C’est vous qui les envoyez.",
        "en": "Save the Excel workbook and the PDF report, in the language you want. Sending them is up to you.",
    },
    "after.3": {
        "fr": "Sauvegardez sur une clé USB, à la même page. La copie est relue aussitôt.",
        "en": "Back up to a USB key, on the same page. The copy is read back at once.",
    },
    "after.4": {
        "fr": "Fermez l’atelier : il est verrouillé, et peut être rouvert.",
        "en": "Close the workshop: it is locked, and can be reopened.",
    },
    "keys": {"fr": "Les touches", "en": "The keys"},
    "keys.level": {"fr": "Donner le niveau", "en": "Set the level"},
    "keys.back": {"fr": "Revenir au critère", "en": "Back to the criterion"},
    "keys.undo": {"fr": "Annuler", "en": "Undo"},
    "keys.redo": {"fr": "Rétablir", "en": "Redo"},
    "keys.find": {"fr": "Chercher", "en": "Find"},
    "keys.help": {"fr": "Aide sur cette page", "en": "Help on this page"},
    "keys.note": {
        "fr": "Une touche seule n’agit que lorsque le critère est actif.",
        "en": "Single keys act only while the criterion has the focus.",
    },
    "kept": {"fr": "Où tout est conservé", "en": "Where things are kept"},
    "kept.file": {
        "fr": "Un seul fichier, workspace.pcnwork, et une copie par jour à côté, dans workspace-backups :",
        "en": "One file, workspace.pcnwork, and one copy a day beside it, in workspace-backups:",
    },
    "kept.rest": {
        "fr": "Les rapports vont dans Documents, sauf si vous en décidez autrement. Rien ne quitte l’ordinateur de "
        "lui-même.",
        "en": "Reports go to Documents unless you choose otherwise. Nothing leaves the computer by itself.",
    },
    "trouble": {"fr": "En cas de problème", "en": "If something goes wrong"},
    "trouble.1": {
        "fr": "« Pas encore enregistré » reste affiché : lisez le message, ne fermez pas le programme.",
        "en": "“Not saved yet” stays: read the message, do not close the program.",
    },
    "trouble.2": {
        "fr": "Fichier endommagé : **Réglages**, restaurer la dernière copie de sauvegarde.",
        "en": "Damaged file: **Settings**, restore the latest backup.",
    },
    "trouble.3": {
        "fr": "Panne de courant : rouvrez le programme, vous serez au même critère.",
        "en": "Power cut: open the program again, you will be at the same criterion.",
    },
    "foot": {
        "fr": "PCN Desktop {version}. Pas l’outil officiel, que fournit Santé Ontario : "
        "PrimaryCareProgram@ontariohealth.ca",
        "en": "PCN Desktop {version}. Not the official tool, which Ontario Health provides: "
        "PrimaryCareProgram@ontariohealth.ca",
    },
}

_FOLDERS: Final = (
    ("Windows", "%LOCALAPPDATA%\\PCN Desktop"),
    ("macOS", "~/Library/Application Support/PCN Desktop"),
    ("Linux", "~/.local/share/PCN Desktop"),
)
_STEPS: Final = ("before", "during", "after")
_GAP: Final = 24.0
_RIGHT: Final = 226.0
"""Width of the right column, in points."""


def write_guide(keys: Sequence[KeyRow], language: str, target: Path) -> None:
    """Write the guide as a PDF file; `keys` are those of the walk as they are set, none when they are off.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
    """
    produce(target, lambda _: render_guide(keys, language))


def render_guide(keys: Sequence[KeyRow], language: str) -> bytes:
    """Return the guide as the bytes of a PDF file of one page: what is too long for its column is set smaller."""
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, KeepInFrame, PageTemplate

    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.content import creator
    from pcn_desktop.reports.pdf_page import ACCENT, FOOT, ROOM, SHEET, SIDE, write

    fonts.register()
    left = ROOM - _GAP - _RIGHT
    head, top = 74.0, SHEET[1] - 54
    height = top - head - FOOT

    def furnish(canvas: Any, _document: Any) -> None:
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setFillColor(ACCENT)
        canvas.rect(SIDE, top + 14, 56, 5, stroke=0, fill=1)
        write(canvas, (SIDE, FOOT - 22), _say("foot", language, version=__version__))

    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    places = ((SIDE, FOOT + height, ROOM, head), (SIDE, FOOT, left, height), (SIDE + left + _GAP, FOOT, _RIGHT, height))
    frames = [Frame(*place, **bare) for place in places]
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=SHEET,
        title=f"PCN Desktop – {_say('title', language)}",
        author="PCN Desktop",
        creator=creator(),
        lang=f"{tongue(language)}-CA",
        initialFontName=fonts.TEXT,
        pageTemplates=[PageTemplate("guide", frames, onPage=furnish)],
    )
    columns = (_head(language), _steps(language), [*_keys(keys, language), *_rest(language)])
    story: list[Flowable] = []
    for (_, _, width, room), column in zip(places, columns, strict=True):
        story += [KeepInFrame(width, room, column, mode="shrink", hAlign="LEFT"), FrameBreak()]
    document.build(story[:-1])
    return file.getvalue()


def _head(language: str) -> list[Flowable]:
    from pcn_desktop.reports.paper import said
    from pcn_desktop.reports.pdf_page import BODY, OVERLINE, TITLE

    return [
        said("PCN Desktop", OVERLINE, strong=True),
        said(_say("title", language), TITLE, strong=True),
        said(_say("lead", language), BODY),
    ]


def _steps(language: str) -> list[Flowable]:
    from pcn_desktop.reports.paper import said
    from pcn_desktop.reports.pdf_page import BODY, HEADING

    step = _like(BODY, fontSize=10.4, leading=14.4, spaceAfter=6, leftIndent=18, bulletIndent=0)
    heading = _like(HEADING, fontSize=13, leading=17, spaceBefore=10, spaceAfter=6)
    parts: list[Flowable] = []
    for part in _STEPS:
        parts.append(said(_say(part, language), heading, strong=True))
        numbered = (key for key in _WORDS if key.startswith(f"{part}."))
        parts += [said(_say(key, language), step, bullet=f"{at}.") for at, key in enumerate(numbered, start=1)]
    return parts


def _keys(keys: Sequence[KeyRow], language: str) -> list[Flowable]:
    from reportlab.platypus import Paragraph, Table

    from pcn_desktop.reports.fonts import TEXT
    from pcn_desktop.reports.paper import said
    from pcn_desktop.reports.pdf_page import CELL, HEADING, LINE, SMALL

    shift = "Maj" if tongue(language) == "fr" else "Shift"
    escape = "Échap" if tongue(language) == "fr" else "Esc"
    rows: list[KeyRow] = [(("0", "1", "2", "3"), _say("keys.level", language)), *keys] if keys else []
    rows += [
        ((escape,), _say("keys.back", language)),
        (("Ctrl+Z",), _say("keys.undo", language)),
        ((f"Ctrl+{shift}+Z",), _say("keys.redo", language)),
        (("Ctrl+F",), _say("keys.find", language)),
        (("F1",), _say("keys.help", language)),
    ]
    cell = _like(CELL, fontSize=8.8, leading=12.4)
    cells = [[Paragraph(_caps(names), cell), said(words, cell)] for names, words in rows]
    style = [
        ("FONTNAME", (0, 0), (-1, -1), TEXT),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
    ]
    table = Table(cells, colWidths=(_RIGHT * 0.5, _RIGHT * 0.5), style=style, hAlign="LEFT")
    found: list[Flowable] = [said(_say("keys", language), HEADING, strong=True), table]
    if keys:
        found.append(said(_say("keys.note", language), _like(SMALL, spaceBefore=3)))
    return found


def _caps(names: Sequence[str]) -> str:
    """Return the markup of keys: each on a ground of its own, never broken."""
    from pcn_desktop.reports.fonts import markup
    from pcn_desktop.reports.palette import LIGHT

    caps = (f" {name} ".replace(" ", NO_BREAK) for name in names)
    return " ".join(f'<font backColor="{LIGHT.sunk}">{markup(cap)}</font>' for cap in caps)


def _rest(language: str) -> list[Flowable]:
    from pcn_desktop.reports.paper import said
    from pcn_desktop.reports.pdf_page import BODY, BULLET, HEADING, SMALL

    place = _like(SMALL, leftIndent=12, bulletIndent=2, spaceAfter=1)
    return [
        said(_say("kept", language), HEADING, strong=True),
        said(_say("kept.file", language), BODY),
        *(said(labelled(system, folder, language), place, bullet="•") for system, folder in _FOLDERS),
        said(_say("kept.rest", language), _like(BODY, spaceBefore=3)),
        said(_say("trouble", language), HEADING, strong=True),
        *(said(_say(key, language), BULLET, bullet="•") for key in _WORDS if key.startswith("trouble.")),
    ]


def _like(style: Any, **changes: Any) -> Any:
    """Return a style like another but for some of its measures."""
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(f"guide-{style.name}-{sorted(changes)}", parent=style, **changes)


def _say(key: str, language: str, /, **blanks: object) -> str:
    tag = tongue(language)
    words = set_words(_WORDS[key][tag], tag)
    return words.format(**blanks) if blanks else words
