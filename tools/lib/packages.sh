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

# try_packages NEED...: installs what is missing and says so. Where that cannot be done its status is 3 if the system's
# lists do not know a package, else 2, and packages_problem says why in one line.
try_packages() {
    local packages package as_root="" log status=0
    packages=$(missing_packages "$@" | tr '\n' ' ')
    packages=${packages% }
    packages_problem=""
    if [ -z "$packages" ]; then return 0; fi
    if ! present apt-get; then
        packages_problem="Missing here: $packages (these are Debian's names). Install them and run this again."
        return 2
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! present sudo; then
            packages_problem="Missing here: $packages. As root: apt-get update && apt-get install -y --no-install-recommends $packages"
            return 2
        fi
        as_root=sudo
    fi
    echo "Installing $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086  # a list of packages, and a command that may be empty
    { $as_root apt-get update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
        >"$log" 2>&1 || status=2
    if [ "$status" != 0 ]; then
        cat "$log" >&2
        packages_problem="Could not install $packages"
        for package in $packages; do
            available_package "$package" && continue
            packages_problem="this system does not package $package"
            status=3
        done
    fi
    rm -f "$log"
    return "$status"
}

# install_packages NEED...: the same for what nothing goes without: ends the script with 2, saying why.
install_packages() {
    try_packages "$@" && return 0
    echo "$packages_problem" >&2
    exit 2
}

# available_package NAME: whether the package lists of this system know it. The name alone: `apt-cache policy` takes one
# that there is not for a pattern.
available_package() {
    present apt-cache && apt-cache policy "$1" 2>/dev/null | awk -v heading="$1:" '
        /^[^ ]/ { wanted = $0 == heading }
        wanted && $1 == "Candidate:" && $2 != "(none)" { known = 1 }
        END { exit !known }'
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
