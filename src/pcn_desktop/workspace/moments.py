"""Moments, as they are kept: UTC, as text that sorts by time."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """Return the moment as kept: `2026-01-31T14:05:09.123456Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_text(text: str) -> datetime:
    """Return the moment (UTC) kept as `text`."""
    return datetime.fromisoformat(text)
