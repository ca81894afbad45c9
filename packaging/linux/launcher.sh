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
# GTK would load the system's GL library, 50 MB, to choose a visual for what is not drawn with it.
export GDK_GL="${GDK_GL-disable}"
lib=${self%/*}/../lib
app=$lib/app
# JavaFX and GTK set these two while other threads run. A variable that is new moves the list of all, and who reads one
# at that moment crashes: so they are there from the start, with the values that they will have.
export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1
# The cache is good for jars of its own age. JDK 25 looks only at the jars before the last one that it read a class from
# while it made the cache, which may be none.
cache=$app/stage-inspector.aot
for jar in "$app"/*.jar; do
  if [ "$jar" -nt "$cache" ] || [ "$jar" -ot "$cache" ]; then
    cache=
    break
  fi
done
exec "$lib/runtime/bin/stage-inspector" @OPTIONS@ ${cache:+"-XX:AOTCache=$cache"} \
  -classpath "@CLASSPATH@" dev.stageinspector.Main "$@"
