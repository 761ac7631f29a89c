# Installs what is missing, and only that. Sourced by tools/test and tools/demo.
#
# A need is written PACKAGE=PROBE[,PROBE...]: the Debian package, and what shows that it is there: the name of a
# command or the path of a file. One probe that is found is enough, so that a program from elsewhere counts too.

# present PROBE: whether the command or the file is there.
present() {
    case "$1" in
        */*) [ -e "$1" ] ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# missing_packages NEED...: prints the packages of the needs of which no probe is found, one a line.
missing_packages() {
    local need probe found
    for need in "$@"; do
        found=no
        for probe in $(printf '%s' "${need#*=}" | tr ',' ' '); do
            if present "$probe"; then found=yes; fi
        done
        if [ "$found" = no ]; then printf '%s\n' "${need%%=*}"; fi
    done
}

# install_packages NEED...: installs what is missing and says so. Ends the script with 2, after printing the line
# to run, where it may not install anything.
install_packages() {
    local packages as_root="" log
    packages=$(missing_packages "$@" | tr '\n' ' ')
    packages=${packages% }
    if [ -z "$packages" ]; then return 0; fi
    if ! present apt-get; then
        echo "Missing here: $packages (these are Debian's names). Install them and run this again." >&2
        exit 2
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! present sudo; then
            echo "Missing here: $packages. Run this as root, then this script again:" >&2
            echo "    apt-get update && apt-get install -y --no-install-recommends $packages" >&2
            exit 2
        fi
        as_root=sudo
    fi
    echo "Installing $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086  # a list of packages, and a command that may be empty
    if ! { $as_root apt-get update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
        >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "Could not install $packages (see above)." >&2
        exit 2
    fi
    rm -f "$log"
}

# available_package NAME: whether the package lists of this system know it.
available_package() {
    present apt-cache && [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \([^(].*\)/\1/p')" ]
}

# What every build of the programs needs.
# shellcheck disable=SC2034  # read by the scripts that source this file
build_needs=(
    g++=g++
    cmake=cmake
    ninja-build=ninja
    libeigen3-dev=/usr/include/eigen3/Eigen/Core,/usr/local/include/eigen3/Eigen/Core
    libstb-dev=/usr/include/stb/stb_image.h,/usr/include/stb_image.h,/usr/local/include/stb_image.h
)
