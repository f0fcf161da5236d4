#!/usr/bin/env bash
# jobs/nightly.sh [OPTIONS of readout nightly]: one night, for a scheduler. One at a time, ended when it
# takes too long, with a log of its own; how it ended is told by the exit code, the last line of
# standard error, and where asked for by a webhook and metrics for Prometheus's node exporter.
#
#   READOUT_WAREHOUSE       where the tables are (default: warehouse, beside jobs)
#   READOUT_LOGS            folder of logs and the lock (default: logs in the warehouse); 30 days stay
#   READOUT_TIME_LIMIT      as timeout takes it (default: 6h)
#   READOUT_METRICS         file for the textfile collector, its name ending in .prom
#   READOUT_WEBHOOK         address that gets {"text": "…"} when a night is not done
#   READOUT_MAINTAIN_EVERY  runs readout maintain after every so many nights that are done (default: 7)
#   READOUT                 the launcher (default: readout, beside this file)
#
# Exit codes: those of readout (0 done, 1 failed, 2 wrong usage, 75 another run), 124 out of time.
set -uo pipefail

jobs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readout=${READOUT:-$jobs/readout}
warehouse=${READOUT_WAREHOUSE:-${jobs%/*}/warehouse}
logs=${READOUT_LOGS:-$warehouse/logs}
mkdir -p "$logs" || exit 1
log=$logs/night-$(date -u +%Y%m%dT%H%M%SZ)-$$.log
start=$EPOCHSECONDS

# The lock is inherited by what runs under it, so that an orphan still holds it.
locked() {
  flock -n -E 75 "$logs/night.lock" timeout -k 30s "${READOUT_TIME_LIMIT:-6h}" "$readout" "$@"
}

# The one place that gives an exit code its word.
outcome_of() {
  case $1 in
    0) echo done ;;
    2) echo wrong usage ;;
    75) echo refused: another run holds the warehouse ;;
    124 | 137) echo out of time or killed ;;
    *) echo failed ;;
  esac
}

last_line() { grep -v '^[[:space:]]*$' "$log" | tail -n 1; }

# In full beside its place and then renamed, so that nobody collects half of it.
write_metrics() {
  local file=${READOUT_METRICS:-} done_at
  [[ -n $file ]] || return 0
  done_at=$(awk '$1 == "readout_night_done_timestamp_seconds" {print $2}' "$file" 2>/dev/null)
  ((code == 0)) && done_at=$EPOCHSECONDS
  {
    echo '# HELP readout_night_exit_code How the last night ended; 0 is done.'
    echo '# TYPE readout_night_exit_code gauge'
    echo "readout_night_exit_code $code"
    echo '# HELP readout_night_end_timestamp_seconds When the last night ended.'
    echo '# TYPE readout_night_end_timestamp_seconds gauge'
    echo "readout_night_end_timestamp_seconds $EPOCHSECONDS"
    echo '# HELP readout_night_done_timestamp_seconds When a night was last done.'
    echo '# TYPE readout_night_done_timestamp_seconds gauge'
    echo "readout_night_done_timestamp_seconds ${done_at:-0}"
    echo '# HELP readout_night_seconds How long the last night took.'
    echo '# TYPE readout_night_seconds gauge'
    echo "readout_night_seconds $((EPOCHSECONDS - start))"
    echo '# HELP readout_stage_seconds How long each stage of the last night took.'
    echo '# TYPE readout_stage_seconds gauge'
    sed -nE 's/^readout: ([a-z]+) (done|failed) in ([0-9.]+) s.*/readout_stage_seconds{stage="\1"} \3/p' "$log"
  } >"$file.$$" && mv -f "$file.$$" "$file"
}

# The address may hold a secret, so it goes by standard input and not among the arguments.
tell_webhook() {
  [[ -n ${READOUT_WEBHOOK:-} ]] || return 0
  local text
  text=$(printf '%s' "$1" | tr -d '\000-\037' | sed 's/[\\"]/\\&/g')
  printf 'url = "%s"\n' "$READOUT_WEBHOOK" |
    curl -fsS -m 20 -K - -H 'Content-Type: application/json' -d "{\"text\": \"$text\"}" >/dev/null ||
    echo "readout nightly: the webhook did not answer" >&2
}

# Every so many nights; what it does is in the same log, and its failure is no failure of the night.
maintain() {
  local every=${READOUT_MAINTAIN_EVERY:-7} nights
  nights=$(($(cat "$logs/nights" 2>/dev/null || echo 0) + 1))
  echo "$nights" >"$logs/nights"
  ((every > 0 && nights % every == 0)) || return 0
  locked maintain --warehouse "$warehouse" >>"$log" 2>&1 ||
    echo "readout nightly: maintain ended with $?, see $log" >&2
}

locked nightly --warehouse "$warehouse" "$@" >"$log" 2>&1
code=$?
told="readout nightly: $(outcome_of $code) ($code) after $((EPOCHSECONDS - start)) s, $log: $(last_line)"
if ((code != 75)); then # that other night tells its own
  write_metrics
fi
if ((code == 0)); then
  maintain
else
  tell_webhook "$told"
fi
find "$logs" -name 'night-*.log' -mtime +30 -delete
echo "$told" >&2
exit $code
