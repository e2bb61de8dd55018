#!/bin/sh
# Times `errata serve` on made-up sites; see README.md beside this file.
here=$(dirname -- "$0")
java=java
[ -z "${JAVA_HOME-}" ] || java=$JAVA_HOME/bin/java
exec "$java" "$here/src/main/java/dev/errata/bench/ServeTimes.java" --errata "$here/../../errata" "$@"
