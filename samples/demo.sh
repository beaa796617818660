#!/bin/sh
# The main job on the sample recordings: samples/demo.sh EARMARK FOLDER
# The index is made anew in FOLDER, which lies outside the samples, as it should for evidence.
set -eu

earmark=$1
folder=$2
samples=$(dirname "$0")
export EARMARK_INDEX="$folder/earmark.sqlite"

show() {
    printf '\n$ earmark'
    for word; do
        case $word in
        *' '*) printf ' "%s"' "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$earmark" "$@"
}

mkdir -p "$folder"
rm -f "$EARMARK_INDEX" "$EARMARK_INDEX-wal" "$EARMARK_INDEX-shm"

# Some samples are damaged on purpose, which is what status 1 says.
show ingest "$samples" --raw ulaw:8000:1 || [ $? -eq 1 ]
show case new OP-ELM-1 --title "Calls between H07 and 07700 900123"
show case link OP-ELM-1 "$samples/calls/20260304-211502_H07_07700900123_000417.wav" \
    "$samples/calls/20260305-194033_H07_07700900123_000432.wav" --reason "named in the complaint"
show segments --case OP-ELM-1 --min-duration 2

cat <<END

The index is $EARMARK_INDEX. What to try next:

  export EARMARK_INDEX=$EARMARK_INDEX
  $earmark recordings
  $earmark recording 1
  $earmark segments --case OP-ELM-1 --channel 2 --format rttm
  $earmark segment $samples/calls/20260321-165500_H12_07700900811_000611.mp3
  $earmark help segments
END
