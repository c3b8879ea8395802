"""What macOS is told of the program: its files and its languages. Never built nor run on a Mac yet."""

from __future__ import annotations

from typing import Any

import file_types

IDENTIFIER = "ca.pcn-desktop.PCNDesktop"


def properties() -> dict[str, Any]:
    """Return what joins the application's Info.plist."""
    return {
        # The program's own name for the window; the console's lies beside it.
        "CFBundleExecutable": "pcn-desktop-window",
        "CFBundleDisplayName": "PCN Desktop",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "fr"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.words["en"],
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.{kind.name}"],
            }
            for kind in file_types.KINDS
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.{kind.name}",
                "UTTypeDescription": kind.words["en"],
                "UTTypeConformsTo": ["public.database"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [kind.suffix.removeprefix(".")],
                    "public.mime-type": [kind.mime],
                },
            }
            for kind in file_types.KINDS
        ],
    }
