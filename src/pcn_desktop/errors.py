"""Every error a person can meet, with its sentence in French and English.

`PcnError` and its children stand for the environment and for bad input: the program stays well and says what
happened, what was kept and what to do. Anything else that is raised is a bug of ours.
"""

from __future__ import annotations

from typing import ClassVar, Final

from pcn_desktop.typography import set_words


class PcnError(Exception):
    """An error with a sentence for the reader; its fields fill the blanks.

    A field may be another error, or a map of language → words: it is said in the language of the sentence.
    """

    sentences: ClassVar[dict[str, str]] = {}

    def __init__(self, **fields: object) -> None:
        super().__init__(fields)
        self.fields = fields

    def sentence(self, language: str) -> str:
        """Return the sentence in `language` (`fr` or `en`; any other reads English)."""
        fields = {name: _said(value, language) for name, value in self.fields.items()}
        return str(_said(self.sentences, language)).format(**fields)

    def __str__(self) -> str:
        return self.sentence("en")


_REASONS: Final = {
    "disk I/O error": "erreur de lecture ou d’écriture",
    "Input/output error": "erreur de lecture ou d’écriture",
    "unable to open database file": "impossible d’ouvrir le fichier",
    "locking protocol": "le verrouillage du fichier a échoué",
    "No such device": "le support n’est plus là",
    "No such device or address": "le support n’est plus là",
    "Transport endpoint is not connected": "le support n’est plus là",
    "Stale file handle": "le dossier réseau ne répond plus",
    "Host is down": "le dossier réseau ne répond plus",
    "Too many open files": "trop de fichiers sont ouverts",
    "File name too long": "le nom du fichier est trop long",
}
"""What the system and the database say in English only, in French: the reasons that a facilitator may meet."""


def _said(value: object, language: str) -> object:
    if isinstance(value, PcnError):
        return value.sentence(language)
    if isinstance(value, dict):
        return set_words(value.get(language, value["en"]), language)
    if isinstance(value, (str, Exception)) and language == "fr":
        reason = getattr(value, "strerror", None) or str(value)
        return _REASONS.get(reason, value)
    return value


class WorkspaceError(PcnError):
    """The workspace file cannot be used as it is; nothing was changed in it."""


class WorkspaceMissing(WorkspaceError):
    """The file or its folder is not there (any more). Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} est introuvable. Il a peut-être été déplacé, ou son support a été retiré. "
        "Remettez-le en place, ou restaurez une copie de sauvegarde.",
        "en": "The file {path} cannot be found. It may have been moved, or its drive unplugged. "
        "Put it back, or restore a backup.",
    }


class WorkspaceDamaged(WorkspaceError):
    """SQLite's check fails. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} est endommagé. Il n’a pas été modifié. Restaurez la dernière copie de sauvegarde, "
        "et gardez ce fichier : une partie peut souvent être récupérée.",
        "en": "The file {path} is damaged. It was left as it is. Restore the latest backup, and keep this file: "
        "part of it can often be recovered.",
    }


class NotAWorkspace(WorkspaceError):
    """A file of another kind. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} n’est pas un espace de travail PCN Desktop. Il n’a pas été modifié.",
        "en": "The file {path} is not a PCN Desktop workspace. It was left as it is.",
    }


class WorkspaceNewer(WorkspaceError):
    """Written by a later version. Fields: `path`, `found`, `known` (schema versions)."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} vient d’une version plus récente du programme (format {found}; celui-ci connaît le "
        "format {known}). Il n’a pas été modifié. Installez la version la plus récente pour l’ouvrir.",
        "en": "The file {path} was made by a later version of the program (format {found}; this one knows format "
        "{known}). It was left as it is. Install the latest version to open it.",
    }


class WorkspaceLocked(WorkspaceError):
    """Another process writes to it. Fields: `path`, `owner` (information only)."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} est déjà ouvert par {owner}. Fermez l’autre fenêtre, puis réessayez. "
        "D’ici là, il peut être lu.",
        "en": "The file {path} is already open in {owner}. Close the other window, then try again. "
        "Until then it can be read.",
    }


class WorkspaceReadOnly(WorkspaceError):
    """A change was asked of a file open for reading only. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} est en lecture seule; rien ne peut y être modifié. Copiez-le dans un dossier où "
        "vous pouvez écrire.",
        "en": "The file {path} is read-only; nothing in it can be changed. Copy it to a folder where you can write.",
    }


