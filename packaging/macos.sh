#!/bin/sh
# On a Mac: makes target/packages/Tenderpoint-VERSION.pkg, which starts the program at each boot. Not signed: a name for
# it (--mac-sign) is whoever's who delivers it.
. "$(dirname "$0")/common.sh"
find_jdk
find_jar
number=$(echo "$version" | sed 's/[^0-9.].*//')
case $number in 0.*) number=1${number#0} ;; esac # Apple's numbers begin with 1
unpack_into "$work/macos/app"
make_runtime "$work/macos/app"
guide_into "$work/macos/app"
for option in $java_options; do set -- "$@" --java-options "$option"; done
"$jdk/bin/jpackage" --type pkg --launcher-as-service --name Tenderpoint --app-version "$number" --dest "$out" \
  --runtime-image "$runtime" --input "$work/macos/app" --main-jar tenderpoint.jar \
  --mac-package-identifier org.tenderpoint --license-file "$root/LICENSE" \
  --java-options "-Dtenderpoint.data=/usr/local/var/tenderpoint/data" "$@"
ls -l "$out"
