"""What openpyxl cannot write: the charts' alternative text, and a package that is the same byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_FRAME: Final = re.compile(r'<((?:\w+:)?cNvPr) id="(\d+)" name="[^"]*"')
_MODIFIED: Final = re.compile(r"(<dcterms:modified[^>]*>)[^<]*(<)")


def finish(package: bytes, descriptions: Sequence[tuple[str, str]], made: datetime) -> bytes:
    """Return the workbook with its charts described, in their order, as (name, alternative text)."""
    texts = iter(descriptions)
    moment = f"{made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    result = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in _in_order(source.namelist()):
            content = source.read(name)
            if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
                content = _described(content.decode("utf-8"), texts).encode("utf-8")
            elif name == "docProps/core.xml":
                content = _MODIFIED.sub(rf"\g<1>{moment}\g<2>", content.decode("utf-8")).encode("utf-8")
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return result.getvalue()


def _in_order(names: Sequence[str]) -> list[str]:
    """Put the content types first, as readers that stream expect, and drawings in their number's order."""

    def rank(name: str) -> tuple[bool, int]:
        number = re.search(r"(\d+)\.xml", name) if name.startswith("xl/drawings/drawing") else None
        return name != "[Content_Types].xml", int(number[1]) if number else 0

    return sorted(names, key=rank)


def _described(drawing: str, texts: Iterator[tuple[str, str]]) -> str:
    def frame(found: re.Match[str]) -> str:
        name, text = next(texts)
        return f'<{found[1]} id="{found[2]}" name={quoteattr(name)} descr={quoteattr(text)}'

    return _FRAME.sub(frame, drawing)
