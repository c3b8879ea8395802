"""Where things are: the program's own resources, and the user's folders.

The resources have three homes and one rule: beside the sources in a checkout, inside the package in a wheel and in a
bundle. Set `PCN_DESKTOP_HOME` to keep everything of the user's in one folder (a portable copy, a test).
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "PCN Desktop"
WORKSPACE_NAME = "workspace.pcnwork"

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


def documents_folder() -> Path:
    """Return the folder where exports go unless another is chosen."""
    home = _home()
    return home / "documents" if home else Path(platformdirs.user_documents_dir())


def _home() -> Path | None:
    value = os.environ.get("PCN_DESKTOP_HOME")
    return Path(value) if value else None
