"""A cursor over a YAML pack that knows its file, line and field, so that an error can name them and the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import NoReturn, TypeVar

import yaml

from pcn_desktop.errors import PackMalformed
from pcn_desktop.instruments.model import Text

REQUIRED_LANGUAGES = ("fr", "en")
MAX_BYTES = 4_000_000
"""A pack is text of a few hundred kilobytes; more is a mistake or an attack."""
MAX_DEPTH = 50
"""A pack nests a dozen levels; thousands would exhaust the stack."""
_NUMBER = re.compile(r"-?[0-9]{1,6}([.][0-9]{1,6}|/[0-9]{1,6})?")
"""Ten to the power of a billion is a number too, and would never end."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What neither a database, a workbook nor a PDF can hold; YAML's escapes let it through."""

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same safe reader, in C where it comes with the library: ten times faster, and start-up waits for it."""

Words = dict[str, str]
T = TypeVar("T")


class Cursor:
    """One node of a pack, with the path of fields that leads to it."""

    def __init__(self, node: yaml.Node, file: str, path: str = "") -> None:
        self.node = node
        self.file = file
        self.path = path

    @property
    def line(self) -> int:
        """Return the line where the node begins, counted from 1."""
        return int(self.node.start_mark.line) + 1

    def fail(self, problem: Words, remedy: Words) -> NoReturn:
        """Raise the error that names this place.

        Raises:
            PackMalformed: always.
        """
        raise PackMalformed(file=self.file, line=self.line, field=self.path or "·", problem=problem, remedy=remedy)

    def fields(self, *known: str) -> dict[str, Cursor]:
        """Return the fields of a mapping; refuse one that is given twice or not `known`."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail(
                {"fr": "des champs « nom : valeur » sont attendus ici.", "en": "fields “name: value” are expected."},
                {"fr": f"Écrivez : {', '.join(known)}.", "en": f"Write: {', '.join(known)}."},
            )
        found: dict[str, Cursor] = {}
        for key_node, value_node in self.node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                Cursor(key_node, self.file, self.path).fail(
                    {"fr": "le nom d’un champ est attendu ici.", "en": "the name of a field is expected here."},
                    {"fr": "Écrivez « nom : valeur ».", "en": "Write “name: value”."},
                )
            name = str(key_node.value)
            cursor = Cursor(value_node, self.file, f"{self.path}.{name}" if self.path else name)
            if name in found:
                Cursor(key_node, self.file, cursor.path).fail(
                    {"fr": "ce champ est donné deux fois.", "en": "this field is given twice."},
                    {"fr": "Gardez-en un seul.", "en": "Keep one of them."},
                )
            if known and name not in known:
                Cursor(key_node, self.file, cursor.path).fail(
                    {"fr": "champ inconnu.", "en": "unknown field."},
                    {"fr": f"Champs possibles : {', '.join(known)}.", "en": f"Possible fields: {', '.join(known)}."},
                )
            found[name] = cursor
        return found

    def need(self, fields: dict[str, Cursor], name: str) -> Cursor:
        """Return a field of this mapping that must be there."""
        if name not in fields:
            Cursor(self.node, self.file, f"{self.path}.{name}" if self.path else name).fail(
                {"fr": "ce champ manque.", "en": "this field is missing."},
                {"fr": f"Ajoutez « {name} ».", "en": f"Add “{name}”."},
            )
        return fields[name]

    def items(self, *, at_least: int = 1) -> Iterator[Cursor]:
        """Yield the entries of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail(
                {"fr": "une liste est attendue ici.", "en": "a list is expected here."},
                {"fr": "Commencez chaque élément par un tiret.", "en": "Begin each entry with a dash."},
            )
        if len(self.node.value) < at_least:
            self.fail(
                {"fr": "la liste est trop courte.", "en": "the list is too short."},
                {"fr": f"Il en faut au moins {at_least}.", "en": f"It needs at least {at_least}."},
            )
        for index, node in enumerate(self.node.value):
            yield Cursor(node, self.file, f"{self.path}[{index + 1}]")

    def string(self) -> str:
        """Return a string that is not blank."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            self.fail(
                {"fr": "un texte est attendu ici.", "en": "text is expected here."},
                {"fr": "Écrivez le texte, entre guillemets droits.", "en": "Write the text, in straight quotes."},
            )
        value: str = self.node.value.strip()
        if _UNPRINTABLE.search(value):
            self.fail(
                {"fr": "ce texte contient un caractère invisible.", "en": "this text holds an unprintable character."},
                {"fr": "Retapez le texte.", "en": "Type the text again."},
            )
        return value

    def text(self) -> Text:
        """Return a text: every required language, and any other that the pack brings."""
        fields = self.fields()
        for language in REQUIRED_LANGUAGES:
            self.need(fields, language)
        return Text(tuple((language, cursor.string()) for language, cursor in fields.items()))

    def number(self) -> Fraction:
        """Return an exact number."""
        return self._convert(_fraction, {"fr": "un nombre est attendu.", "en": "a number is expected."}, "0, 1, 2.5…")

    def whole(self) -> int:
        """Return a whole number."""
        return self._convert(int, {"fr": "un entier est attendu.", "en": "a whole number is expected."}, "0, 1, 2…")

    def one_of(self, convert: Callable[[str], T], known: list[str]) -> T:
        """Return the value among those `known`."""
        listed = ", ".join(known)
        return self._convert(convert, {"fr": "valeur inconnue.", "en": "unknown value."}, listed if listed else "·")

    def _convert(self, convert: Callable[[str], T], problem: Words, allowed: str) -> T:
        try:
            return convert(self.string())
        except (ValueError, KeyError, ZeroDivisionError):
            self.fail(problem, {"fr": f"Valeurs possibles : {allowed}.", "en": f"Possible values: {allowed}."})