class MigrationFailed(WorkspaceError):
    """The upgrade did not succeed; the original is untouched. Fields: `path`, `backup`, `reason`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} n’a pas pu être mis à niveau ({reason}). L’original est intact et s’ouvre en lecture "
        "seule; une copie se trouve ici : {backup}.",
        "en": "The file {path} could not be upgraded ({reason}). The original is intact and opens read-only; "
        "a copy is here: {backup}.",
    }


class StorageFull(WorkspaceError):
    """No room left on the disk. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le disque est plein : la dernière modification n’a pas été enregistrée dans {path}. Tout ce qui "
        "précède est conservé. Libérez de l’espace, puis refaites la modification.",
        "en": "The disk is full: the last change was not saved in {path}. Everything before it is kept. "
        "Free some space, then make the change again.",
    }


class StorageFailed(WorkspaceError):
    """Reading or writing failed for another reason. Fields: `path`, `reason`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} ne répond plus ({reason}). La dernière modification n’a pas été enregistrée; tout ce "
        "qui précède est conservé. Vérifiez le support, puis rouvrez le fichier.",
        "en": "The file {path} no longer answers ({reason}). The last change was not saved; everything before it is "
        "kept. Check the drive, then open the file again.",
    }


class VaultMissing(WorkspaceError):
    """The vault or its folder is not there (any more). Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le coffre {path} est introuvable. Il a peut-être été déplacé, ou son support a été retiré. Rien n’est "
        "perdu : remettez le support en place, puis ouvrez le coffre de nouveau.",
        "en": "The vault {path} cannot be found. It may have been moved, or its drive unplugged. Nothing is lost: put "
        "the drive back, then open the vault again.",
    }


class NotAVault(WorkspaceError):
    """A file of another kind. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} n’est pas un coffre de PCN Desktop. Il n’a pas été modifié.",
        "en": "The file {path} is not a PCN Desktop vault. It was left as it is.",
    }


class WrongPassphrase(WorkspaceError):
    """The secret does not open the file; damage to its very beginning looks the same. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Ce secret n’ouvre pas le coffre {path}, qui est resté tel quel. Vérifiez les majuscules, les accents "
        "et le clavier, puis réessayez. Un coffre dont le début est endommagé répond de la même façon.",
        "en": "This secret does not open the vault {path}, which was left as it is. Check capitals, accents and the "
        "keyboard, then try again. A vault that is damaged at its beginning answers in the same way.",
    }


class VaultDamaged(WorkspaceError):
    """The vault opens, but a part of it cannot be read. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le coffre {path} est endommagé. Il n’a pas été modifié. Gardez ce fichier et cherchez-en une copie chez "
        "l’organisme gardien : une partie peut souvent être récupérée.",
        "en": "The vault {path} is damaged. It was left as it is. Keep this file, and look for a copy with the "
        "custodian: part of it can often be recovered.",
    }


class VaultNotUpgraded(WorkspaceError):
    """An older vault could not be brought to this version; it is untouched. Fields: `path`, `reason`."""

    sentences: ClassVar = {
        "fr": "Le coffre {path} vient d’une version antérieure et n’a pas pu être mis à niveau ({reason}). Il est "
        "intact. Libérez de l’espace, ou copiez-le sur un autre support, puis ouvrez-le de nouveau.",
        "en": "The vault {path} comes from an earlier version and could not be upgraded ({reason}). It is intact. Free "
        "some space, or copy it to another medium, then open it again.",
    }


class VaultExists(WorkspaceError):
    """A new vault never replaces a file. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Il y a déjà un fichier {path}; il est intact. Donnez un autre nom au coffre.",
        "en": "There is a file {path} already; it is intact. Give the vault another name.",
    }


