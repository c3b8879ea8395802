#!/bin/sh
# Make this machine ready to run PCN Desktop from a checkout.
#
#   setup.sh environment FOLDER   a virtual environment with the program and its tools (finds Python by itself)
#   setup.sh libraries            the system libraries that Qt opens; with a display, those of X11 too
#   setup.sh tools                what some tests use and others do without; never an obstacle
#
# What is missing is installed when the user is root and apt-get is there; otherwise the exact command to type is
# printed and nothing is changed.
set -eu
cd "$(dirname "$0")/../.."

python_problem="import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"

# Install Debian packages, or say how, and stop.
install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing: $*"
        DEBIAN_FRONTEND=noninteractive apt-get update -qq || echo "(package lists could not be refreshed)" >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    else
        echo "These packages are missing. Type this, then run make again:" >&2
        echo "    sudo apt-get install $*" >&2
        exit 1
    fi
}

# Print the first Python 3.11-3.14 that answers; a name on the PATH may be an empty shim, so each one is asked.
find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if "$name" -c "$python_problem" >/dev/null 2>&1; then
            if [ "${1:-}" != complete ] || "$name" -c "import ensurepip, venv" >/dev/null 2>&1; then
                echo "$name"
                return 0
            fi
        fi
    done
    return 1
}

make_environment() {
    folder=$1
    if ! python=$(find_python complete); then
        if python=$(find_python); then
            version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
            install "python$version-venv"
        else
            echo "PCN Desktop needs Python 3.11, 3.12, 3.13 or 3.14; none was found." >&2
            echo "    sudo apt-get install python3 python3-venv" >&2
            exit 1
        fi
    fi
    libraries
    echo "Making the environment in $folder with $("$python" --version)"
    "$python" -m venv --clear "$folder"
    # Build requirements come first, so that the build below needs no second copy of Qt in an isolated environment.
    "$folder/bin/python" - >"$folder/build-requirements.txt" <<'PYTHON'
import tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["build-system"]["requires"], sep="\n")
PYTHON
    "$folder/bin/python" -m pip install --quiet --requirement "$folder/build-requirements.txt"
    "$folder/bin/python" -m pip install --quiet --no-build-isolation --editable ".[dev]"
}

libraries() {
    command -v ldconfig >/dev/null 2>&1 || PATH="$PATH:/sbin:/usr/sbin"
    command -v ldconfig >/dev/null 2>&1 || return 0 # not a GNU/Linux system: Qt's wheel brings what it needs
    wanted="libglib-2.0.so.0=libglib2.0-0 libEGL.so.1=libegl1 libGL.so.1=libgl1 libxkbcommon.so.0=libxkbcommon0
        libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1"
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        wanted="$wanted libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0
            libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0
            libxcb-xkb.so.1=libxcb-xkb1"
    fi
    present=$(ldconfig -p)
    missing=""
    for pair in $wanted; do
        case "$present" in
            *"${pair%%=*}"*) ;;
            *) missing="$missing ${pair##*=}" ;;
        esac
    done
    # Word splitting is wanted: one argument a package.
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install $missing
}

# The compiler of the set-up for Windows: its tests say that they are left out where it is missing.
tools() {
    if command -v makensis >/dev/null 2>&1 || [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        return 0
    fi
    (install nsis) || echo "(nsis could not be installed)" >&2
}

case "${1:-}" in
    environment) make_environment "$2" ;;
    libraries) libraries ;;
    tools) tools ;;
    *) echo "usage: setup.sh environment FOLDER | libraries | tools" >&2; exit 2 ;;
esac
