#!/bin/sh
# Install PCN Desktop for the person who runs this, without the administrator; or put this version in an older one's
# place. Workshops lie elsewhere and stay.
here=$(cd "$(dirname "$0")" && pwd -P)
. "$here/messages.sh"

refuse_while_open "$program"

# Whole beside the old one first: a full disk leaves the old one in place.
mkdir -p "$(dirname "$program")" "$commands" "$shared"
rm -rf "$program.new"
cp -R "$here/program" "$program.new"
cp "$here/messages.sh" "$here/uninstall.sh" "$program.new/"
rm -rf "$program"
mv "$program.new" "$program"

for name in pcn-desktop pcn-desktop-window; do
    ln -sf "$program/$name" "$commands/$name"
done
cp -R "$here/share/." "$shared/"
# A menu does not look in ~/.local/bin. Quotes, dollars and percents of a folder's name have a meaning in an entry.
quoted=$(printf '%s' "$program/pcn-desktop-window" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
while IFS= read -r line; do
    case "$line" in
        Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/pcn-desktop.desktop" >"$shared/applications/pcn-desktop.desktop"
refresh

say "PCN Desktop est installé : cherchez-le dans le menu. Vos ateliers sont dans : $data" \
    "PCN Desktop is installed: look for it in the menu. Your workshops are in: $data"
say "Pour le retirer : sh \"$program/uninstall.sh\"" "To remove it: sh \"$program/uninstall.sh\""

plugin="$program/_internal/PySide6/Qt/plugins/platforms/libqxcb.so"
if command -v ldd >/dev/null 2>&1 && [ -f "$plugin" ]; then
    missing=$(LD_LIBRARY_PATH="$program/_internal" ldd "$plugin" | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p')
    if [ -n "$missing" ]; then
        say "La fenêtre a besoin de bibliothèques absentes de cet ordinateur :" \
            "The window needs libraries that this computer lacks:" >&2
        printf '    %s\n' $missing >&2
    fi
fi
