"""What an error says, in the language of whoever reads it."""

import sqlite3

import pytest

from pcn_desktop.errors import ExportFailed, StorageFailed


@pytest.mark.parametrize(
    "reason",
    [sqlite3.OperationalError("disk I/O error"), OSError(5, "Input/output error"), "Input/output error"],
    ids=["database", "system", "words"],
)
@pytest.mark.parametrize("error", [StorageFailed, ExportFailed])
def test_the_reason_of_the_system_is_said_in_french_too(error, reason):
    said = error(path="/media/cle/copie.pcnwork", reason=reason)
    assert "erreur de lecture ou d’écriture" in said.sentence("fr")
    assert "error" not in said.sentence("fr")
    assert "error" in said.sentence("en").lower()


def test_a_reason_that_nobody_knows_is_said_as_it_is():
    assert "la lune est pleine" in StorageFailed(path="x", reason=OSError(999, "la lune est pleine")).sentence("fr")