class VaultLeft(WorkspaceError):
    """The vault is handed over, and its copy on this laptop could not be removed. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le coffre a été remis et relu, mais sa copie sur cet ordinateur n’a pas pu être supprimée : {path}. "
        "Elle est chiffrée. Fermez les programmes qui l’utilisent, puis supprimez ce fichier.",
        "en": "The vault was handed over and read back, but its copy on this laptop could not be removed: {path}. "
        "It is encrypted. Close the programs that use it, then delete this file.",
    }


class InputError(PcnError):
    """What was asked cannot be done; nothing was changed."""


class UnknownWorkshop(InputError):
    """No workshop has this id. Fields: `given`."""

    sentences: ClassVar = {
        "fr": "Aucun atelier ne porte l’identifiant « {given} ».",
        "en": "No workshop has the id “{given}”.",
    }


class AmbiguousWorkshop(InputError):
    """Several ids begin so. Fields: `given`, `matches` (text)."""

    sentences: ClassVar = {
        "fr": "L’identifiant « {given} » désigne plusieurs ateliers : {matches}. Donnez plus de caractères.",
        "en": "The id “{given}” fits several workshops: {matches}. Give more of its characters.",
    }


class UnknownInstrument(InputError):
    """No instrument has this key. Fields: `given`, `known` (text)."""

    sentences: ClassVar = {
        "fr": "Aucun outil n’a la clé « {given} ». Outils connus : {known}.",
        "en": "No instrument has the key “{given}”. Known instruments: {known}.",
    }


class UnknownCode(InputError):
    """No section, dimension or criterion has this code. Fields: `given`."""

    sentences: ClassVar = {
        "fr": "Le code « {given} » n’existe pas dans les outils de cet atelier.",
        "en": "The code “{given}” does not exist in this workshop’s instruments.",
    }


class OutOfScope(InputError):
    """The criterion is not part of this workshop. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Le critère {code} ne fait pas partie de cet atelier. Ajoutez-le à la portée, dans Préparer.",
        "en": "Criterion {code} is not part of this workshop. Add it to the scope, in Prepare.",
    }


class UnknownLevel(InputError):
    """The scale has no such level. Fields: `given`, `code`, `known` (text)."""

    sentences: ClassVar = {
        "fr": "« {given} » n’est pas un niveau du critère {code}. Valeurs possibles : {known}.",
        "en": "“{given}” is not a level of criterion {code}. Possible values: {known}.",
    }


class EmptyField(InputError):
    """A field that must be filled is blank. Fields: `field` (one of `names`)."""

    names: ClassVar = {
        "title": {"fr": "titre", "en": "title"},
        "name": {"fr": "nom", "en": "name"},
        "language": {"fr": "langue", "en": "language"},
        "note": {"fr": "texte de la note", "en": "text of the note"},
        "text": {"fr": "texte", "en": "text"},
        "what": {"fr": "quoi", "en": "what"},
        "organization": {"fr": "organisme gardien", "en": "custodian organization"},
        "person": {"fr": "personne", "en": "person"},
        "purpose": {"fr": "but", "en": "purpose"},
        "access": {"fr": "qui voit quoi", "en": "who may see what"},
        "retention": {"fr": "durée de conservation", "en": "how long"},
        "afterwards": {"fr": "ce qui se passe ensuite", "en": "what happens after"},
        "recorded_by": {"fr": "consignée par", "en": "recorded by"},
        "by": {"fr": "par qui", "en": "by whom"},
        "passphrase": {"fr": "phrase secrète", "en": "passphrase"},
    }

    sentences: ClassVar = {
        "fr": "Le champ « {field} » ne peut pas être vide.",
        "en": "The field “{field}” cannot be empty.",
    }

    def __init__(self, *, field: str) -> None:
        super().__init__(field=self.names[field])


class VaultNeeded(InputError):
    """The answers to a community instrument are kept in a vault only. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "{code} appartient à un outil dont une communauté a la garde : ses réponses ne se notent que dans un "
        "coffre, après une entente. Créez ou ouvrez d’abord le coffre de l’organisme gardien.",
        "en": "{code} belongs to an instrument in a community’s custody: its answers are kept only in a vault, after "
        "an agreement. Create or open the custodian’s vault first.",
    }


class VoiceApart(InputError):
    """A voice was named without a vault. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Une voix ne se nomme que dans un coffre : ouvrez-le avec --vault. Sans coffre, la cote de {code} est "
        "celle du réseau, sans --voice. Rien n’a été modifié.",
        "en": "A voice is named in a vault only: open it with --vault. Without a vault, the rating of {code} is the "
        "network’s, with no --voice. Nothing was changed.",
    }


class InputMissing(InputError):
    """A file to read is not there. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} est introuvable. Rien n’a été modifié.",
        "en": "The file {path} cannot be found. Nothing was changed.",
    }


class NotText(InputError):
    """A file that should hold text is not in UTF-8. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "{path} ne se lit pas comme du texte en UTF-8. Enregistrez-le en UTF-8, puis réessayez. Rien n’a été "
        "modifié.",
        "en": "{path} cannot be read as UTF-8 text. Save it as UTF-8, then try again. Nothing was changed.",
    }


class WrongDate(InputError):
    """What should be a date is none. Fields: `given`."""

    sentences: ClassVar = {
        "fr": "« {given} » n’est pas une date. Écrivez-la ainsi : 2026-12-31.",
        "en": "“{given}” is not a date. Write it as 2026-12-31.",
    }


