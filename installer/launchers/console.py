"""Start the command line from the bundle."""

import sys

from pcn_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
