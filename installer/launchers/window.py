"""Start the window from the bundle."""

import sys

from pcn_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
