"""A searcher that looks for words in every byte of a folder, however they were packed.

It opens what a curious person with the usual tools would open: archives in archives, the streams of a PDF and the text
that they draw, UTF-8 and UTF-16 in both orders, letters whole or taken apart, escaped or not, file names too.
"""

import base64
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from pypdf import PdfReader

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_DEEPEST = 4


class Mark(str):
    """Words that nobody else writes: letters with accents round a core that survives folding, escaping and wrapping."""

    core: str
    name: str

    def __new__(cls, name: str) -> "Mark":
        """Make the mark of a field."""
        core = f"qz{uuid4().hex[:14]}"
        made = super().__new__(cls, f"Été{core}ᐃᓄœ")
        made.core = core
        made.name = name
        return made

    @property
    def traces(self) -> tuple[bytes, ...]:
        """Return every form in which the mark may lie in a file."""
        forms = {str(self), unicodedata.normalize("NFD", self), self.core, self.core.upper(), self.core[::-1]}
        traces = {form.encode(code) for form in forms for code in ("utf-8", "utf-16-le", "utf-16-be")}
        traces |= {base64.b64encode(b"x" * pad + self.core.encode())[4:-4] for pad in range(3)}
        return tuple(traces | {self.core.encode().hex().encode()})


def layers(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield the content as it lies there, then all that it was packed from."""
    yield content
    if depth >= _DEEPEST:
        return
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                yield member.filename.encode()
                yield from layers(archive.read(member), depth + 1)
    if content.startswith(b"%PDF"):
        for stream in _STREAM.findall(content):
            yield from layers(_inflated(stream), depth + 1)
        with suppress(Exception):
            report = PdfReader(io.BytesIO(content))
            yield str(report.metadata).encode()
            yield str(list(_outline(report.outline))).encode()
            # The letters of a subset font have numbers of their own; lines and cells break words.
            yield re.sub(r"\s", "", "".join(page.extract_text() for page in report.pages)).encode()
    if content[:2] in (b"\x1f\x8b", b"x\x9c", b"x\xda", b"x\x01"):
        yield from layers(_inflated(content), depth + 1)


def _outline(entries: Iterable[object]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _outline(entry)
        else:
            yield str(getattr(entry, "title", ""))


def _inflated(stream: bytes) -> bytes:
    packed = stream.strip()
    if packed.endswith(b"~>"):
        with suppress(ValueError):
            packed = base64.a85decode(packed.removeprefix(b"<~").removesuffix(b"~>"))
    with suppress(zlib.error):
        return zlib.decompressobj(47).decompress(packed)
    return packed if packed != stream else b""


def held_in(content: bytes, marks: Iterable[Mark]) -> set[Mark]:
    """Return the marks that lie in the content, in any form."""
    left, found = set(marks), set()
    for layer in layers(content):
        found |= {mark for mark in left if any(trace in layer for trace in mark.traces)}
        left -= found
        if not left:
            break
    return found


def files_of(*folders: Path) -> tuple[Path, ...]:
    """Return every file below the folders."""
    return tuple(sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()))


def found_in(marks: Iterable[Mark], *folders: Path, but: Iterable[Path] = ()) -> dict[str, list[str]]:
    """Return what is found below the folders: the file, and the names of the marks in it or in its name."""
    sought, left_out, found = tuple(marks), frozenset(but), {}
    for path in files_of(*folders):
        if path in left_out:
            continue
        content = path.read_bytes() + b"\n" + str(path).encode()
        if held := held_in(content, sought):
            found[str(path)] = sorted(mark.name for mark in held)
    return found
