#!/usr/bin/env bash
# Tests tools/lib/packages.sh, and what tools/lib/stages.sh makes of it, against a system that is made up: a PATH with only the commands written here.
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
    for name in sh env tr sed awk cat rm mktemp mkdir tail; do ln -s "$(command -v "$name")" "$box/bin/$name"; done
    fake id "echo $1"
    fake apt-get "echo \"apt-get \$*\" >>'$box/calls'"
}

# call NEED...: install_packages inside the system; sets output and status.
call() {
    output=$(PATH="$box/bin" "$BASH" -c '. "$0"; install_packages "$@"; echo after' "$here/../lib/packages.sh" "$@" 2>&1)
    status=$?
}

# stage NEED...: a run of two stages, the first of which needs this; sets output and status.
stage() {
    output=$(PATH="$box/bin" "$BASH" -c '
        . "$0/packages.sh"
        . "$0/stages.sh"
        stage_first() {
            needs "the program" "$@" || return 1
            echo "first runs"
        }
        stage_second() { pass; }
        stage_first "$@" || true
        run_stage second "one that needs nothing"
        closing_lines' "$here/../lib" "$@" 2>&1)
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
lacks() { ! says "$1"; }
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

system 0
fake apt-get 'case "$*" in *install*) echo "E: Unable to locate package one"; exit 100 ;; esac'
fake apt-cache "printf '%s\\n' 'cone-1:' '  Candidate: 1.0'"
stage one=no-such-command
expect "a stage whose package the system does not know is skipped with the reason" \
    says "skipped: the program (this system does not package one)"
expect "it does not run" lacks "first runs"
expect "the next stage runs, and the closing line comes" says "1 passed, 0 failed, 1 skipped"
expect "nothing has failed then" [ "$status" = 0 ]

system 0
fake apt-get 'case "$*" in *install*) echo "E: no network"; exit 100 ;; esac'
fake apt-cache "printf '%s\\n' \"\$2:\" '  Installed: (none)' '  Candidate: 1.0'"
stage one=no-such-command
expect "a stage whose package cannot be installed has failed" says "the program: FAILED (Could not install one)"
expect "it says why" says "no network"
expect "the next stage runs all the same, and the closing line comes" says "1 passed, 1 failed"
expect "the run has failed" [ "$status" = 1 ]

stage shell=sh
expect "a stage that has what it needs runs" says "first runs"
expect "it installs nothing" lacks "Installing"

system 0
fake apt-cache "printf '%s\\n' 'clang++-1:' '  Installed: (none)' '  Candidate: 1.0' 'g++-1:' '  Installed: (none)' '  Candidate: (none)'"
output=$(PATH="$box/bin" "$BASH" -c '. "$0"; for name in clang++-1 g++-1 other; do available_package $name && echo "$name"; done' \
    "$here/../lib/packages.sh" 2>&1)
status=$?
expect "a package is available that has a candidate, and no other" [ "$output" = clang++-1 ]

if [ "$failures" -gt 0 ]; then exit 1; fi
