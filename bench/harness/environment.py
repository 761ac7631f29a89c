"""What the measuring programs need first: an environment with the peers, and the library's programs."""

import os
import pathlib
import subprocess
import sys
import venv

HARNESS = pathlib.Path(__file__).resolve().parent
ROOT = HARNESS.parent.parent
VENV = ROOT / "build" / "peers-venv"
FOLDER = ROOT / "build" / "peers"  # models and inputs


def say(text):
    print(text, file=sys.stderr, flush=True)


def enter(folder, script):
    """Continues in the environment with the peers; makes it where it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        say(f"making {folder} with the peers (several GB)")
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HARNESS / "requirements.txt"], check=True)
    if pathlib.Path(sys.prefix).resolve() != folder.resolve():
        os.execv(python, [str(python), str(script), *sys.argv[1:]])


def build(targets):
    """The folder with these programs, built as users build: -O2, no machine flags."""
    folder = ROOT / "build" / "peers-build"
    configure = ["cmake", "-S", ROOT, "-B", folder, "-DCMAKE_BUILD_TYPE=Release"]
    configure += ["-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG", "-DMONOCLIP_BUILD_TESTS=OFF"]
    configure += ["-DMONOCLIP_BUILD_EXAMPLES=ON", "-DMONOCLIP_BUILD_BENCH=ON"]
    subprocess.run(configure, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", folder, "--target", *targets], check=True, stdout=sys.stderr)
    return folder / "bin"


def prepare(folder, words, verbose=False):
    """Has prepare.py write what these words name and is not there yet."""
    say("models and inputs")
    subprocess.run(
        [sys.executable, HARNESS / "prepare.py", folder, *sorted(words)],
        check=True,
        stdout=sys.stderr,
        stderr=None if verbose else subprocess.DEVNULL,
    )
