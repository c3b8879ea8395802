"""The votes of a room: counted unseen, revealed together, corrected, taken again."""
