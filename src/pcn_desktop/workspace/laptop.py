"""The laptop's id: a random name that tells one laptop's changes from another's, and nothing about its owner."""

from __future__ import annotations

import contextlib
import os
import platform
import uuid
from pathlib import Path

from pcn_desktop.paths import data_folder


def laptop_id() -> str:
    """Return this laptop's id; make it the first time. A folder that cannot be written gives one by the host's name."""
    file = data_folder() / "laptop-id"
    known = _read(file)
    if known:
        return known
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f"{file.name}.{uuid.uuid4().hex}")
        temporary.write_text(f"{uuid.uuid4()}\n", "ascii")
        try:
            # Two programs starting at once agree: the first name given stays.
            os.link(temporary, file)
        except OSError:
            if not file.exists():
                temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
        known = _read(file)
    return known or str(uuid.uuid5(uuid.NAMESPACE_DNS, platform.node() or "laptop"))


def _read(file: Path) -> str | None:
    try:
        return str(uuid.UUID(file.read_text("ascii").strip()))
    except (OSError, ValueError):
        return None
