"""Runs one program and reports what it used."""
import json, os, subprocess, sys, time


class Run:
    """What a finished program printed and used."""

    def __init__(self, code, out, wall, usage):
        self.code, self.out, self.wall = code, out, wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.rss_mb = usage.ru_maxrss / 1024

    def line(self):
        """The last line printed, as JSON; an empty dict when there is none."""
        lines = [l for l in self.out.splitlines() if l.startswith("{")]
        return json.loads(lines[-1]) if lines else {}


def measure(command, cwd=None, timeout=None):
    """CPU seconds and peak memory are the child's own, from wait4."""
    began = time.perf_counter()
    child = subprocess.Popen([str(c) for c in command], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        out, _ = child.stdout.read(), None
    except KeyboardInterrupt:
        child.kill()
        raise
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Run(child.returncode, out.decode(), time.perf_counter() - began, usage)


def python(folder, script, *arguments):
    """One of the folder's own programs."""
    return measure([sys.executable, folder / script, *arguments], cwd=folder)
