"""Steps of undo that bring others about while they run."""

import pytest

from pcn_desktop.gui.undo import Command, UndoStack


@pytest.fixture
def stack(qapp):
    return UndoStack()


def step(values, name, then=lambda: None):
    """A step that keeps its value under `name`, then does something else."""

    def apply(value):
        values[name] = value
        then()
        return True

    values[name] = "after"
    return Command(apply, "before", "after", "")


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_a_step_made_while_another_runs_comes_after_it(stack, way):
    """Undo leaves a field, which writes what was typed."""
    values = {}
    made = []

    def write():
        if not made and armed:
            made.append(step(values, "note"))
            stack.push(made[0])

    armed = way == "undo"
    stack.push(step(values, "rating", write))
    stack.undo()
    if way == "redo":
        armed = True
        stack.redo()
    assert values == {"rating": "before" if way == "undo" else "after", "note": "after"}
    stack.undo()
    assert values["note"] == "before"
    assert not stack.canUndo() or way == "redo"


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_a_stack_emptied_by_its_own_step_is_empty_afterwards(stack, way):
    values, armed = {}, way == "undo"
    stack.push(step(values, "rating", lambda: stack.clear() if armed else None))
    stack.undo()
    if way == "redo":
        armed = True
        stack.redo()
    assert stack.count() == 0
    assert values == {"rating": "before" if way == "undo" else "after"}


def test_a_step_that_asks_for_undo_is_not_undone_within_itself(stack):
    values = {}
    stack.push(step(values, "first"))
    stack.push(step(values, "second", stack.undo))
    stack.undo()
    assert values == {"first": "after", "second": "before"}
    stack.undo()
    assert values == {"first": "before", "second": "before"}
