#!/bin/sh
# Trains the emoji model from nothing, on the pictures in this folder.
#
# usage: examples/emoji/train.sh OUTPUT [--without ARTIST] [options of `monoclip train`]
#
# OUTPUT is the folder for the model, the state, the figures and the report. With --without the pictures of one artist
# (twemoji, noto, openmoji, noto-blob or emojitwo) are left out of the training, and the model is evaluated on them:
# to compare settings. Options given here come behind the script's own and count instead of them. MONOCLIP names the
# program, build/release/bin/monoclip by default.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${MONOCLIP:-$here/../../build/release/bin/monoclip}
[ $# -ge 1 ] || {
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
output=$1
shift

list=$here/train.tsv
if [ "${1:-}" = --without ]; then
    artist=${2:?--without needs the name of an artist}
    shift 2
    [ -f "$here/$artist.zip" ] || {
        echo "train.sh: there is no artist $artist" >&2
        exit 2
    }
    mkdir -p "$output"
    grep -v "^$artist\.zip/" "$list" >"$output/train.tsv"
    grep -e '^path	' -e "^$artist\.zip/" "$list" | cut -f 1,4 >"$output/$artist.tsv"
    list=$output/train.tsv
    set -- --root "$here" --eval "$output/$artist.tsv" --eval-every 200 "$@"
fi

# A caption is the name, alone or in one of three phrases, half the time with keywords; or keywords alone.
exec "$program" train --data "$list" --config "$here/emoji.json" --output "$output" \
    --template "{name}" \
    --template "{name}" \
    --template "{name}" \
    --template "an emoji of {name}" \
    --template "a picture of {name}" \
    --template "a drawing of {name}" \
    --template "{name}, {keywords:3}" \
    --template "{name}, {keywords:3}" \
    --template "{name}, {keywords:3}" \
    --template "an emoji of {name}, {keywords:3}" \
    --template "a picture of {name}, {keywords:3}" \
    --template "a drawing of {name}, {keywords:3}" \
    --template "{keywords:3}" \
    --batch-size 128 --different-concepts --steps 5800 --lr 1e-3 --warmup 100 --weight-decay 1.0 --average 0.998 \
    --precision bf16 --dtype fp16 \
    --augment-crop-area 1,1 --augment-crop-ratio 1,1 --augment-rotation 14 --augment-zoom 0.8,1.25 \
    --augment-shift 0.15 --augment-fill 255,255,255 --augment-contrast 0.3 --augment-hue 0.05 --augment-grey 0.15 \
    "$@"
