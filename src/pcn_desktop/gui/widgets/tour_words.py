"""What the steps of the guided first run say, in the language of the interface."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step: its title, what there is, what to do, and what is said once it was done (nothing: it cannot be seen)."""

    title: str
    what: str
    do: str
    done: str = ""


class TourWords(QObject):
    """Says the steps. Each sentence fits on a line at 100 % text, so that the panel stays low."""

    def of(self, step: str) -> StepWords:
        """Return the words of the step with this name."""
        return {
            "workshops": StepWords(
                self.tr("Workshops"),
                self.tr("Everything begins here: one line for each workshop, with its progress."),
                self.tr("Find the line of the demonstration. Everything in it is made up."),
            ),
            "prepare": StepWords(
                self.tr("Prepare"),
                self.tr("Before the day, choose the criteria that the room will look at."),
                self.tr("Open a function in the scope: any part of it can be left out."),
            ),
            "vote": StepWords(
                self.tr("Run: vote"),
                self.tr("Everyone decides alone first. 17 of 20 ballots are in, and nothing else shows."),
                self.tr("Press V to open the votes, then R to reveal them."),
                self.tr("Revealed: how far apart the room is, and what to talk about."),
            ),
            "rate": StepWords(
                self.tr("Run: rate"),
                self.tr("One criterion fills the screen. People talk, then agree on a level."),
                self.tr("Press 0, 1, 2 or 3, or click a level, to change this rating."),
                self.tr("Done, and on disk already: see “Saved” at the top."),
            ),
            "note": StepWords(
                self.tr("Run: write down"),
                self.tr("A note keeps the room’s words in their own language."),
                self.tr("Press T, write a few words, then Esc to go back to the criterion."),
                self.tr("Kept. It will stand under its criterion in the report."),
            ),
            "sense": StepWords(
                self.tr("Make sense"),
                self.tr("Every criterion in one picture, with what the room chose."),
                self.tr("Find the three flags: they mark the priorities."),
            ),
            "act": StepWords(
                self.tr("Act"),
                self.tr("Priorities become actions: what, who, by when, and a first step."),
                self.tr("One action is overdue: set its status to done, or give it another date."),
                self.tr("Done. The count under the title has followed."),
            ),
            "report": StepWords(
                self.tr("Report"),
                self.tr("Two files come out: an Excel workbook to work with, and a PDF to hand out."),
                self.tr("Choose French or English, then save the workbook."),
            ),
            "close": StepWords(
                self.tr("Report: close"),
                self.tr("Closing locks a workshop, with a list of what is still open. Reopening is free."),
                self.tr("Read the list. Then it is your turn: Workshops, New workshop."),
            ),
        }[step]
