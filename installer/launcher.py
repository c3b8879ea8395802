"""Start the program from the bundle: the window under the window's name, the command line under any other."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if Path(sys.argv[0]).stem == "pcn-desktop-window":
        from pcn_desktop.app import main as open_window

        sys.exit(open_window())
    from pcn_desktop.cli.main import main

    sys.exit(main())
