#!/bin/sh
# Starts Stage Inspector. The launcher of jpackage asks the system's package database for itself at
# every start, which takes longer than the answer of the service; this one takes some milliseconds.
case $0 in
  */*) si_self=$0 ;;
  *) si_self=$(command -v -- "$0") ;;
esac
if [ -L "$si_self" ]; then
  si_self=$(readlink -f -- "$si_self")
fi
# The names of this script's own variables begin with si_: to set one that is exported would change what helpers see.
# What is set here is for this program alone: helpers and the browser are started without it, and with what the user had.
for si_name in GDK_BACKEND GDK_GL IBUS_ENABLE_SYNC_MODE LC_ALL; do
  if eval "[ \"\${$si_name+set}\" ]"; then
    eval "export STAGE_INSPECTOR_HAD_$si_name=\"\$$si_name\""
  else
    unset "STAGE_INSPECTOR_HAD_$si_name"
  fi
done
export STAGE_INSPECTOR_SET="GDK_BACKEND GDK_GL IBUS_ENABLE_SYNC_MODE LC_ALL"
# Without a locale the JVM cannot open its own files where their path is not in ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
# GTK would load the system's GL library, 50 MB, to choose a visual for what is not drawn with it.
export GDK_GL="${GDK_GL-disable}"
si_lib=${si_self%/*}/../lib
si_app=$si_lib/app
# JavaFX and GTK set these two while other threads run. A variable that is new moves the list of all, and who reads one
# at that moment crashes: so they are there from the start, with the values that they will have.
export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1
# The JVM links everything in its cache at each start, so there is one for each use. If this takes the wrong one, because
# an option's value reads like another option, the start only takes longer.
case " $* " in
  *" --help "* | *" -h "* | *" --version "* | *" -V "*) si_cache=help ;;
  *" --print"* | *" --save"* | *" --compare"* | *" --watch"* | *" --demo-endpoint"*) si_cache=terminal ;;
  *) si_cache=window ;;
esac
# A cache is good for jars of its own age. JDK 25 looks only at the jars before the last one that it read a class from
# while it made the cache, which may be none.
si_cache=$si_app/$si_cache.aot
for si_jar in "$si_app"/*.jar; do
  if [ "$si_jar" -nt "$si_cache" ] || [ "$si_jar" -ot "$si_cache" ]; then
    si_cache=
    break
  fi
done
exec "$si_lib/runtime/bin/stage-inspector" @OPTIONS@ ${si_cache:+"-XX:AOTCache=$si_cache"} \
  -classpath "@CLASSPATH@" dev.stageinspector.Main "$@"
