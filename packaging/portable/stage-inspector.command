#!/bin/sh
# What the Finder of macOS opens.
exec "$(dirname "$0")/stage-inspector" "$@"
