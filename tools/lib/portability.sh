# tests/portability by other compilers, standard libraries and systems. Sourced by tools/test after packages.sh, stages.sh.

portable_files=(tests/portability/program.cpp tests/portability/other.cpp)
portable_words=(examples/models/emoji.safetensors examples/images/cat.png)

# portable_flags: what every compiler is called with. Warnings are errors here, too.
portable_flags() {
    echo "-O1 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude -isystem $(cat build/release/eigen_include.txt)"
}

# portable NAME COMPILER [FLAGS]: both files as one program, which is run here.
portable() {
    mkdir -p build/portability
    # shellcheck disable=SC2046  # flags are words
    "$2" $(portable_flags) "${@:3}" "${portable_files[@]}" -o "build/portability/$1" -pthread &&
        "build/portability/$1" "${portable_words[@]}"
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
