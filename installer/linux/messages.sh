# What install.sh and uninstall.sh share: words in the reader's language, and places. Read by both, never run.

set -eu

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    fr*) french=yes ;;
    *) french="" ;;
esac

# Print a sentence: the French, then the English.
say() {
    if [ -n "$french" ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

program="$HOME/.local/lib/pcn-desktop"
commands="$HOME/.local/bin"
shared="${XDG_DATA_HOME:-$HOME/.local/share}"
data="$shared/PCN Desktop"

# Stop when the program in the folder $1 is open: its files would change under it.
refuse_while_open() {
    for link in /proc/[0-9]*/exe; do
        case "$(readlink "$link" 2>/dev/null || :)" in
            "$1"/*)
                say "PCN Desktop est ouvert. Fermez-le, puis recommencez. Rien n’a été modifié." \
                    "PCN Desktop is open. Close it, then start again. Nothing was changed." >&2
                exit 1
                ;;
        esac
    done
}

# Tell the desktop what came or went, with the tools that it has.
refresh() {
    if command -v update-mime-database >/dev/null 2>&1 && [ -d "$shared/mime/packages" ]; then
        update-mime-database "$shared/mime" 2>/dev/null || :
    fi
    if command -v update-desktop-database >/dev/null 2>&1 && [ -d "$shared/applications" ]; then
        update-desktop-database "$shared/applications" 2>/dev/null || :
    fi
    if [ -d "$shared/icons/hicolor" ]; then touch "$shared/icons/hicolor"; fi
}
