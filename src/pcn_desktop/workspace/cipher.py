"""The key of a vault, and a connection that holds it. The passphrase itself is used once, and kept nowhere.

SQLCipher 4's own derivation, made here once instead of at every connection: PBKDF2-HMAC-SHA512, 256,000 rounds, with
the file's first 16 bytes as salt. Any SQLCipher tool opens the file with the passphrase.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from pathlib import Path
from typing import Final, cast

import sqlite3  # isort: skip
from sqlcipher3 import dbapi2 as driver

from pcn_desktop.errors import EmptyField
from pcn_desktop.workspace.link import BUSY_SECONDS, prudent, uri

__all__ = ["SALT_BYTES", "Key", "Secret", "connect_with_key", "driver", "new_salt", "salt_of"]

SALT_BYTES: Final = 16
KEY_BYTES: Final = 32
_ROUNDS: Final = 256_000


class Key:
    """The key of one file; its `repr` tells nothing."""

    def __init__(self, raw: bytes, salt: bytes) -> None:
        """Take the key (32 bytes) and the salt of the file (16 bytes)."""
        self.raw = raw
        self.salt = salt

    def __repr__(self) -> str:
        return "Key(…)"

    @property
    def pragma(self) -> str:
        """Return key and salt as SQLCipher's `PRAGMA key` takes them."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


class Secret:
    """What opens a vault: a passphrase, or the recovery key. Its `repr` tells nothing."""

    def __init__(self, passphrase: str = "", raw: bytes = b"") -> None:
        """See `of_passphrase` and `of_recovery_key`."""
        self._passphrase = unicodedata.normalize("NFC", passphrase)
        self._raw = raw

    @classmethod
    def of_passphrase(cls, text: str) -> Secret:
        """Return the secret of a passphrase, as typed.

        Raises:
            EmptyField: it is empty.
        """
        if not text:
            raise EmptyField(field="passphrase")
        return cls(passphrase=text)

    @classmethod
    def of_recovery_key(cls, raw: bytes) -> Secret:
        """Return the secret of a recovery key (32 bytes)."""
        return cls(raw=raw)

    def __repr__(self) -> str:
        return "Secret(…)"

    def key(self, salt: bytes) -> Key:
        """Return the key of the file with this salt; a passphrase takes a third of a second."""
        if self._raw:
            return Key(self._raw, salt)
        typed = self._passphrase.encode("utf-8", "surrogatepass")
        return Key(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, KEY_BYTES), salt)


def new_salt() -> bytes:
    """Return the salt of a new file."""
    return secrets.token_bytes(SALT_BYTES)


def salt_of(path: Path) -> bytes:
    """Return the salt of a file: its first 16 bytes; fewer when the file is cut short."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def connect_with_key(path: Path, key: Key, **parameters: str) -> sqlite3.Connection:
    """Open an encrypted file, as `link.connect` opens an ordinary one; a wrong key shows at the first reading."""
    raw = cast(
        "sqlite3.Connection",
        driver.connect(
            uri(path, **parameters), uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
        ),
    )
    # SQLCipher would tell of a wrong key on standard error.
    raw.execute("PRAGMA cipher_log_level=NONE")
    raw.execute(f'PRAGMA key="{key.pragma}"')
    return prudent(raw)
