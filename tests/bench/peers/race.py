"""Two programs run in turns: the ratio of their wall times, and peak memory."""

import os
import resource
import shutil
import statistics
import subprocess
import time

PATIENCE = 120  # seconds that a command may take
ENOUGH = 30  # seconds after which a pair is not run again


class Missing(Exception):
    """The program is not here, or took too long."""


def known(command):
    return shutil.which(command[0]) is not None


def run(command):
    """Wall seconds and peak bytes. A diff that finds differences exits 1: that is no failure."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = start + PATIENCE
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() > deadline:
            child.kill()
            os.wait4(child.pid, 0)
            child.returncode = -9
            raise Missing(f"more than {PATIENCE} s")
        time.sleep(0.0002)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise Missing(f"exit {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss * 1024


def megabytes(peak):
    """A child counts as its own what Python had when it was started: less than that cannot be told."""
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return f"{peak / 1e6:.0f}" if peak > 1.1 * floor else f"< {1.1 * floor / 1e6:.0f}"


def paired(ours, theirs, rounds):
    """The median ratio of wall times, the two run in turns, and the peak memory of `theirs`."""
    ratios, memory = [], 0
    start = time.perf_counter()
    while len(ratios) < rounds and (not ratios or time.perf_counter() - start < ENOUGH):
        own, _ = run(ours)
        other, peak = run(theirs)
        ratios.append(other / own)
        memory = max(memory, peak)
    return statistics.median(ratios), memory
