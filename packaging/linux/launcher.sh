#!/bin/sh
# Starts Stage Inspector. The launcher of jpackage asks the system's package database for itself at
# every start, which takes longer than the answer of the service; this one takes some milliseconds.
case $0 in
  */*) self=$0 ;;
  *) self=$(command -v -- "$0") ;;
esac
if [ -L "$self" ]; then
  self=$(readlink -f -- "$self")
fi
# Without a locale the JVM cannot open its own files where their path is not in ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
lib=${self%/*}/../lib
app=$lib/app
exec "$lib/runtime/bin/stage-inspector" @OPTIONS@ "-XX:AOTCache=$app/stage-inspector.aot" \
  -classpath "@CLASSPATH@" dev.stageinspector.Main "$@"
