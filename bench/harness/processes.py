"""Systems as processes that are kept loaded and take turns: all but the one that works are stopped.

A stopped process (SIGSTOP) spins on no core and answers no timer, whatever its thread pool does when it is idle. So a
peer may keep the busy waiting that makes it fast, and nobody else pays for it.
"""

import ctypes
import json
import os
import pathlib
import select
import signal
import subprocess
import sys
import time

EXIT_UNSUPPORTED = 3
LOAD_SECONDS = 1800  # a compiler may run
ANSWER_SECONDS = 1800


def end_with_parent():
    """Asks Linux to kill this process when its parent ends, however: a stopped one would stay for ever."""
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def end_in_order():
    """Makes a request to end (SIGTERM) an exception, so that the systems are woken up and closed."""

    def leave(number, _):
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, leave)


class Failed(Exception):
    """A system that did not load or did not answer; the message says why."""


class Unsupported(Failed):
    """A system that says that it has no such thing."""


class Worker:
    """One system. `ask` wakes it, and puts it to sleep again when it has answered."""

    def __init__(self, name, command, log, environment=None):
        self.name = name
        self.log = pathlib.Path(log)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with open(self.log, "wb") as errors:
            self.process = subprocess.Popen(
                [str(word) for word in command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, **(environment or {})},
                start_new_session=True,
                preexec_fn=end_with_parent,
            )
        self.buffer = b""
        try:
            word, _, rest = self._line(LOAD_SECONDS).partition(" ")
            if word != "ready":
                raise Failed(f"{name}: expected 'ready', got {word!r}")
        except BaseException:
            self.close()
            raise
        self.facts = json.loads(rest)
        self._signal(signal.SIGSTOP)

    def _line(self, seconds):
        """The next line of its answers. Read by hand: a buffered reader and select do not go together."""
        until = time.monotonic() + seconds
        descriptor = self.process.stdout.fileno()
        while b"\n" not in self.buffer:
            ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise Failed(f"{self.name}: no answer in {seconds} s (see {self.log})")
            piece = os.read(descriptor, 1 << 16)
            if not piece:
                self._ended()
            self.buffer += piece
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode()

    def _ended(self):
        status = self.process.wait()
        lines = [line for line in self.log.read_text(errors="replace").splitlines() if line.strip()]
        reason = lines[-1] if lines else f"ended with {status}"
        raise (Unsupported if status == EXIT_UNSUPPORTED else Failed)(f"{self.name}: {reason}")

    def _signal(self, number):
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass

    def ask(self, line):
        self._signal(signal.SIGCONT)
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
            return self._line(ANSWER_SECONDS)
        except BrokenPipeError:
            self._ended()
        finally:
            self._signal(signal.SIGSTOP)

    def run(self, times):
        """Milliseconds of each of so many runs."""
        return [float(word) for word in self.ask(f"run {times}").split()[1:]]

    def save(self, path):
        self.ask(f"save {path}")

    def memory(self):
        """Its peak resident memory so far, in MiB."""
        return int(self.ask("memory").split()[1]) / 1024

    def close(self):
        self._signal(signal.SIGCONT)
        try:
            self.process.stdin.close()
            self.process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            self._signal(signal.SIGKILL)
            self.process.wait()
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def first_answer(name, command, log, environment=None):
    """A fresh process until it answers "first KIB ...": (milliseconds, MiB, what else it says)."""
    with open(log, "ab") as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, **(environment or {})},
        )
        words = process.stdout.readline().decode().split()
        milliseconds = 1e3 * (time.perf_counter() - begin)
        process.stdout.close()
        status = process.wait()
    if not words or words[0] != "first":
        kind = Unsupported if status == EXIT_UNSUPPORTED else Failed
        raise kind(f"{name}: ended with {status} before its first embedding (see {log})")
    return milliseconds, int(words[1]) / 1024, words[2:]


def watch(name, command, log, look=None, every=0.1):
    """A fresh process from its start to its end: (seconds, peak MiB).

    `look(seconds, status)` is called now and then, `status` being /proc/PID/status as a dictionary.
    """
    with open(log, "wb") as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            preexec_fn=end_with_parent,
        )
    peak, ended = 0, False
    while not ended:
        try:
            process.wait(every)
            ended = True
        except subprocess.TimeoutExpired:
            status = status_of(process.pid)
            peak = max(peak, kib(status, "VmHWM"))
            if look and status:
                look(time.perf_counter() - begin, status)
    seconds = time.perf_counter() - begin
    if process.returncode != 0:
        raise Failed(f"{name}: ended with {process.returncode} (see {log})")
    return seconds, peak / 1024


def status_of(pid):
    try:
        lines = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:  # it has just ended
        return {}
    return dict(line.split(":", 1) for line in lines if ":" in line)


def kib(status, name):
    """A memory figure of /proc/PID/status; 0 where it has none, as a process that ends."""
    return int(status.get(name, "0 kB").split()[0])
