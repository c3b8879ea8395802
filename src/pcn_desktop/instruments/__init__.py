"""What is asked: instruments as data, and the reader of their packs."""
