# Running steps, counting what passed, and printing it. Sourced by tools/test after packages.sh.
#
# A stage is a function stage_NAME made of steps; a step is a command whose output goes to build/logs and is shown
# when it fails. Test programs count each of their test cases, everything else counts as one.

passed=0
failed=0
skipped=0
failures=()

pass() { passed=$((passed + 1)); }
fail() {
    failed=$((failed + 1))
    failures+=("$1")
}
# skip WHAT WHY
skip() {
    skipped=$((skipped + 1))
    printf '  skipped: %s (%s)\n' "$1" "$2"
}

# run_logged WHAT COMMAND...: runs it into a log; on failure shows what matters of it.
run_logged() {
    local what=$1 status=0 begun=$SECONDS
    shift
    mkdir -p build/logs
    log="build/logs/$(printf '%s' "$what" | tr -c 'A-Za-z0-9_.\n' '-').log"
    "$@" >"$log" 2>&1 || status=$?
    if [ "$status" = 0 ]; then
        printf '  %-58s %4d s\n' "$what" "$((SECONDS - begun))"
    else
        printf '  %-58s %4d s  FAILED (%s)\n' "$what" "$((SECONDS - begun))" "$log"
        # A long log says most with its errors; a short one is shown whole.
        if [ "$(wc -l <"$log")" -gt "${LOG_LINES:-60}" ]; then
            grep -m 15 -E 'error:|Error|FAILED' "$log" | cut -c1-300 | sed 's/^/    | /'
            echo "    | ..."
        fi
        tail -n "${LOG_LINES:-60}" "$log" | cut -c1-300 | sed 's/^/    | /'
    fi
    return "$status"
}

# needs WHAT NEED...: installs what WHAT needs. Where it cannot be had WHAT is skipped, where installing it fails that is
# a failure; the run goes on with the next stage either way.
needs() {
    local status=0
    try_packages "${@:2}" || status=$?
    case "$status" in
        0) return 0 ;;
        3) skip "$1" "$packages_problem" ;;
        *)
            printf '  %s: FAILED (%s)\n' "$1" "$packages_problem"
            fail "$1"
            ;;
    esac
    return 1
}

# begin NAME COMMAND...: starts it beside what follows. Its output and status are those of `end NAME`, which waits for it.
declare -A begun_jobs=()
begin() {
    local name=$1
    shift
    mkdir -p build/logs
    "$@" >"build/logs/$name.out" 2>&1 &
    last_begun=$!
    begun_jobs[$name]=$last_begun
}

# begin_next NAME COMMAND...: the same, when what was begun last has ended.
begin_next() {
    begin "$1" after_process "${last_begun:-}" "${@:2}"
}
after_process() {
    [ -z "$1" ] || tail --pid="$1" -f /dev/null
    "${@:2}"
}

end() {
    local status=0
    wait "${begun_jobs[$1]}" || status=$?
    unset "begun_jobs[$1]"
    cat "build/logs/$1.out"
    return "$status"
}

# step WHAT COMMAND...: counts as one.
step() {
    if run_logged "$@"; then pass; else
        fail "$1"
        return 1
    fi
}

# unit_step WHAT PROGRAM [ARGUMENTS]: a Catch2 program; each test case counts. No test case at all is a failure, and
# so is a program that ends without its summary.
unit_step() {
    local what=$1 status=0 all good bad
    run_logged "$@" || status=1
    all=$(sed -n 's/^All tests passed (.* in \([0-9]*\) test cases\{0,1\}).*/\1/p' "$log" | tail -n 1)
    if [ -n "$all" ] && [ "$status" = 0 ]; then
        passed=$((passed + all))
        printf '    %s test cases\n' "$all"
        return 0
    fi
    good=$(sed -n 's/^test cases: .*| *\([0-9]*\) passed.*/\1/p' "$log" | tail -n 1)
    bad=$(sed -n 's/^test cases: .*| *\([0-9]*\) failed.*/\1/p' "$log" | tail -n 1)
    passed=$((passed + ${good:-0}))
    failed=$((failed + ${bad:-1}))
    failures+=("$what")
    if [ -z "$bad" ]; then echo "    it ran no test, or ended before its summary"; fi
    return 1
}

# ctest_step WHAT FOLDER [ARGUMENTS]: each ctest test counts. No test at all is a failure; a skipped one is said.
ctest_step() {
    local what=$1 folder=$2 total bad name
    shift 2
    run_logged "$what" ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$JOBS" "$@" || true
    total=$(sed -n 's/.* tests failed out of \([0-9]*\)$/\1/p' "$log" | tail -n 1)
    bad=$(sed -n 's/.* \([0-9]*\) tests failed out of .*/\1/p' "$log" | tail -n 1)
    if [ -z "$total" ]; then
        fail "$what"
        return 1
    fi
    # CTest counts what was skipped as passed, and lists it once more at the end.
    while read -r name; do
        skip "test $name" "$(sed -n 's/^skipped: //p' "$folder/Testing/Temporary/LastTest.log" | head -n 1)"
        total=$((total - 1))
    done < <(sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (Skipped)$/\1/p' "$log")
    passed=$((passed + total - bad))
    failed=$((failed + bad))
    if [ "$bad" != 0 ]; then
        failures+=("$what")
        return 1
    fi
}

# run_stage NAME DESCRIPTION
run_stage() {
    local begun=$SECONDS
    printf '== %s: %s\n' "$1" "$2"
    "stage_$1" || true
    printf '== %s took %d s\n\n' "$1" "$((SECONDS - begun))"
}

# closing_lines: what failed, and the count alone on the last line. Its status is the script's.
closing_lines() {
    if [ "${#failures[@]}" -gt 0 ]; then
        echo "Failed:"
        printf '  %s\n' "${failures[@]}"
    fi
    if [ "$skipped" -gt 0 ]; then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
