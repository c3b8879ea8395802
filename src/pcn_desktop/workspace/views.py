"""The views: what a manager reads in any SQLite browser, without a join."""

from __future__ import annotations

from typing import Final


def _said(text: str, language: str) -> str:
    return f"(SELECT words FROM translations WHERE text_id = {text} AND language = '{language}')"


_WHERE_IT_STANDS = """\
FROM assessments a
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN sections s ON s.instrument_id = i.id
  JOIN dimensions d ON d.section_id = s.id
  JOIN items t ON t.dimension_id = d.id"""

_CRITERION = f"""\
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section,
  {_said("s.title_text_id", "fr")} AS section_fr,
  {_said("s.title_text_id", "en")} AS section_en,
  d.code AS dimension,
  {_said("d.title_text_id", "fr")} AS dimension_fr,
  {_said("d.title_text_id", "en")} AS dimension_en,
  t.code,
  {_said("t.label_text_id", "fr")} AS criterion_fr,
  {_said("t.label_text_id", "en")} AS criterion_en"""

VIEWS: Final[dict[str, tuple[str, str]]] = {
    "v_ratings": (
        "Every criterion in the scope of every workshop, with its rating (blank when unrated); in a vault, by voice",
        f"""\
CREATE VIEW v_ratings AS
SELECT
{_CRITERION},
  r.voice, coalesce(CAST(r.level AS TEXT), r.outside) AS rating,
  {_said("l.label_text_id", "fr")} AS level_fr,
  {_said("l.label_text_id", "en")} AS level_en,
  r.changed, w.id AS workshop_id
{_WHERE_IT_STANDS}
  JOIN scope_items c ON c.assessment_id = a.id AND c.item_id = t.id
  LEFT JOIN ratings r ON r.assessment_id = a.id AND r.item_id = t.id
  LEFT JOIN levels l ON l.scale_id = t.scale_id AND l.value = r.level
WHERE t.kind = 'rating'
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.voice""",
    ),
    "v_notes": (
        "Every note of every workshop, with its criterion; in_scope is 0 when the criterion has left the workshop",
        f"""\
CREATE VIEW v_notes AS
SELECT
{_CRITERION},
  n.text AS note, n.language, n.kind, n.sorting, n.permission, n.created, n.changed,
  EXISTS (SELECT 1 FROM scope_items c WHERE c.assessment_id = a.id AND c.item_id = t.id) AS in_scope,
  w.id AS workshop_id
{_WHERE_IT_STANDS}
  JOIN notes n ON n.assessment_id = a.id AND n.item_id = t.id
WHERE n.text <> ''
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, n.created""",
    ),
    "v_votes": (
        "The votes on every criterion, by round and answer, once revealed; votes by perspective stand in no view",
        f"""\
CREATE VIEW v_votes AS
SELECT
{_CRITERION},
  r.number AS round, v.answer, sum(v.count) AS votes, r.revealed, r.corrected, w.id AS workshop_id
{_WHERE_IT_STANDS}
  JOIN rounds r ON r.assessment_id = a.id AND r.item_id = t.id
  JOIN votes v ON v.round_id = r.id
WHERE r.revealed IS NOT NULL
GROUP BY r.id, v.answer
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.number, v.answer""",
    ),
    "v_choices": (
        "Every strength and priority that a room chose; criterion_fr and criterion_en are blank for a whole dimension",
        f"""\
CREATE VIEW v_choices AS
SELECT
  h.kind, h.position, h.reason, h.language,
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section,
  d.code AS dimension,
  {_said("d.title_text_id", "fr")} AS dimension_fr,
  {_said("d.title_text_id", "en")} AS dimension_en,
  t.code,
  {_said("t.label_text_id", "fr")} AS criterion_fr,
  {_said("t.label_text_id", "en")} AS criterion_en,
  w.id AS workshop_id
FROM choices h
  JOIN assessments a ON a.id = h.assessment_id
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN dimensions d ON d.id = h.dimension_id
  JOIN sections s ON s.id = d.section_id
  LEFT JOIN items t ON t.id = h.item_id
WHERE h.kept
ORDER BY w.title, w.id, h.kind, h.position, h.created""",
    ),
    "v_actions": (
        "Every action of every workshop, with the criterion that it comes from, if any",
        f"""\
CREATE VIEW v_actions AS
SELECT
  w.title AS workshop, w.network, w.region, w.community, w.day,
  x.what, x.owner, x.due, x.priority, x.status, x.first_step, x.language,
  t.code,
  {_said("t.label_text_id", "fr")} AS criterion_fr,
  {_said("t.label_text_id", "en")} AS criterion_en,
  x.created, x.changed, w.id AS workshop_id
FROM actions x
  JOIN workshops w ON w.id = x.workshop_id
  LEFT JOIN items t ON t.id = x.item_id
WHERE x.kept
ORDER BY w.title, w.id, x.due IS NULL, x.due, x.created""",
    ),
}
