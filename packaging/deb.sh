#!/bin/sh
# Makes target/packages/tenderpoint_VERSION_ARCH.deb: a service with a Java of its own, for Debian and Ubuntu.
# jpackage makes the program's folder; the package around it is dpkg-deb's, since of jpackage's own unit and scripts
# (they run as root and know neither user nor state folder) nothing would be left.
. "$(dirname "$0")/common.sh"
need dpkg-deb dpkg gzip curl
find_jdk
find_jar
arch=$(dpkg --print-architecture)
number=$(echo "$version" | tr - '~')
tree=$work/deb/tree
unpack_into "$work/deb/app"
make_runtime "$work/deb/app"
rm -rf "$tree"
mkdir -p "$tree/opt" "$tree/DEBIAN" "$tree/usr/bin" "$tree/etc/tenderpoint" "$tree/usr/lib/systemd/system" "$tree/usr/share/doc/tenderpoint"
for option in $java_options; do set -- "$@" --java-options "$option"; done
# shellcheck disable=SC2016 # jpackage's own variable
"$jdk/bin/jpackage" --type app-image --name tenderpoint --dest "$tree/opt" --runtime-image "$runtime" \
  --input "$work/deb/app" --main-jar tenderpoint.jar "$@" \
  --java-options '-XX:AOTCache=$APPDIR/tenderpoint.aot'
mv "$tree/opt/tenderpoint/lib/app/"*.txt "$tree/opt/tenderpoint/lib/app/"*.md "$tree/opt/tenderpoint/lib/app/sbom.cdx.json" \
  "$tree/usr/share/doc/tenderpoint"
mv "$tree/opt/tenderpoint/lib/app/LICENSE" "$tree/usr/share/doc/tenderpoint/copyright"
train "$tree/opt/tenderpoint/lib/app" "$runtime/bin/java"
touch -r "$runtime/lib/modules" "$tree/opt/tenderpoint/lib/runtime/lib/modules"
guide_into "$tree/usr/share/doc/tenderpoint"
cp "$here/deb/tenderpoint.service" "$tree/usr/lib/systemd/system"
install -m 755 "$here/deb/command" "$tree/usr/bin/tenderpoint"
install -m 600 "$here/deb/settings" "$tree/etc/tenderpoint/settings"
echo /etc/tenderpoint/settings >"$tree/DEBIAN/conffiles"
for script in postinst prerm postrm; do install -m 755 "$here/deb/$script" "$tree/DEBIAN/$script"; done
cat >"$tree/DEBIAN/control" <<END
Package: tenderpoint
Version: $number
Architecture: $arch
Maintainer: Tenderpoint <noreply@example.org>
Depends: libc6, libfontconfig1, fontconfig-config, fonts-dejavu-core, passwd, util-linux, init-system-helpers
Recommends: fonts-wqy-microhei, fonts-tlwg-loma-ttf
Section: misc
Priority: optional
Installed-Size: $(du -sk "$tree" | cut -f 1)
Description: intake, safety screening, sessions and follow-up for massage practices
 Runs as a service with an encrypted database of its own, on http://localhost:8080.
END
chmod -R go-w "$tree"
dpkg-deb --root-owner-group -Zgzip -z3 --build "$tree" "$out/tenderpoint_${number}_$arch.deb" >/dev/null
ls -l "$out/tenderpoint_${number}_$arch.deb"
