"""What a person chose once for this laptop: a small JSON file, replaced whole at each change."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pcn_desktop.paths import config_folder

LANGUAGES = ("fr", "en")
THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. `language` is None until the first start has asked; `text_size` is a percentage.

    `keys` maps an action's name to the key sequences chosen instead of the standard ones; `export_folder` and
    `workspace` are None until another place than the usual one was chosen. `workshops_sorting` names the column by
    which the home page sorts, behind a dash where it is turned round; blank for the last change.
    """

    language: str | None = None
    theme: str = "system"
    text_size: int = 100
    keys_on: bool = True
    keys: dict[str, str] = field(default_factory=dict)
    workspace: str | None = None
    export_folder: str | None = None
    facilitator: str = ""
    last_workshop: str | None = None
    workshops_sorting: str = ""


def load_settings() -> Settings:
    """Return the saved settings; whatever is missing, unreadable or out of range falls back to the usual value."""
    try:
        raw = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _checked(raw) if isinstance(raw, dict) else Settings()


def save_settings(settings: Settings) -> None:
    """Write the settings to a temporary file, then put it in place.

    Raises:
        OSError: the folder cannot be written.
    """
    target = _file()
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _file() -> Path:
    return config_folder() / "settings.json"


def _checked(raw: dict[str, Any]) -> Settings:
    settings = Settings()
    rules = {
        "language": lambda value: value in LANGUAGES,
        "theme": lambda value: value in THEMES,
        "text_size": lambda value: value in TEXT_SIZES,
        "keys_on": lambda value: isinstance(value, bool),
        "keys": lambda value: (
            isinstance(value, dict) and all(isinstance(part, str) for pair in value.items() for part in pair)
        ),
    }
    for known in fields(Settings):
        value = raw.get(known.name)
        if value is not None and rules.get(known.name, lambda value: isinstance(value, str))(value):
            settings = replace(settings, **{known.name: value})
    return settings