def _fraction(written: str) -> Fraction:
    if not _NUMBER.fullmatch(written):
        raise ValueError(written)
    return Fraction(written)


def read_yaml(path: Path) -> Cursor:
    """Return a cursor on the top of a pack.

    Raises:
        PackMalformed: the file cannot be read, is too large, or is not YAML without aliases.
    """
    name = path.name

    def refuse(line: int, problem: Words, remedy: Words) -> NoReturn:
        raise PackMalformed(file=name, line=line, field="·", problem=problem, remedy=remedy)

    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        refuse(
            0,
            {"fr": f"le fichier ne peut pas être lu ({reason}).", "en": f"the file cannot be read ({reason})."},
            {"fr": "Vérifiez le chemin et les droits.", "en": "Check the path and the permissions."},
        )
    if len(content) > MAX_BYTES:
        refuse(
            0,
            {"fr": "le fichier est trop gros pour un outil.", "en": "the file is too large for an instrument."},
            {"fr": "Vérifiez que c’est le bon fichier.", "en": "Check that it is the right file."},
        )
    try:
        source = content.decode("utf-8-sig")
        depth = 0
        for event in yaml.parse(source, Loader=_LOADER):
            line = event.start_mark.line + 1 if event.start_mark else 0
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                _refuse_depth(refuse, line)
            if isinstance(event, yaml.AliasEvent):
                refuse(
                    line,
                    {"fr": "les renvois (*nom) ne sont pas admis.", "en": "aliases (*name) are not accepted."},
                    {"fr": "Écrivez le texte en entier.", "en": "Write the text in full."},
                )
        node = yaml.compose(source, Loader=_LOADER)
    except UnicodeDecodeError as error:
        refuse(
            error.object.count(b"\n", 0, error.start) + 1,
            {"fr": "ce n’est pas un texte UTF-8.", "en": "it is not UTF-8 text."},
            {"fr": "Enregistrez-le en UTF-8.", "en": "Save it as UTF-8."},
        )
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML lets an escape beyond Unicode (\U00110000) out as a ValueError or an OverflowError, without its place.
        mark = getattr(error, "problem_mark", None)
        if "nesting" in str(getattr(error, "problem", "")):  # The parser counts levels itself, from 6.0.4 on.
            _refuse_depth(refuse, mark.line + 1 if mark else 1)
        refuse(
            mark.line + 1 if mark else source.count("\n", 0, getattr(error, "position", 0)) + 1,
            {"fr": "l’écriture YAML est incorrecte.", "en": "the YAML is not well formed."},
            {"fr": "Vérifiez les retraits et les guillemets.", "en": "Check the indentation and the quotes."},
        )
    if node is None:
        refuse(
            0,
            {"fr": "le fichier est vide.", "en": "the file is empty."},
            {"fr": "Vérifiez que c’est le bon fichier.", "en": "Check that it is the right file."},
        )
    return Cursor(node, name)


def _refuse_depth(refuse: Callable[..., NoReturn], line: int) -> NoReturn:
    refuse(
        line,
        {"fr": "trop de niveaux emboîtés.", "en": "too many nested levels."},
        {"fr": "Vérifiez que c’est le bon fichier.", "en": "Check that it is the right file."},
    )
