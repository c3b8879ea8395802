"""A vault's answers in two voices, whole: for the screen inside the vault. What leaves passes `gate`.

The voices stand beside each other: no figure here is made of both, but their difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from pcn_desktop.assessment.outgoing import Perspective, VoicedItem, difference
from pcn_desktop.assessment.summary import Figures, ItemSummary, SectionSummary, summarise_instrument
from pcn_desktop.instruments.model import Instrument, Section
from pcn_desktop.workspace.values import AssessmentRecord
from pcn_desktop.workspace.vault_values import VaultRecord, Voice


@dataclass(frozen=True, slots=True)
class VoicedSection:
    """A section with the figures of each voice, and its criteria in scope."""

    section: Section
    figures: Mapping[Voice, Figures]
    items: tuple[VoicedItem, ...]

    @property
    def difference(self) -> Fraction | None:
        """Return partners less network, in points from -100 to 100; None unless both have a score."""
        return difference({voice: figures.percent for voice, figures in self.figures.items()})


@dataclass(frozen=True, slots=True)
class VoicedSummary:
    """One vault: the community instrument by section, and a perspective for each ordinary criterion in scope."""

    instrument: Instrument
    sections: tuple[VoicedSection, ...]
    perspectives: tuple[Perspective, ...]

    @property
    def items(self) -> tuple[VoicedItem, ...]:
        """Return the criteria in scope, in order."""
        return tuple(item for section in self.sections for item in section.items)


def summarise_vault(record: VaultRecord, instruments: Iterable[Instrument]) -> VoicedSummary:
    """Summarise a vault over the instruments that it holds.

    Raises:
        KeyError: an instrument of the record, in its version, is not among `instruments`.
    """
    known = {(instrument.key, instrument.version): instrument for instrument in instruments}
    own: tuple[Instrument, AssessmentRecord] | None = None
    perspectives: list[Perspective] = []
    for part in record.workshop.assessments:
        instrument = known[part.instrument, part.version]
        if part.instrument == record.instrument:
            own = instrument, part
        else:
            spoken = _of_voice(instrument, part, Voice.PARTNERS)
            perspectives += (
                Perspective(instrument, item.item, item.rating, item.notes)
                for section in spoken
                for item in section.items
            )
    if own is None:
        raise KeyError(record.instrument)
    return VoicedSummary(own[0], _sections(*own), tuple(perspectives))


def _of_voice(instrument: Instrument, part: AssessmentRecord, voice: Voice) -> tuple[SectionSummary, ...]:
    return summarise_instrument(instrument, replace(part, ratings=part.voices.get(voice, {}))).sections


def _sections(instrument: Instrument, part: AssessmentRecord) -> tuple[VoicedSection, ...]:
    by_voice = {voice: _of_voice(instrument, part, voice) for voice in Voice}
    return tuple(
        VoicedSection(
            section=same[0].section,
            figures=MappingProxyType({voice: one.figures for voice, one in zip(Voice, same, strict=True)}),
            items=tuple(map(_item, zip(*(one.items for one in same), strict=True))),
        )
        for same in zip(*by_voice.values(), strict=True)
    )


def _item(same: tuple[ItemSummary, ...]) -> VoicedItem:
    ratings = {voice: one.rating for voice, one in zip(Voice, same, strict=True)}
    return VoicedItem(same[0].item, MappingProxyType(ratings), same[0].notes)
