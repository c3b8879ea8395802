"""Where things are: the program's own resources, and the user's folders.

The resources have three homes and one rule: beside the sources in a checkout, inside the package in a wheel and in a
bundle. Set `PCN_DESKTOP_HOME` to keep everything of the user's in one folder (a test). A bundle with the file
`portable.txt` beside its program keeps everything beside it too.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "PCN Desktop"
WORKSPACE_SUFFIX = ".pcnwork"
SHARE_SUFFIX = ".pcnshare"
"""A workspace file made to be handed on. The same tables under the same `application_id`: any workspace is a good share
once nobody has it open, and a share can be worked in, so that the name alone says what it is for."""
VAULT_SUFFIX = ".pcnvault"
"""The same tables, encrypted with the passphrase of the custodian whose answers it keeps."""
WORKSPACE_NAME = f"workspace{WORKSPACE_SUFFIX}"

PORTABLE_MARKER = "portable.txt"
PORTABLE_HOME = "user-data"
"""The file that makes a bundle portable, and the folder beside it that then keeps everything."""

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


@cache
def resource(*parts: str) -> Path:
    """Return the path of a resource, for example `resource("assets", "fonts")`."""
    packed = _PACKAGE / "_data"
    return (packed if packed.is_dir() else _CHECKOUT).joinpath(*parts)


def translations_folder() -> Path:
    """Return the folder of the compiled catalogues, made by the build."""
    return _PACKAGE / "translations"


def licences_folder() -> Path | None:
    """Return the folder of the libraries' licence texts: a bundle has one; elsewhere each library brings its own."""
    folder = _PACKAGE.parent / "licences"
    return folder if folder.is_dir() else None


def data_folder() -> Path:
    """Return the user's local data folder: never a synchronised one."""
    home = _home()
    return home / "data" if home else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=False))


def config_folder() -> Path:
    """Return the folder of the settings."""
    home = _home()
    return home / "config" if home else Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the program's own log: beside the data, never in them."""
    home = _home()
    return home / "log" if home else Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def default_workspace() -> Path:
    """Return the path of the workspace that opens when no other is named."""
    return data_folder() / WORKSPACE_NAME


def backups_folder(workspace: Path) -> Path:
    """Return the folder of the rotating backups of `workspace`: beside it."""
    return workspace.with_name(f"{workspace.stem}-backups")


def vaults_folder(workspace: Path) -> Path:
    """Return the folder where the vaults made with `workspace` lie until they are handed over: beside it."""
    return workspace.with_name(f"{workspace.stem}-vaults")


def vault_files(folder: Path) -> tuple[Path, ...]:
    """Return the vaults that lie in a folder, by name."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(one for one in folder.iterdir() if one.suffix.lower() == VAULT_SUFFIX))


def documents_folder() -> Path:
    """Return the folder where exports go unless another is chosen."""
    home = _home()
    return home / "documents" if home else Path(platformdirs.user_documents_dir())


def _home() -> Path | None:
    value = os.environ.get("PCN_DESKTOP_HOME")
    return Path(value) if value else _portable_home()


def _portable_home() -> Path | None:
    """Return the folder of a portable copy, if this is one: only a bundle has a program to lie beside."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / PORTABLE_HOME if (beside / PORTABLE_MARKER).is_file() else None
