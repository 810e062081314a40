#!/bin/sh
# Builds the program with the list of its parts (CycloneDX) in it: target/tenderpoint-VERSION.jar
set -eu
cd "$(dirname "$0")/.."
commit=$(git rev-parse --short HEAD 2>/dev/null || true)
exec ./mvnw -B -q -Ppackage -Dtp.run -Dmaven.test.skip=true "-Dtp.commit=$commit" package