class OtherVault(InputError):
    """The vault belongs to another workshop. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le coffre {path} appartient à un autre atelier. Rien n’a été modifié.",
        "en": "The vault {path} belongs to another workshop. Nothing was changed.",
    }


class RecoveryMalformed(InputError):
    """The words are no recovery key."""

    sentences: ClassVar = {
        "fr": "Ces mots ne forment pas une clé de secours : il en faut 24, dans l’ordre où ils ont été notés. Un mot "
        "est mal écrit, manque ou n’est pas à sa place.",
        "en": "These words do not make a recovery key: it takes 24, in the order in which they were noted. A word is "
        "misspelled, missing or out of place.",
    }


class VoiceNeeded(InputError):
    """In a vault, each voice is rated by itself. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Dites de qui est la cote de {code} : « network » (le réseau) ou « partners » (les partenaires).",
        "en": "Say whose rating of {code} it is: “network” or “partners”.",
    }


class VoiceRefused(InputError):
    """Of an ordinary criterion, a vault keeps the community's perspective only. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "{code} est un critère de l’outil ordinaire : le coffre n’en garde que la perspective de la communauté "
        "(« partners »). La cote du réseau se donne dans l’atelier.",
        "en": "{code} is a criterion of the ordinary instrument: the vault keeps only the community’s perspective on "
        "it (“partners”). The network’s rating is given in the workshop.",
    }


class AgreementMalformed(InputError):
    """The file of an agreement cannot be read. Fields: `path`, `field`."""

    sentences: ClassVar = {
        "fr": "L’entente {path} ne peut pas être lue; le champ en cause est « {field} ». Rien n’a été créé.",
        "en": "The agreement {path} cannot be read; the field at fault is “{field}”. Nothing was made.",
    }


class EmptyScope(InputError):
    """No criterion would be left in the workshop."""

    sentences: ClassVar = {
        "fr": "Un atelier doit garder au moins un critère.",
        "en": "A workshop must keep at least one criterion.",
    }


class WorkshopClosed(InputError):
    """The workshop was closed, and takes no change."""

    sentences: ClassVar = {
        "fr": "Cet atelier est fermé : rien ne peut y être modifié. Pour y revenir, rouvrez-le dans Rapport; la "
        "réouverture est libre et reste inscrite dans l’historique.",
        "en": "This workshop is closed: nothing in it can be changed. To come back to it, reopen it in Report; "
        "reopening is free, and recorded in the history.",
    }


class PerspectiveThere(InputError):
    """The workshop has a perspective of this name. Fields: `name`."""

    sentences: ClassVar = {
        "fr": "La perspective « {name} » existe déjà dans cet atelier. Choisissez un autre nom.",
        "en": "This workshop has a perspective named “{name}” already. Choose another name.",
    }


class PerspectiveVoted(InputError):
    """Votes were taken in this perspective: it can neither go nor become a community’s. Fields: `name`."""

    sentences: ClassVar = {
        "fr": "La perspective « {name} » a déjà voté : elle reste, et ses votes aussi. Vous pouvez la renommer.",
        "en": "The perspective “{name}” has voted already: it stays, and so do its votes. You can rename it.",
    }


class PerspectiveApart(InputError):
    """What this perspective answers is kept in a vault: it takes no part in the votes. Fields: `name`."""

    sentences: ClassVar = {
        "fr": "Les réponses de la perspective « {name} » appartiennent à sa communauté : elles ne se notent que dans "
        "un coffre. Elle ne prend pas part aux votes de la salle.",
        "en": "What the perspective “{name}” answers belongs to its community: it is kept only in a vault. It takes "
        "no part in the room’s votes.",
    }


class UnknownPerspective(InputError):
    """The workshop has no such perspective. Fields: `given`, `known` (text)."""

    sentences: ClassVar = {
        "fr": "Cet atelier n’a pas de perspective « {given} ». Perspectives : {known}.",
        "en": "This workshop has no perspective named “{given}”. Perspectives: {known}.",
    }


class VotesRevealed(InputError):
    """The last round of votes is open to all: more votes need a new round. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Les votes sur {code} sont dévoilés. Ouvrez un autre tour pour voter encore; le premier reste.",
        "en": "The votes on {code} are revealed. Open another round to vote again; the first one stays.",
    }


