"""Run the revisions on the connection that the program gives, inside its transaction.

Nothing here imports the program: a revision says the same for ever, whatever the program becomes.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
context.run_migrations()
