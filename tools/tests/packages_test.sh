#!/usr/bin/env bash
# Tests tools/lib/packages.sh against a system that is made up: a PATH with only the commands written here.
set -u
here=$(cd "$(dirname "$0")" && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
failures=0

# fake NAME BODY: a command of the made-up system.
fake() {
    printf '#!/bin/sh\n%s\n' "$2" >"$box/bin/$1"
    chmod +x "$box/bin/$1"
}

# system USER_ID: a fresh one, with the few real commands that the library calls, and apt-get that notes its calls.
system() {
    rm -rf "${box:?}/bin" "$box/calls"
    mkdir -p "$box/bin"
    local name
    for name in sh env tr sed cat rm mktemp; do ln -s "$(command -v "$name")" "$box/bin/$name"; done
    fake id "echo $1"
    fake apt-get "echo \"apt-get \$*\" >>'$box/calls'"
}

# call NEED...: install_packages inside the system; sets output and status.
call() {
    output=$(PATH="$box/bin" "$BASH" -c '. "$0"; install_packages "$@"; echo after' "$here/../lib/packages.sh" "$@" 2>&1)
    status=$?
}

# expect CLAIM CONDITION...
expect() {
    local claim=$1
    shift
    if "$@"; then return; fi
    echo "packages_test: does not hold: $claim" >&2
    printf '  status %s, output: %s\n' "$status" "$output" >&2
    failures=$((failures + 1))
}
says() { case "$output" in *"$1"*) true ;; *) false ;; esac; }
silent_calls() { [ ! -e "$box/calls" ]; }
called() { grep -qxF -- "$1" "$box/calls" 2>/dev/null; }

system 0
call shell=sh file=/nowhere/at/all,/
expect "nothing is installed where all is there" silent_calls
expect "it goes on where all is there" [ "$status" = 0 ]

call one=no-such-command shell=sh two=/no/such/file
expect "root installs what is missing and nothing else" \
    called "apt-get install -y --no-install-recommends one two"
expect "the lists are read first" called "apt-get update"
expect "it says what it installs" says "Installing one two"
expect "it goes on after installing" says after

system 1000
fake sudo "echo \"sudo \$*\" >>'$box/calls'; exec \"\$@\""
call one=no-such-command
expect "another user installs through sudo" called "sudo apt-get update"
expect "it goes on after sudo" [ "$status" = 0 ]

system 1000
call one=no-such-command two=no-such-command-either
expect "without root and sudo it ends with 2" [ "$status" = 2 ]
expect "it prints the line to run" says "apt-get install -y --no-install-recommends one two"
expect "it does not go on" [ "${output%after}" = "$output" ]
expect "it installs nothing itself" silent_calls

system 0
rm "$box/bin/apt-get"
call one=no-such-command
expect "without apt-get it ends with 2 and names the packages" says "Missing here: one"
expect "without apt-get it ends with 2" [ "$status" = 2 ]

system 0
fake apt-get "echo 'no network' >&2; exit 100"
call one=no-such-command
expect "a failed installation ends with 2" [ "$status" = 2 ]
expect "a failed installation shows why" says "no network"

if [ "$failures" -gt 0 ]; then exit 1; fi
