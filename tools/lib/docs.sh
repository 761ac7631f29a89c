# The documentation's site: Doxygen for the headers' comments, MkDocs for the pages. Sourced by tools/test, after
# packages.sh.

# read_comments: the headers' comments into build/docs/doxygen; what Doxygen finds wrong with them is an error.
read_comments() {
    rm -rf build/docs/doxygen
    mkdir -p build/docs
    doxygen tools/docs/Doxyfile && [ ! -s build/docs/doxygen.log ] || {
        cat build/docs/doxygen.log
        return 1
    }
}

# find_mkdocs: sets mkdocs, or leaves it empty. It is a Python program with plugins of certain versions, so it is
# installed into build/, once for each change of these.
find_mkdocs() {
    mkdocs=build/docs-venv/bin/mkdocs
    if [ "$mkdocs" -nt tools/docs/requirements.txt ]; then return 0; fi
    try_packages "python3-venv=$(python3 -c 'import ensurepip; print(ensurepip.__file__)' 2>/dev/null || echo no-ensurepip)"
    mkdir -p build/logs
    python3 -m venv build/docs-venv >/dev/null 2>&1 &&
        build/docs-venv/bin/python -m pip install --quiet -r tools/docs/requirements.txt >build/logs/docs-venv.log 2>&1 &&
        touch "$mkdocs" || mkdocs=""
}
