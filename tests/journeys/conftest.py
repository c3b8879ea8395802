"""A journey wears the bundled fonts, as the program does."""

import pytest

from pcn_desktop.gui.theme import load_fonts


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp):
    load_fonts()
