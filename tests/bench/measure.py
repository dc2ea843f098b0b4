"""What a command costs: instructions, processor time, memory, wall time."""

import os
import re
import statistics
import subprocess
import time
from pathlib import Path


class Refused(Exception):
    """The program did not do what is measured."""


def instructions(command, good=(0,), cwd=None, timeout=None):
    """`good`: the statuses of a run that counts; that of a diff which finds differences is 1."""
    try:
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], cwd=cwd, timeout=timeout,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    except subprocess.TimeoutExpired as reason:
        raise Refused(str(reason)) from reason
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode not in good or counted is None:
        raise Refused(next((line for line in done.stderr.splitlines() if not line.startswith("==")), "not counted"))
    return int(counted.group(1))


def spend(command):
    """Seconds of processor time and peak memory in bytes."""
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise Refused(f"{Path(command[-1]).name}: exit {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def wall(commands, rounds=150):
    """The median wall time of each command, taken in turns."""
    times = [[] for _ in commands]
    for _ in range(rounds):
        for command, taken in zip(commands, times):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]
