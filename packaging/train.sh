#!/bin/sh
# Makes the AOT cache of an unpacked program: packaging/train.sh FOLDER [JAVA]
# FOLDER holds tenderpoint.jar and its lib/, JAVA is the one that will run it. Writes FOLDER/tenderpoint.aot, for
# java @java.options -XX:AOTCache=FOLDER/tenderpoint.aot -jar FOLDER/tenderpoint.jar
# A cache that does not fit (another Java, a jar of another time) is passed over, and the start is as without one.
set -eu
fail() { printf '%s\n' "$*" >&2; exit 1; }
[ $# -ge 1 ] && [ -f "$1/tenderpoint.jar" ] || fail "Use: packaging/train.sh FOLDER [JAVA], with tenderpoint.jar in FOLDER."
command -v curl >/dev/null || fail "This script needs curl."
folder=$(cd "$1" && pwd)
options=$(cd "$(dirname "$0")" && pwd)/java.options
java=${2:-java}
cache=$folder/tenderpoint.aot

# an empty practice, thrown away afterwards
practice=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$practice"' EXIT
cd "$practice"
rm -f "$cache"

# no variable may lead it to a database that somebody uses
env -i PATH="$PATH" "$java" "@$options" "-XX:AOTCacheOutput=$cache" -jar "$folder/tenderpoint.jar" \
  --server.port=0 "--tenderpoint.data=$practice/data" "--tenderpoint.keys=$practice/keys" >log.txt 2>&1 &
pid=$!
address=
waited=0
while [ -z "$address" ]; do
  kill -0 "$pid" 2>/dev/null || { cat log.txt >&2; fail "The program did not start."; }
  [ "$waited" -lt 600 ] || fail "The program did not start within ten minutes."
  sleep 1
  waited=$((waited + 1))
  port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' log.txt)
  [ -z "$port" ] || address=http://127.0.0.1:$port
done

# what a browser asks for first: the page, and the screen on it
for path in / /login '/login?v-r=init&location=login&query=' /styles.css /favicon.ico /actuator/health; do
  curl -fsSL --max-time 120 -c cookies -b cookies -o /dev/null "$address$path" || fail "No answer at $path"
done

# the cache is written while it ends
kill "$pid"
wait "$pid" || true
pid=
[ -s "$cache" ] || { tail -n 20 log.txt >&2; fail "No cache was written."; }
ls -l "$cache"
