# shellcheck shell=sh disable=SC2034 # whoever sources this uses them
# Sourced by the scripts beside it: where things are, and what several packages hold.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=$root/target/packaging
out=$root/target/packages
mkdir -p "$work" "$out"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
need() { for tool; do command -v "$tool" >/dev/null || fail "This script needs $tool."; done; }

# a JDK 25 or newer, with the tools that make packages
find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/jlink" ] || continue
    major=$("$home/bin/jlink" --version | sed 's/\..*//')
    case $major in '' | *[!0-9]*) continue ;; esac
    if [ "$major" -ge 25 ]; then jdk=$home; return; fi
  done
  fail "Packages are made with a JDK 25 or newer: set JAVA_HOME to one."
}

# the packaged program: $JAR, or made now
find_jar() {
  jar=${JAR:-}
  if [ -z "$jar" ]; then
    "$here/jar.sh"
    jar=$(ls -t "$root"/target/tenderpoint-*.jar | head -n 1)
  fi
  [ -f "$jar" ] || fail "There is no program at $jar."
  jar=$(cd "$(dirname "$jar")" && pwd)/$(basename "$jar")
  (cd "$work" && "$jdk/bin/jar" --extract --file "$jar" META-INF/MANIFEST.MF)
  version=$(sed -n 's/^Implementation-Version: *//p' "$work/META-INF/MANIFEST.MF" | tr -d '\r')
}

# tenderpoint.jar and its lib/, and what the law wants beside them, in folder $1
unpack_into() {
  rm -rf "$1"
  "$jdk/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$1" --application-filename tenderpoint.jar >/dev/null
  cp "$root/LICENSE" "$root/CHANGELOG.md" "$root/UPDATING.md" "$here/java.options" "$1"
  (cd "$1" && "$jdk/bin/jar" --extract --file tenderpoint.jar META-INF/sbom && mv META-INF/sbom/application.cdx.json sbom.cdx.json && rm -r META-INF)
  "$jdk/bin/java" -jar "$1/tenderpoint.jar" licences >"$1/THIRD-PARTY.txt"
}

# how to install and run it, in folder $1, with the pages that it leads to
guide_into() {
  mkdir -p "$1/docs"
  cp -r "$root"/docs/*.md "$root/docs/decisions" "$1/docs"
  sed -e 's#](\.\./#](@#g' -e 's#](\([a-z][^):@]*\.md\)#](docs/\1#g' -e 's#](@#](#g' "$root/docs/install.md" >"$1/INSTALL.md"
}

# What jdeps finds, and what is only asked for while the program runs: TLS and its curves, the names and formats of
# countries, character sets of old spreadsheets, archives, and the address book of mail servers.
modules="java.base java.compiler java.desktop java.instrument java.management java.naming java.net.http java.prefs java.rmi \
java.scripting java.security.jgss java.sql java.sql.rowset java.transaction.xa java.xml jdk.charsets jdk.crypto.cryptoki jdk.crypto.ec \
jdk.jfr jdk.localedata jdk.management jdk.naming.dns jdk.net jdk.unsupported jdk.xml.dom jdk.zipfs"

# a Java of its own in $runtime, for the program in folder $1, and checked against what that says it uses; packages share it
make_runtime() {
  runtime=$work/runtime
  # shellcheck disable=SC3013 # -nt is in POSIX since 2024, and in every sh before
  if [ -x "$runtime/bin/java" ] && [ "$runtime/release" -nt "$jar" ] && [ "$runtime/release" -nt "$here/common.sh" ]; then return; fi
  rm -rf "$runtime"
  for used in $("$jdk/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps --recursive \
    --class-path "$1/lib/*" "$1/tenderpoint.jar" 2>/dev/null | tail -n 1 | tr ',' ' '); do
    case " $modules " in *" $used "*) ;; *) fail "The program uses the module $used, which its Java would lack: add it." ;; esac
  done
  "$jdk/bin/jlink" --add-modules "$(echo "$modules" | tr ' ' ',')" --strip-debug --no-header-files --no-man-pages \
    --compress zip-6 --output "$runtime"
}

# The cache that halves a start, in folder $1, made by the Java $2. It holds for files of these times only, and packages
# round them or set them anew: one time for all, the first that each of them can say.
train() {
  find "$1" "$(dirname "$2")/../lib" \( -name '*.jar' -o -name modules \) -exec touch -d 1970-01-01T00:00:01Z {} +
  "$here/train.sh" "$1" "$2"
}

java_options=$(grep -v '^#' "$here/java.options" | tr '\n' ' ')
