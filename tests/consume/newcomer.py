#!/usr/bin/env python3
"""Takes README's first blocks as a newcomer does: word for word, in their order, from the clone to the first own program.

usage: newcomer.py              does it; the status says whether it went well
       newcomer.py --why-not    prints why it cannot be done here, or nothing

It clones the last commit, in a new folder, with an empty home and nothing else in the environment, on a terminal. Where
this is run by root, nobody does it. Of README everything is taken to the output of its first program; the last command
of the first block, tools/test, is what runs this test, and is left out.
"""
import fcntl
import os
import pathlib
import pwd
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios

sys.dont_write_bytecode = True
from same_output import same  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(git clone|tools/\w+|g\+\+) ")
BOLD = re.compile(r"\x1b\[[\d;]*m")  # what a terminal shows as colours
PLACEHOLDER = "<this repository>"


def user():
    """What makes a child process another user's than root's."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def why_not():
    if not shutil.which("git"):
        return "there is no git"
    if subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True).returncode != 0:
        return "this is no git repository"
    try:
        subprocess.run(["true"], check=True, **user())
    except (KeyError, OSError, TypeError, subprocess.SubprocessError) as error:
        return f"root cannot become nobody here: {error}"
    return ""


class Newcomer:
    def __init__(self, folder):
        self.folder = folder  # where the newcomer is
        self.home = folder / "home"
        self.home.mkdir()
        self.environment = {"HOME": str(self.home), "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm"}
        self.printed = []  # by each command of the block before

    def type(self, line):
        """Runs a line on a terminal of 80 columns; remembers what it printed and where it ended."""
        print(f"$ {line}", flush=True)
        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        place = self.home / "place"
        child = subprocess.Popen(["bash", "-c", f"{line}\nstatus=$?; pwd >{place}; exit $status"], cwd=self.folder,
                                 env=self.environment, stdin=theirs, stdout=theirs, stderr=theirs, **user())
        os.close(theirs)
        self.printed.append(BOLD.sub("", read_all(ours).replace("\r\n", "\n")))
        print(self.printed[-1], flush=True)
        if child.wait() != 0:
            sys.exit(f"status {child.returncode}: {line}")
        self.folder = pathlib.Path(place.read_text().strip())
        place.unlink()

    def must_have_printed(self, output):
        count = output.count("\n")
        for lines in (text.split("\n") for text in self.printed):
            if any(same(output, "\n".join(lines[i : i + count])) for i in range(len(lines))):
                return
        sys.exit(f"README says that it prints\n{output}")


def read_all(descriptor):
    data = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # so a terminal ends whose other side is closed
            piece = b""
        if not piece:
            os.close(descriptor)
            return data.decode("utf-8")
        data += piece


def owned_by_user(path):
    if user():
        shutil.chown(path, user()["user"], user()["group"])


def follow(readme, newcomer, repository):
    """Takes the blocks in order, to what the first program prints. Returns how many commands and outputs there were."""
    commands, outputs, program = 0, 0, None
    for language, block in BLOCK.findall(readme):
        if language == "cpp":
            program = block
        elif language == "" and COMMAND.match(block):
            newcomer.printed = []
            for line in block.splitlines():
                if line.split("#")[0].strip() == "tools/test":
                    continue
                if line.startswith("g++ "):
                    source = newcomer.folder / re.search(r"\w+\.cpp", line).group(0)
                    source.write_text(program, encoding="utf-8")
                newcomer.type(line.replace(PLACEHOLDER, str(repository)))
                commands += 1
                if line.startswith("git clone"):  # the picture of one's own that the next lines name
                    shutil.copy(ROOT / "examples/images/cat.png", newcomer.folder / "cat.jpg")
        elif language == "":
            newcomer.must_have_printed(block)
            outputs += 1
            if program is not None:
                return commands, outputs
    sys.exit("README has no first program with its output")


def main():
    reason = why_not()
    if reason:
        sys.exit(reason)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        repository = folder / "monoclip.bundle"
        subprocess.run(["git", "-C", str(ROOT), "bundle", "create", "--quiet", str(repository), "HEAD"], check=True)
        newcomer = Newcomer(folder)
        for path in (folder, repository, newcomer.home):
            owned_by_user(path)
        if subprocess.run(["git", "-C", str(ROOT), "diff", "--quiet", "HEAD"]).returncode != 0:
            print("What is not committed yet is not in the clone.")
        readme = subprocess.run(["git", "-C", str(ROOT), "show", "HEAD:README.md"], capture_output=True, check=True).stdout
        commands, outputs = follow(readme.decode("utf-8"), newcomer, repository)
        if (commands, outputs) != (4, 2):
            sys.exit(f"README had {commands} commands and {outputs} outputs for a newcomer: is this test up to date?")
        print(f"{commands} commands, {outputs} outputs")


if __name__ == "__main__":
    if sys.argv[1:] == ["--why-not"]:
        print(why_not())
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        main()
