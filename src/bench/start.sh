#!/usr/bin/env bash
# How long the packaged program takes from the start of its process to its end, against two peers that do the same in the
# same run, in turn, so that all meet the same machine: the AWS CLI for the terminal, and for the window FloorWindow.java,
# the least that a JavaFX window could be, on the same runtime with a cache of its own. After that, a start that hands over
# to an open window.
# Build it first: mvn -Pdist package
#   src/bench/start.sh [RUNS]      31 runs each otherwise
# Needs Xvfb and GTK 3 for the windows (apt install xvfb libgtk-3-0); leaves out what is not installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C.UTF-8

runs=${1:-31}
program=target/dist/stage-inspector/bin/stage-inspector
arn=arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v
work=$(mktemp -d)
children=()
finish() {
  [ ${#children[@]} = 0 ] || kill "${children[@]}" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT
[ -x "$program" ] || { echo "Build it first: mvn -Pdist package" >&2; exit 1; }

mkdir "$work/aws"
printf '[bench]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example\n' > "$work/aws/credentials"
printf '[profile bench]\nregion = us-east-1\n' > "$work/aws/config"
export AWS_SHARED_CREDENTIALS_FILE=$work/aws/credentials AWS_CONFIG_FILE=$work/aws/config
export STAGE_INSPECTOR_HOME=$work/own

"$program" --demo-endpoint 0 > "$work/url" &
children+=($!)
until [ -s "$work/url" ]; do sleep 0.1; done
url=$(cat "$work/url")
ours=("$program" --profile bench --endpoint-url "$url" --arn "$arn")

# Each of these is one line of the result.
cli() { "$aws" ivs-realtime get-stage --arn "$arn" --profile bench --endpoint-url "$url"; }
print() { "${ours[@]}" --print json; }
window() { "${ours[@]}" --exit-when-shown; }
demo_window() { "$program" --demo --exit-when-shown; }
floor() { "${floor[@]}"; }
cli_version() { "$aws" --version; }
version() { "$program" --version; }
usage() { "$program" --help; }
hand_over() { "${ours[@]}"; }
again() { cli; }

# The program itself, not what a version manager puts before it.
aws=$(command -v aws || true)
if [[ $aws == */shims/* ]] && command -v pyenv > /dev/null; then
  aws=$(pyenv which aws)
fi

# The floor runs like the program: its runtime, its options, a cache from a training of its own.
build_floor() {
  local options java
  mapfile -t options < packaging/linux/java.options
  java=(target/dist/stage-inspector/lib/runtime/bin/stage-inspector "${options[@]}" -classpath "$work/floor.jar")
  local main=dev.stageinspector.bench.FloorWindow
  jar --create --file "$work/floor.jar" -C target/test-classes dev/stageinspector/bench/FloorWindow.class \
    -C target/test-classes 'dev/stageinspector/bench/FloorWindow$1.class'
  "${java[@]}" -XX:AOTMode=record "-XX:AOTConfiguration=$work/floor.conf" "$main" > /dev/null
  "${java[@]}" -XX:AOTMode=create "-XX:AOTConfiguration=$work/floor.conf" "-XX:AOTCache=$work/floor.aot" > /dev/null
  floor=("${java[@]}" "-XX:AOTCache=$work/floor.aot" "$main")
}

what=(print version usage)
[ -z "$aws" ] || what=(cli print cli_version version usage)
if command -v Xvfb > /dev/null; then
  mkfifo "$work/display"
  # Not started anew for each program: no desktop's server is.
  Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
  children+=($!)
  DISPLAY=:$(head -1 "$work/display")
  export DISPLAY
  # As the launcher sets them.
  export GDK_BACKEND=x11 GDK_GL=disable IBUS_ENABLE_SYNC_MODE=1
  build_floor
  what+=(floor window demo_window)
fi

# Milliseconds of wall time and of CPU, one line for each run; the first run of all is not counted.
TIMEFORMAT='%R %U %S'
measure() {
  local run one
  for ((run = 0; run <= runs; run++)); do
    for one in "$@"; do
      if ! { time "$one" > "$work/out" 2> "$work/err"; } 2> "$work/time"; then
        cat "$work/err" >&2
        exit 1
      fi
      [ "$run" = 0 ] || awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >> "$work/$one"
    done
  done
}
measure "${what[@]}"

median() { cut -d' ' -f"$2" "$work/$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
echo "median of $runs runs in turn, load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
printf '%-32s %8s %8s %8s %8s  %s\n' '' 'wall ms' 'CPU ms' 'of it' 'CPU' 'it is'
# row WHAT TITLE [PEER PEER'S-TITLE]
row() {
  printf '%-32s %8d %8d' "$2" "$(median "$1" 1)" "$(median "$1" 2)"
  if [ -n "${3:-}" ] && [ -f "$work/$3" ]; then
    local column
    for column in 1 2; do
      awk -v a="$(median "$1" $column)" -v b="$(median "$3" $column)" 'BEGIN { printf " %8.2f", a / b }'
    done
    printf '  %s' "$4"
  fi
  echo
}
get_stage='aws ivs-realtime get-stage'
[ -z "$aws" ] || row cli "$get_stage"
row print '--print json' cli "$get_stage"
[ -z "$aws" ] || row cli_version 'aws --version'
row version '--version' cli_version 'aws --version'
row usage '--help' cli_version 'aws --version'
if [[ " ${what[*]} " == *' window '* ]]; then
  row floor 'bare window of JavaFX'
  row window '--exit-when-shown' floor 'the bare window'
  row demo_window '--demo --exit-when-shown' window 'the window'

  "${ours[@]}" &
  children+=($!)
  until [ -S "$STAGE_INSPECTOR_HOME/window/socket" ]; do sleep 0.1; done
  if [ -z "$aws" ]; then
    measure hand_over
  else
    measure again hand_over
    row again 'aws, beside an open window'
  fi
  row hand_over 'handed over to that window' again "$get_stage"
fi

# The peak, as the kernel counts it for the process itself.
peak() {
  "$@" > /dev/null 2>&1 &
  local process=$! most=0 now
  while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2> /dev/null) && [ -n "$now" ]; do
    most=$now
    sleep 0.02
  done
  wait "$process" || true
  echo $((most / 1024))
}
echo "peak memory: --print json $(peak "${ours[@]}" --print json) MiB"
if [[ " ${what[*]} " == *' window '* ]]; then
  echo "peak memory: bare window $(peak "${floor[@]}") MiB"
  echo "peak memory: window $(peak "${ours[@]}" --exit-when-shown) MiB"
fi
