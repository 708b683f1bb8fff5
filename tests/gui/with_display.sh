#!/bin/bash
# Runs a command on a display of its own: Xvfb on a free number, a session bus with AT-SPI, openbox. Cleans up what it started.
#   with_display.sh [--size 1280x800] COMMAND...
set -u
size=1280x800
if [ "${1:-}" = --size ]; then size=$2; shift 2; fi
if [ -z "${BERKAS_ON_BUS:-}" ]; then
  # Set before the bus starts: its accessibility launcher puts its socket here, else all displays share one in the home's cache.
  here=$(mktemp -d "${TMPDIR:-/tmp}/berkas-display.XXXXXX") || exit 99
  trap 'rm -rf "$here"' EXIT
  mkdir "$here/cache"
  XDG_RUNTIME_DIR=$here XDG_CACHE_HOME=$here/cache BERKAS_ON_BUS=$here dbus-run-session -- "$0" --size "$size" "$@"
  exit $?
fi
here=$BERKAS_ON_BUS
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null; done
}
trap cleanup EXIT
mkfifo "$here/number"
# -noreset: else the server starts anew whenever its last client leaves, and refuses the window manager that comes in just then.
Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -noreset -nolisten tcp 3>"$here/number" >/dev/null 2>"$here/xvfb.log" &
pids+=($!)
read -r -t 30 number <"$here/number" || { echo "Xvfb did not start" >&2; cat "$here/xvfb.log" >&2; exit 99; }
unset BERKAS_ON_BUS
export DISPLAY=:$number GTK_MODULES= NO_AT_BRIDGE=0 GDK_BACKEND=x11 GTK_THEME=${GTK_THEME:-Adwaita} GSETTINGS_BACKEND=memory
mkdir -p "$here/openbox"
# Windows without a frame fill the display, as on the kiosk.
cat >"$here/openbox/rc.xml" <<'RC'
<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><theme><name>Clearlooks</name><keepBorder>no</keepBorder></theme><applications><application type="normal"><decor>no</decor><focus>yes</focus></application></applications><keyboard/><mouse/></openbox_config>
RC
openbox --config-file "$here/openbox/rc.xml" >"$here/openbox.log" 2>&1 &
pids+=($!)
for _ in $(seq 600); do
  xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && managed=1 && break
  kill -0 "${pids[-1]}" 2>/dev/null || break
  read -r -t 0.05 <> <(:) || true
done
[ -n "${managed:-}" ] || { echo "the window manager did not start" >&2; cat "$here/openbox.log" >&2; exit 99; }
"$@"
status=$?
exit $status
