"""The program's three kinds of file, as each system's installer describes them."""

from __future__ import annotations

from dataclasses import dataclass

from pcn_desktop.paths import SHARE_SUFFIX, VAULT_SUFFIX, WORKSPACE_SUFFIX


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its extension with the point, and what people read about it in each language."""

    name: str
    suffix: str
    words: dict[str, str]

    @property
    def mime(self) -> str:
        """Return the type by which desktops know it."""
        return f"application/x-pcn-desktop-{self.name}"


KINDS = (
    Kind("workspace", WORKSPACE_SUFFIX, {"fr": "Espace de travail PCN Desktop", "en": "PCN Desktop workspace"}),
    Kind("share", SHARE_SUFFIX, {"fr": "Fichier partagé PCN Desktop", "en": "PCN Desktop shared file"}),
    Kind("vault", VAULT_SUFFIX, {"fr": "Coffre PCN Desktop", "en": "PCN Desktop vault"}),
)
