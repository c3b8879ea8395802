"""The paper beside a vault handed over: what the file is, and how to open it, with this program or without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pcn_desktop.reports.files import produce
from pcn_desktop.typography import set_words

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

_WORDS: Final[dict[str, dict[str, str]]] = {
    "title": {"fr": "Comment ouvrir ce coffre", "en": "How to open this vault"},
    "what": {"fr": "Ce qu’est ce fichier", "en": "What this file is"},
    "what.1": {
        "fr": "Le fichier ci-dessus est un coffre : il contient les réponses données à un outil dont une communauté a "
        "la garde, les notes, l’entente de garde, les autorisations, et le journal de ce qui en a été fait.",
        "en": "The file named above is a vault: it holds the answers given to an instrument in a community’s custody, "
        "the notes, the custody agreement, the releases, and the log of what was done with it.",
    },
    "what.2": {
        "fr": "Il est chiffré. Sans la phrase secrète ou la clé de secours, personne ne peut le lire, pas même qui a "
        "écrit le programme.",
        "en": "It is encrypted. Without the passphrase or the recovery key nobody can read it, not even whoever wrote "
        "the program.",
    },
    "program": {"fr": "L’ouvrir avec PCN Desktop", "en": "Opening it with PCN Desktop"},
    "program.1": {
        "fr": "Installez PCN Desktop, s’il n’y est pas. L’installateur est peut-être sur ce support; aucun accès à "
        "Internet n’est nécessaire.",
        "en": "Install PCN Desktop if it is not there. The installer may be on this medium; no internet is needed.",
    },
    "program.2": {
        "fr": "Ouvrez le coffre depuis le programme en choisissant ce fichier. Il s’ouvre là où il est.",
        "en": "Open the vault from the program by choosing this file. It opens where it is.",
    },
    "program.3": {
        "fr": "Tapez la phrase secrète. L’ouverture est notée dans le journal du coffre, si le support permet "
        "l’écriture.",
        "en": "Type the passphrase. The opening is noted in the vault’s log, if the medium can be written to.",
    },
    "tool": {"fr": "L’ouvrir sans PCN Desktop", "en": "Opening it without PCN Desktop"},
    "tool.1": {
        "fr": "C’est une base de données SQLite chiffrée par SQLCipher 4, avec ses réglages par défaut. Tout outil qui "
        "lit SQLCipher 4 l’ouvre, par exemple DB Browser for SQLite (version SQLCipher) ou la commande sqlcipher :",
        "en": "It is an SQLite database encrypted by SQLCipher 4 with its default settings. Any tool that reads "
        "SQLCipher 4 opens it, such as DB Browser for SQLite (SQLCipher version) or the sqlcipher command:",
    },
    "key": {"fr": "votre phrase secrète", "en": "your passphrase"},
    "tool.2": {
        "fr": "Une apostrophe dans la phrase secrète se tape deux fois. Travaillez sur une copie du fichier : "
        "l’original reste intact.",
        "en": "An apostrophe in the passphrase is typed twice. Work on a copy of the file: the original stays intact.",
    },
    "v_ratings": {
        "fr": "chaque critère et sa cote, selon la voix (network : le réseau; partners : les partenaires)",
        "en": "every criterion and its rating, by voice (network; partners)",
    },
    "v_notes": {"fr": "chaque note, avec son critère", "en": "every note, with its criterion"},
    "agreements": {"fr": "l’entente de garde", "en": "the custody agreement"},
    "releases": {
        "fr": "chaque autorisation et chaque retrait; la dernière ligne compte",
        "en": "every release and withdrawal; the last line counts",
    },
    "vault_log": {
        "fr": "chaque ouverture, autorisation et fichier produit",
        "en": "every opening, every release, every file made",
    },
    "know": {"fr": "À savoir", "en": "Good to know"},
    "know.1": {
        "fr": "**Une phrase secrète oubliée ne se retrouve pas.** Seule la clé de secours ouvre encore le coffre. "
        "Gardez-la ailleurs qu’avec ce fichier. Changer la phrase secrète annule la clé de secours précédente.",
        "en": "**A forgotten passphrase cannot be recovered.** Only the recovery key still opens the vault. Keep it "
        "elsewhere than with this file. Changing the passphrase voids the earlier recovery key.",
    },
    "know.2": {
        "fr": "**Ce qui a déjà été donné ne revient pas.** Retirer une autorisation vaut pour la suite; les fichiers "
        "et les papiers déjà remis restent où ils sont.",
        "en": "**What was already given does not come back.** Withdrawing a release counts from then on; files and "
        "papers already given stay where they are.",
    },
    "know.3": {
        "fr": "**Un support peut se perdre ou se briser.** Une seconde copie de ce fichier, gardée ailleurs, est aussi "
        "protégée que la première.",
        "en": "**A medium can be lost or break.** A second copy of this file, kept elsewhere, is as protected as the "
        "first.",
    },
    "know.4": {
        "fr": "Qui a ce fichier et la phrase secrète peut tout lire.",
        "en": "Whoever has this file and the passphrase can read everything.",
    },
}

_TABLES: Final = ("v_ratings", "v_notes", "agreements", "releases", "vault_log")


def write_vault_page(vault: str, path: Path) -> None:
    """Write the page as a PDF file, French then English; `vault` is the file's name, and all it says of the vault.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
    """
    produce(path, lambda _: render_vault_page(vault))


def render_vault_page(vault: str) -> bytes:
    """Return the page as the bytes of a PDF file of two pages, one in each language."""
    from reportlab.platypus import KeepInFrame, PageBreak

    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.paper import render_paper
    from pcn_desktop.reports.pdf_page import FOOT, ROOM, SHEET

    fonts.register()
    story: list[Flowable] = []
    for tag in ("fr", "en"):
        story += [PageBreak()] if story else []
        story.append(KeepInFrame(ROOM, SHEET[1] - FOOT - 60, list(_page(vault, tag)), mode="shrink", hAlign="LEFT"))
    title = " · ".join(_say("title", tag) for tag in ("fr", "en"))
    return render_paper(story, title=title, language="fr+en")


def _page(vault: str, tag: str) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph

    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.fonts import markup
    from pcn_desktop.reports.paper import CODE_LINE, said
    from pcn_desktop.reports.pdf_page import BODY, BULLET, HEADING, OVERLINE, ROOM, TITLE

    name = "\n".join(fonts.wrap(vault, fonts.STRONG, OVERLINE.fontSize, ROOM, 3))
    yield Paragraph(markup(name, fonts.STRONG), OVERLINE)
    yield said(_say("title", tag), TITLE, strong=True)
    for part in ("what", "program", "tool"):
        yield said(_say(part, tag), HEADING, strong=True)
        keys = [key for key in _WORDS if key.startswith(f"{part}.")]
        for at, key in enumerate(keys, start=1):
            if part == "program":
                yield said(_say(key, tag), BULLET, bullet=f"{at}.")
            else:
                yield said(_say(key, tag), BODY)
            if key == "tool.1":
                yield Paragraph(markup("\n".join(_commands(vault, tag))), CODE_LINE)
        if part == "tool":
            yield from (said(f"**{table}** – {_say(table, tag)}", BULLET, bullet="•") for table in _TABLES)
    yield said(_say("know", tag), HEADING, strong=True)
    yield from (said(_say(key, tag), BULLET, bullet="•") for key in _WORDS if key.startswith("know."))


def _commands(vault: str, tag: str) -> tuple[str, ...]:
    """Return what to type, line by line."""
    return (
        f'sqlcipher "{vault}"',
        f"PRAGMA key = '{_say('key', tag)}';",
        f"SELECT code, criterion_{tag}, voice, rating FROM v_ratings;",
        "SELECT code, note FROM v_notes;",
    )


def _say(key: str, tag: str) -> str:
    return set_words(_WORDS[key][tag], tag)


def page_beside(vault: Path) -> Path:
    """Return where the page lies beside a handed-over vault."""
    return vault.with_name(f"{vault.stem}-ouvrir-open.pdf")
