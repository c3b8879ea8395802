#!/bin/sh
# Remove what install.sh put there. Workshops, their backups and the settings stay.
here=$(cd "$(dirname "$0")" && pwd -P)
. "$here/messages.sh"

refuse_while_open "$program"

for name in pcn-desktop pcn-desktop-window; do
    # Only links of ours: another program may have taken the name since.
    if [ "$(readlink "$commands/$name" 2>/dev/null || :)" = "$program/$name" ]; then rm "$commands/$name"; fi
done
rm -f "$shared/applications/pcn-desktop.desktop" "$shared/mime/packages/pcn-desktop.xml" \
    "$shared"/icons/hicolor/*/apps/pcn-desktop.png "$shared/icons/hicolor/scalable/apps/pcn-desktop.svg"
rm -rf "$program"
refresh

say "PCN Desktop est retiré. Vos ateliers sont toujours dans : $data" \
    "PCN Desktop is removed. Your workshops are still in: $data"
