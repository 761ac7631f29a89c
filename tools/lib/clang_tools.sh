# clang's tools at the version this project is written with: their verdicts change between versions, so another
# version is not used. Sourced after packages.sh and stages.sh.

clang_version=14
clang_format_release=14.0.6

is_clang_version() { "$1" --version 2>/dev/null | grep -q "version $clang_version\."; }

# read_package_lists: a new system knows no packages before its lists are read. Once a run, and only where allowed.
lists_read=no
read_package_lists() {
    if [ "$lists_read" = yes ] || ! present apt-get; then return 0; fi
    lists_read=yes
    if [ "$(id -u)" = 0 ]; then
        apt-get update >/dev/null 2>&1 || true
    elif present sudo; then
        sudo -n apt-get update >/dev/null 2>&1 || true
    fi
}

# find_tool NAME: prints a command of the pinned version, installing Debian's package where there is one.
find_tool() {
    local candidate
    for candidate in "$1-$clang_version" "$1"; do
        if present "$candidate" && is_clang_version "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    read_package_lists
    if available_package "$1-$clang_version"; then
        try_packages "$1-$clang_version=$1-$clang_version" >&2 || return 1
        echo "$1-$clang_version"
        return 0
    fi
    return 1
}

# find_clang_format: sets clang_format, or leaves it empty and sets clang_format_reason.
find_clang_format() {
    clang_format=$(find_tool clang-format) || clang_format=""
    clang_format_reason=""
    if [ -n "$clang_format" ]; then return 0; fi
    # Newer systems do not package it any more; Python's packages do.
    local venv=build/clang-format-venv
    if [ ! -x "$venv/bin/clang-format" ]; then
        if ! python3 -c 'import ensurepip' 2>/dev/null; then try_packages python3-venv=no-ensurepip; fi
        mkdir -p build
        if ! { python3 -m venv "$venv" && "$venv/bin/python" -m pip install --quiet "clang-format==$clang_format_release"; } \
            >build/clang-format-venv.log 2>&1; then
            clang_format_reason="clang-format $clang_version is neither packaged here nor to be had from pip"
            return 0
        fi
    fi
    clang_format=$venv/bin/clang-format
}

# find_clang_tidy: sets clang_tidy, or leaves it empty and sets clang_tidy_reason.
find_clang_tidy() {
    clang_tidy=$(find_tool clang-tidy) || clang_tidy=""
    clang_tidy_reason="clang-tidy $clang_version is not here and could not be installed; other versions judge otherwise"
}

# install_clang WHAT: a clang++ with its sanitizers and libFuzzer, the pinned version or else the system's; sets
# clang_compiler. Where it cannot be had WHAT is skipped.
install_clang() {
    if present "clang++-$clang_version" || available_package "clang-$clang_version"; then
        clang_compiler=clang++-$clang_version
        needs "$1" "clang-$clang_version=clang++-$clang_version" \
            "libclang-rt-$clang_version-dev=/usr/lib/llvm-$clang_version/lib/clang/$clang_version.0.6/lib/linux"
        return
    fi
    clang_compiler=clang++
    needs "$1" clang=clang++ || return 1
    if available_package libclang-rt-dev; then
        needs "$1" "libclang-rt-dev=$(clang++ -print-runtime-dir 2>/dev/null || echo no-runtime)"
    fi
}
