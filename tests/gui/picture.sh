#!/bin/bash
# One picture of one window: picture.sh OUT.png PROGRAM [ARGS...]   (inside with_display.sh)
set -u
out=$1; shift
"$@" & pid=$!
for _ in $(seq 300); do xdotool search --onlyvisible --class . >/dev/null 2>&1 && break; read -r -t 0.1 <> <(:) || true; done
# Painted when two pictures in a row are the same.
before=; for _ in $(seq 60); do
  read -r -t 0.4 <> <(:) || true
  import -window root "$out"; now=$(identify -format '%#' "$out"); [ "$now" = "$before" ] && break; before=$now
done
kill $pid; wait $pid 2>/dev/null
