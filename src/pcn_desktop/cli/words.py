"""The command line's own words, in French and English; errors bring their own sentences."""

from __future__ import annotations

import locale
import os
import re

from pcn_desktop.settings import LANGUAGES
from pcn_desktop.typography import set_words

_WORDS: dict[str, tuple[str, str]] = {
    # key: (fr, en)
    "description": (
        "Autoévaluations de réseaux de soins primaires, hors ligne. Sans commande, la fenêtre s’ouvre; le nom d’un "
        "fichier à la place d’une commande l’ouvre sur ce fichier. Les commandes "
        "servent aux services informatiques, aux scripts et aux tests; elles lisent et écrivent le même espace de "
        "travail.",
        "Self-assessments of primary care networks, offline. Without a command, the window opens; the name of a file "
        "in a command’s place opens it on that file. The commands are "
        "for IT, scripts and tests; they read and write the same workspace.",
    ),
    "epilog": (
        "Codes de sortie : 0, réussi; 1, impossible (une phrase sur la sortie d’erreur); 2, mauvais usage.",
        "Exit status: 0, done; 1, could not be done (a sentence on standard error); 2, wrong usage.",
    ),
    "usage": ("utilisation : ", "usage: "),
    # A no-break space stands before the colon that argparse writes after a heading.
    "arguments": ("arguments\u00a0", "arguments"),
    "options": ("options\u00a0", "options"),
    "commands": ("commandes\u00a0", "commands"),
    "command": ("COMMANDE", "COMMAND"),
    "help": ("montrer cette aide et quitter", "show this help and exit"),
    "version": ("montrer la version et quitter", "show the version and exit"),
    "workspace": (
        "espace de travail à utiliser (sinon celui que la fenêtre ouvre); accepté partout dans la ligne",
        "workspace to use (otherwise the one that the window opens); accepted anywhere on the line",
    ),
    "json": ("écrire du JSON", "write JSON"),
    "file": ("FICHIER", "FILE"),
    "folder": ("DOSSIER", "FOLDER"),
    "title": ("TITRE", "TITLE"),
    "key": ("CLÉ", "KEY"),
    "text": ("TEXTE", "TEXT"),
    "level": ("NIVEAU", "LEVEL"),
    "instruments": ("lister les outils", "list the instruments"),
    "show": ("montrer un outil en entier", "show one instrument whole"),
    "show.key": ("clé de l’outil, par exemple pcn-readiness", "the instrument’s key, for example pcn-readiness"),
    "workshops": (
        "lister les ateliers, le dernier modifié en premier",
        "list the workshops, the most recently changed first",
    ),
    "new": ("créer un atelier et écrire son identifiant", "create a workshop and print its id"),
    "new.title": ("titre de l’atelier", "the workshop’s title"),
    "new.instrument": ("clés des outils de l’atelier", "keys of the workshop’s instruments"),
    "new.lang": (
        "langue de la salle (sinon celle de ces messages)",
        "language of the room (otherwise that of these messages)",
    ),
    "new.scope": (
        "portée : codes de sections, de dimensions ou de critères, séparés par des virgules (sinon tout)",
        "scope: codes of sections, dimensions or criteria, separated by commas (otherwise everything)",
    ),
    "demo": (
        "créer un atelier de démonstration, fictif, et écrire son identifiant",
        "create a demonstration workshop, fictional, and print its id",
    ),
    "demo.out": (
        "écrire aussi ses rapports, en français et en anglais, dans ce dossier, créé au besoin",
        "also write its reports, in French and in English, to this folder, made if need be",
    ),
    "demo.lang": (
        "langue de l’atelier (sinon celle de ces messages)",
        "language of the workshop (otherwise that of these messages)",
    ),
    "rate": ("coter un critère", "rate a criterion"),
    "id": (
        "identifiant de l’atelier, ou ses premiers caractères s’ils suffisent",
        "the workshop’s id, or its first characters when they are enough",
    ),
    "code": ("code du critère, par exemple F2.1.4", "the criterion’s code, for example F2.1.4"),
    "rate.level": (
        "niveau de l’échelle, na (sans objet), unknown (ne sait pas) ou clear (effacer la cote)",
        "level of the scale, na (not applicable), unknown (don’t know) or clear (remove the rating)",
    ),
    "rate.reason": (
        "raison du consensus; vide pour la retirer",
        "reason of the consensus; empty to remove it",
    ),
    "rate.dissent": (
        "désaccord noté : qui le voit autrement, et pourquoi; vide pour le retirer",
        "dissent noted: who sees it otherwise, and why; empty to remove it",
    ),
    "count": ("NOMBRE", "COUNT"),
    "vote": (
        "noter combien de votes chaque niveau a reçus, sans les montrer",
        "record how many votes each level got, without showing them",
    ),
    "vote.votes": (
        "votes par niveau, par exemple 2:6; na et unknown sont aussi des bulletins; ce qui n’est pas nommé est à 0",
        "votes for each level, for example 2:6; na and unknown are ballots too; what is not named is 0",
    ),
    "vote.perspective": (
        "perspective qui a voté, ajoutée à l’atelier si elle n’y est pas (sinon toute la salle)",
        "perspective that voted, added to the workshop if it is not there (otherwise the whole room)",
    ),
    "vote.round": (
        "ouvrir d’abord un autre tour; sans cette option, des votes déjà dévoilés sont corrigés",
        "open another round first; without it, votes already revealed are corrected",
    ),
    "vote.in": ("Tour {round}, bulletins reçus : {ballots}.", "Round {round}: {ballots} in."),
    "vote.in.of": (
        "Tour {round}, bulletins reçus : {ballots} sur {expected}.",
        "Round {round}: {ballots} of {expected} in.",
    ),
    "vote.corrected": (
        "Le tour {round} est dévoilé : c’est une correction, marquée comme telle et inscrite dans l’historique.",
        "Round {round} is revealed: this is a correction, marked as one and recorded in the history.",
    ),
    "vote.same": (
        "Le tour {round} est dévoilé, et ces votes y sont déjà : rien n’a changé.",
        "Round {round} is revealed, and these votes are there already: nothing has changed.",
    ),
    "reveal": (
        "dévoiler les votes du dernier tour, pour de bon, et les écrire",
        "reveal the votes of the last round, for good, and print them",
    ),
    "reveal.line": (
        "Tour {round} : n {n}, médiane {median}, {verdict}",
        "Round {round}: n {n}, median {median}, {verdict}",
    ),
    "reveal.few": (
        "Tour {round} : dévoilé. Moins de trois votes : ils ne s’écrivent pas ici.",
        "Round {round}: revealed. Fewer than three votes: they are not printed here.",
    ),
    "reveal.corrected": (
        "Ces votes ont été corrigés après avoir été dévoilés.",
        "These votes were corrected after they were revealed.",
    ),
    "verdict.agreement": ("accord", "agreement"),
    "verdict.split": ("partage", "split"),
    "verdict.none": ("pas de verdict", "no verdict"),
    "note": ("ajouter une note à un critère", "add a note to a criterion"),
    "note.text": (
        "texte de la note; écrivez -- devant s’il commence par un tiret",
        "the note’s text; write -- before it when it begins with a hyphen",
    ),
    "note.kind": ("genre de la note (sinon une remarque)", "kind of the note (otherwise a remark)"),
    "note.sorting": ("tri de la note, pour une consultation", "how a consultation sorts the note"),
    "note.lang": (
        "langue dans laquelle la note est écrite (sinon celle de la salle)",
        "language in which the note is written (otherwise the room’s)",
    ),
    "note.permission": (
        "la personne citée a donné sa permission : sans elle, une citation ne sort pas",
        "the person quoted gave permission: without it, a quote does not leave",
    ),
    "summary.private": (
        "montrer aussi les petits groupes et les citations sans permission : pour la personne qui anime seulement",
        "show small groups and quotes without permission too: for the facilitator only",
    ),
    "vault.marks": (
        "dans un coffre, --kind, --sorting, --permission, --reason et --dissent ne se notent pas",
        "in a vault, --kind, --sorting, --permission, --reason and --dissent are not kept",
    ),
    "note.quote": ("--permission va avec --kind quote", "--permission goes with --kind quote"),
    "summary": ("écrire les résultats d’un atelier, non arrondis", "write a workshop’s results, unrounded"),
    "export": (
        "écrire le classeur Excel, le rapport PDF, ou les deux",
        "write the Excel workbook, the PDF report, or both",
    ),
    "export.excel": ("classeur à écrire", "workbook to write"),
    "export.pdf": ("rapport à écrire", "report to write"),
    "export.lang": ("langue du rapport (sinon celle de la salle)", "language of the report (otherwise the room’s)"),
    "form": (
        "écrire un formulaire vierge, à imprimer",
        "write a blank form, to print",
    ),
    "form.key": (
        "clé de l’outil, par exemple pcn-readiness; facultative avec --workshop",
        "the instrument’s key, for example pcn-readiness; optional with --workshop",
    ),
    "form.kind": (
        "questionnaire, bulletins ou affiches; avec --workshop, aussi la feuille de présence ou la page d’ouverture",
        "questionnaire, ballots or wall posters; with --workshop, also the sign-in sheet or the opening page",
    ),
    "form.pdf": ("formulaire à écrire", "form to write"),
    "form.lang": (
        "langue du formulaire (sinon celle de la salle, ou de ces messages)",
        "language of the form (otherwise the room’s, or that of these messages)",
    ),
    "form.workshop": (
        "atelier dont prendre le titre, la portée, les critères à voter et les perspectives",
        "workshop whose title, scope, criteria to vote on and perspectives to take",
    ),
    "form.copies": (
        "nombre de bulletins (sinon un par personne attendue)",
        "number of ballots (otherwise one for each person expected)",
    ),
    "form.number": ("--copies va de 0 à {most}", "--copies goes from 0 to {most}"),
    "form.room": ("--kind {kind} demande --workshop", "--kind {kind} needs --workshop"),
    "form.nothing": (
        "donnez la clé d’un outil, --workshop, ou les deux",
        "give an instrument’s key, --workshop, or both",
    ),
    "check": ("vérifier tout le fichier de l’espace de travail", "check the whole workspace file"),
    "backup": ("écrire une copie de sauvegarde, vérifiée", "write a backup, verified"),
    "backup.file": ("copie à écrire", "backup to write"),
    "restore": (
        "restaurer une copie de sauvegarde; le fichier remplacé est gardé à côté",
        "restore a backup; the file that it replaces is kept beside it",
    ),
    "restore.file": ("copie à restaurer", "backup to restore"),
    "open.alone": (
        "un fichier à ouvrir dans la fenêtre se donne seul",
        "a file to open in the window stands alone",
    ),
    "vault": (
        "le coffre d’une communauté : créer, autoriser, remettre, lire le journal",
        "a community’s vault: make it, release from it, hand it over, read its log",
    ),
    "vault.new": (
        "créer le coffre d’un atelier, après une entente, et écrire son identifiant",
        "make a workshop’s vault, after an agreement, and print its id",
    ),
    "vault.release": (
        "consigner ce que l’organisme gardien laisse sortir du coffre",
        "record what the custodian lets out of the vault",
    ),
    "vault.handover": (
        "remettre le coffre : le copier, le relire, puis retirer la copie d’ici",
        "hand the vault over: copy it, read it back, then remove the copy here",
    ),
    "vault.log": ("écrire le journal tenu dans le coffre", "write the log kept inside the vault"),
    "vault.file": ("le coffre", "the vault"),
    "vault.agreement": ("entente de garde, en JSON", "custody agreement, as JSON"),
    "vault.passphrase": (
        "fichier qui contient la phrase secrète; - pour l’entrée standard",
        "file that holds the passphrase; - for standard input",
    ),
    "vault.recovery": ("écrire la clé de secours dans ce fichier", "write the recovery key to this file"),
    "vault.scope": (
        "ce qui peut sortir : rien, les scores par section, ou tout",
        "what may leave: nothing, the scores by section, or all",
    ),
    "vault.by": ("qui l’autorise", "who decides it"),
    "vault.until": ("dernier jour de l’autorisation, AAAA-MM-JJ", "last day of the release, YYYY-MM-DD"),
    "vault.terms": ("conditions de l’autorisation", "terms of the release"),
    "vault.to": ("dossier du support de l’organisme gardien", "folder on the custodian’s medium"),
    "vault.voice": (
        "dans un coffre, de qui est la cote : du réseau ou des partenaires",
        "in a vault, whose rating it is: the network’s or the partners’",
    ),
    "passphrase": ("Phrase secrète (rien ne s’affiche) : ", "Passphrase (nothing is shown): "),
    "standard.input": ("l’entrée standard", "standard input"),
    "vault.name": ("NOM", "NAME"),
    "vault.day": ("DATE", "DATE"),
    "vault.terms.words": ("TEXTE", "TEXT"),
    "vault.pair": (
        "--vault et --passphrase-file vont ensemble",
        "--vault and --passphrase-file go together",
    ),
    "handed": ("Coffre remis et relu : {path}", "Vault handed over and read back: {path}"),
    "handed.clear": (
        "Il n’a jamais été en clair ici : ce que le disque garde peut-être encore est chiffré.",
        "It was never in clear here: what may remain on the disk is ciphertext.",
    ),
    "withdrawn": (
        "Retirer l’autorisation ne rappelle pas les fichiers déjà donnés.",
        "Withdrawing the release does not recall files already given.",
    ),
    "leaves": ("Du coffre sort : {what}", "Leaves the vault: {what}"),
    "leaves.nothing": ("Aucune réponse ne sort du coffre.", "No answer leaves the vault."),
    "leaves.custodian": ("le nom de l’organisme gardien : {codes}", "the custodian’s name: {codes}"),
    "leaves.notice": ("l’étiquette de la communauté", "the community’s label"),
    "leaves.scores": ("scores ({count}) : {codes}", "scores ({count}): {codes}"),
    "leaves.ratings": ("cotes ({count}) : {codes}", "ratings ({count}): {codes}"),
    "leaves.notes": ("notes ({count}) : {codes}", "notes ({count}): {codes}"),
    "leaves.perspectives": (
        "perspectives de la communauté ({count}) : {codes}",
        "perspectives of the community ({count}): {codes}",
    ),
    "leaves.community-notes": (
        "notes de la communauté ({count}) : {codes}",
        "notes of the community ({count}): {codes}",
    ),
    "export.nothing": ("donnez --excel, --pdf, ou les deux", "give --excel, --pdf, or both"),
    "export.same": ("--excel et --pdf nomment le même fichier", "--excel and --pdf name the same file"),
    "no.workshops": ("Aucun atelier pour l’instant.", "No workshop yet."),
    "written": ("Écrit : {path}", "Written: {path}"),
    "sound": ("{path} : en bon état.", "{path}: sound."),
    "restored": ("{path} : copie de sauvegarde restaurée.", "{path}: backup restored."),
    "kept": ("Ancien fichier gardé ici : {path}", "Earlier file kept here: {path}"),
}

