"""Hatch's build hook: generated files and data join every wheel; an editable install gets its generated files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Hatch loads this file by its path; its neighbour is found the same way.
sys.path.insert(0, str(Path(__file__).resolve().parent))
import generate


class GeneratedFilesHook(BuildHookInterface[Any]):
    """Make what is stale before the files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Generate, and lay the data under `pcn_desktop/_data` (a checkout reads it where it lies)."""
        generate.generate(Path(self.root))
        if version != "editable":
            build_data["force_include"].update({folder: f"pcn_desktop/_data/{folder}" for folder in generate.DATA})
