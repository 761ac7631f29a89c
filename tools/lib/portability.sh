# tests/portability by other compilers, standard libraries and systems. Sourced by tools/test after packages.sh, stages.sh, clang_tools.sh.

portable_files=(tests/portability/program.cpp tests/portability/other.cpp)
portable_words=(examples/models/emoji.safetensors examples/images/cat.png)

# portable_flags: what every compiler is called with. Warnings are errors here, too.
portable_flags() {
    echo "-O1 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude -isystem $(cat build/release/eigen_include.txt)"
}

# portable NAME COMPILER [FLAGS]: both files as one program, which is run here. The flags may be libraries.
portable() {
    mkdir -p build/portability
    # shellcheck disable=SC2046  # flags are words
    "$2" $(portable_flags) "${portable_files[@]}" -o "build/portability/$1" -pthread "${@:3}" &&
        "build/portability/$1" "${portable_words[@]}"
}

# portable_standards NAME COMPILER [FLAGS]: in both versions of the language that we promise.
portable_standards() {
    local file
    file=$(printf '%s' "$1" | tr -c 'A-Za-z0-9+' '_')
    step "$1, C++20 without RTTI" portable "${file}_20" "$2" -std=c++20 -fno-rtti "${@:3}"
    step "$1, C++23" portable "${file}_23" "$2" -std=c++2b "${@:3}"
}

# portable_gcc VERSION
portable_gcc() {
    if ! present "g++-$1" && ! available_package "g++-$1"; then
        skip "g++ $1" "it is not here, and this system does not package it"
    elif needs "g++ $1" "g++-$1=g++-$1"; then
        portable_standards "g++ $1" "g++-$1"
    fi
}

# portable_clang VERSION: with this system's libstdc++ and with its own libc++.
portable_clang() {
    local libcxx
    if ! present "clang++-$1" && ! available_package "clang-$1"; then
        skip "clang++ $1" "it is not here, and this system does not package it"
        return 0
    fi
    needs "clang++ $1" "clang-$1=clang++-$1" || return 0
    # libstdc++ 12's stable_sort calls what it declares deprecated.
    portable_standards "clang++ $1 with libstdc++" "clang++-$1" -Wno-deprecated-declarations
    if find_libcxx "$1"; then
        portable_standards "clang++ $1 with libc++" "clang++-$1" "${libcxx[@]}"
    else
        skip "clang++ $1 with libc++" "its libc++ is not here, and apt does not offer it"
    fi
}

# find_libcxx VERSION: sets libcxx to the flags for clang's own standard library. Two versions cannot be installed side by
# side, so what is not installed is unpacked into build/.
find_libcxx() {
    local library=/usr/lib/llvm-$1 folder=build/portability/libcxx-$1
    libcxx=(-stdlib=libc++)
    if [ -e "$library/lib/libc++.so" ] && [ -e "$library/lib/libc++abi.so" ]; then return 0; fi
    if [ ! -e "$folder$library/lib/libc++abi.a" ]; then
        available_package "libc++-$1-dev" || return 1
        mkdir -p "$folder" build/logs
        (cd "$folder" && apt-get download "libc++-$1-dev" "libc++abi-$1-dev" &&
            for package in *.deb; do dpkg -x "$package" . || exit 1; done) >"build/logs/libcxx-$1.log" 2>&1 || return 1
    fi
    libcxx=(-nostdinc++ -isystem "$folder$library/include/c++/v1" -nostdlib++)
    libcxx+=("$folder$library/lib/libc++.a" "$folder$library/lib/libc++abi.a")
}

# headers_of_stb: a folder with stb_image.h and nothing else: a cross compiler must not see this system's headers.
headers_of_stb() {
    mkdir -p build/portability/include
    cp "$(ls /usr/include/stb/stb_image.h /usr/include/stb_image.h /usr/local/include/stb_image.h 2>/dev/null | head -n 1)" \
        build/portability/include/
}

# portable_windows: cross-compiled by mingw-w64, whose threads are POSIX ones; all libraries inside the program.
portable_windows() {
    headers_of_stb &&
        # shellcheck disable=SC2046
        x86_64-w64-mingw32-g++-posix -std=c++20 $(portable_flags) -isystem build/portability/include -static -Wa,-mbig-obj \
            "${portable_files[@]}" -o build/portability/program.exe
}

# portable_arm: cross-compiled for 64-bit ARM, all libraries inside the program.
portable_arm() {
    headers_of_stb &&
        # shellcheck disable=SC2046
        aarch64-linux-gnu-g++ -std=c++20 $(portable_flags) -isystem build/portability/include -static \
            "${portable_files[@]}" -o build/portability/program_arm -pthread
}

# under_wine: a home of its own, and no windows.
under_wine() {
    WINEPREFIX=$root/build/portability/wine WINEDEBUG=-all DISPLAY="" timeout 300 wine build/portability/program.exe "${portable_words[@]}"
}

# portable_web: to WebAssembly with SIMD, without threads and mmap; the files are inside the program.
portable_web() {
    headers_of_stb &&
        # shellcheck disable=SC2046
        em++ -std=c++20 $(portable_flags) -isystem build/portability/include -fexceptions -msimd128 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB \
            --embed-file "${portable_words[0]}" --embed-file "${portable_words[1]}" "${portable_files[@]}" \
            -o build/portability/program.js
}

# under_node: older emscriptens' programs take node's own `fetch` for a browser's, which reads no files.
under_node() {
    local flag=--no-experimental-fetch
    node "$flag" -e '' 2>/dev/null || flag=--
    node "$flag" build/portability/program.js "${portable_words[@]}"
}