_USAGE_ERRORS = (
    # What argparse says in English → the same in French.
    (r"the following arguments are required: (.+)", r"il manque : \1"),
    (r"unrecognized arguments: (.+)", r"arguments inconnus : \1"),
    (r"ambiguous option: (.+) could match (.+)", r"option ambiguë : \1 peut vouloir dire \2"),
    (r"invalid int value: (.+)", r"nombre entier attendu : \1"),
    (r"expected one argument", "une valeur est attendue"),
    (r"expected at least one argument", "au moins une valeur est attendue"),
    (r"ignored explicit argument (.+)", r"cette option ne prend pas de valeur (\1)"),
    (r"invalid choice: (.+) \(choose from (.+)\)", r"valeur inconnue : \1 (au choix : \2)"),
    (r"argument (\S+): ", r"argument \1 : "),
)


def message_language(chosen: str | None) -> str:
    """Return the language of messages: the one chosen in the window, else the system's, else English."""
    if chosen is not None and chosen in LANGUAGES:
        return chosen
    tags = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    tag = next((tag for tag in tags if tag), None) or locale.getlocale()[0] or ""
    return "fr" if tag.lower().startswith("fr") else "en"


def say(key: str, language: str, **fields: object) -> str:
    """Return the words of `key` in `language`, their blanks filled."""
    words = set_words(_WORDS[key][LANGUAGES.index(language)], language)
    return words.format(**fields) if fields else words


def usage_error(message: str, language: str) -> str:
    """Return what argparse says of a wrong usage, in `language`."""
    if language != "fr":
        return message
    for english, french in _USAGE_ERRORS:
        message = re.sub(english, set_words(french, language), message)
    return message
