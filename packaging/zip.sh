#!/bin/sh
# Makes target/packages/tenderpoint-VERSION.zip: for every system that has Java 25.
. "$(dirname "$0")/common.sh"
need zip awk
find_jdk
find_jar
folder=$work/zip/tenderpoint-$version
unpack_into "$folder"
mkdir "$folder/bin"
cp "$here/zip/tenderpoint" "$folder/bin/tenderpoint"
# Windows reads its scripts by lines that end its own way
awk '{ sub(/\r$/, ""); printf "%s\r\n", $0 }' "$here/zip/tenderpoint.cmd" >"$folder/bin/tenderpoint.cmd"
guide_into "$folder"
chmod 755 "$folder/bin/tenderpoint"
rm -f "$out/tenderpoint-$version.zip"
(cd "$work/zip" && zip -q -r -X "$out/tenderpoint-$version.zip" "tenderpoint-$version")
ls -l "$out/tenderpoint-$version.zip"