class VotesHidden(InputError):
    """A round of votes waits to be revealed: no other round can begin. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Les votes sur {code} ne sont pas encore dévoilés. Dévoilez-les avant d’ouvrir un autre tour.",
        "en": "The votes on {code} are not revealed yet. Reveal them before opening another round.",
    }


class NoVotes(InputError):
    """There is no vote to reveal, or to take back. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "Il n’y a aucun vote de plus sur {code} : rien n’a changé.",
        "en": "There is no further vote on {code}: nothing has changed.",
    }


class VotesMalformed(InputError):
    """What should be votes for an answer is not. Fields: `given`, `most`."""

    sentences: ClassVar = {
        "fr": "« {given} » ne se lit pas comme des votes. Écrivez le niveau, deux points et le nombre, comme 2:6; "
        "chaque niveau une seule fois, et un nombre de 0 à {most}. Rien n’a été modifié.",
        "en": "“{given}” cannot be read as votes. Write LEVEL:COUNT, for example 2:6; each level once, and a count "
        "from 0 to {most}. Nothing was changed.",
    }


class TooManyPriorities(InputError):
    """The room has chosen as many as a plan can carry. Fields: `most`."""

    sentences: ClassVar = {
        "fr": "L’atelier a déjà ses {most} priorités. Retirez-en une avant d’en ajouter une autre.",
        "en": "The workshop has its {most} priorities already. Take one out before adding another.",
    }


class AlreadyChosen(InputError):
    """The same dimension or criterion was chosen before, as the same thing. Fields: `code`."""

    sentences: ClassVar = {
        "fr": "{code} est déjà dans cette liste.",
        "en": "{code} is in this list already.",
    }


class NothingToRestore(InputError):
    """The history row's object is gone or already has this value."""

    sentences: ClassVar = {
        "fr": "Cette valeur est déjà en place, ou ce qu’elle décrivait n’existe plus.",
        "en": "This value is already in place, or what it described no longer exists.",
    }


class ExportError(PcnError):
    """A file could not be written; an earlier file of that name is intact."""


class ExportFolderMissing(ExportError):
    """Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le dossier {path} n’existe pas. Choisissez un autre dossier, ou créez celui-ci.",
        "en": "The folder {path} does not exist. Choose another folder, or create this one.",
    }


class ExportFolderRefused(ExportError):
    """The folder cannot take files: it is a file, or protected. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "{path} ne peut pas recevoir de fichiers : ce n’est pas un dossier, ou il est protégé. Choisissez un "
        "autre dossier.",
        "en": "{path} cannot take files: it is not a folder, or it is protected. Choose another folder.",
    }


class ExportTargetBusy(ExportError):
    """The target is open elsewhere or protected. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} ne peut pas être remplacé : il est ouvert ailleurs ou protégé. Fermez-le, ou "
        "choisissez un autre nom. L’ancien fichier est intact.",
        "en": "The file {path} cannot be replaced: it is open elsewhere or protected. Close it, or choose another "
        "name. The old file is intact.",
    }


class ExportFailed(ExportError):
    """Writing failed for another reason. Fields: `path`, `reason`."""

    sentences: ClassVar = {
        "fr": "Le fichier {path} n’a pas pu être écrit ({reason}). L’atelier est intact.",
        "en": "The file {path} could not be written ({reason}). The workshop is intact.",
    }


class CopyDiffers(ExportError):
    """What was read back is not what was copied; the vault is whole where it was. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "La copie relue n’est pas identique au coffre : {path}. Elle a été écartée; le coffre est intact là où "
        "il était. Essayez un autre support.",
        "en": "The copy that was read back is not the same as the vault: {path}. It was put aside; the vault is intact "
        "where it was. Try another medium.",
    }


class ExportDiskFull(ExportError, StorageFull):
    """No room left for the export; an earlier file of that name and the workshop are intact. Fields: `path`."""

    sentences: ClassVar = {
        "fr": "Le disque est plein : le fichier {path} n’a pas été écrit. L’atelier est intact, de même que "
        "tout fichier antérieur de ce nom. Libérez de l’espace, ou choisissez un autre dossier.",
        "en": "The disk is full: the file {path} was not written. The workshop is intact, and so is any earlier file "
        "of that name. Free some space, or choose another folder.",
    }


class PackMalformed(PcnError):
    """A pack cannot be read. Fields: `file`, `line`, `field`, `problem` and `remedy` (each a language map)."""

    sentences: ClassVar = {
        "fr": "{file}, ligne {line}, champ « {field} » : {problem} {remedy}",
        "en": "{file}, line {line}, field “{field}”: {problem} {remedy}",
    }
