"""Writes a form as a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pcn_desktop.reports.agreement import BOTH
from pcn_desktop.reports.files import Progress, produce
from pcn_desktop.reports.forms.matter import FormKind, FormMatter, FormOptions
from pcn_desktop.reports.forms.words import form_name
from pcn_desktop.reports.wording import tongue


def write_form(
    matter: FormMatter,
    options: FormOptions,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a form as a PDF file.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
        Cancelled: the person cancelled; nothing was written.
    """
    produce(target, lambda steps: render_form(matter, options, steps), progress, cancelled)


def render_form(matter: FormMatter, options: FormOptions, steps: Progress) -> bytes:
    """Return a form as the bytes of a PDF file; French first where it is in both languages."""
    # ReportLab takes a quarter of a second to import: only when a form is asked for.
    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.forms.ballots import ballots
    from pcn_desktop.reports.forms.leaf import Leaf, render_leaves
    from pcn_desktop.reports.forms.opening_page import opening_page
    from pcn_desktop.reports.forms.posters import posters
    from pcn_desktop.reports.forms.questionnaire import questionnaire
    from pcn_desktop.reports.forms.sign_in import sign_in

    steps.at(0)
    fonts.register()
    tongues = ("fr", "en") if options.language == BOTH else (tongue(options.language),)
    leaves: list[Leaf] = []
    for tag in tongues:
        makers = {
            FormKind.QUESTIONNAIRE: lambda at: questionnaire(matter, at),
            FormKind.BALLOTS: lambda at: ballots(matter, at, options.copies),
            FormKind.POSTERS: lambda at: posters(matter, at),
            FormKind.SIGN_IN: lambda at: sign_in(matter, at),
            FormKind.OPENING: lambda at: opening_page(matter, at),
        }
        leaves += makers[options.kind](tag)
    name = " · ".join(form_name(options.kind, tag) for tag in tongues)
    shorts = " · ".join(part.instrument.short.get(tongues[0]) for part in matter.parts)
    title = f"{matter.details.title if matter.details else shorts} – {name}"
    return render_leaves(leaves, title=title, subject=shorts, language=tongues[0], steps=steps)
