"""What a server's process has used so far: memory and processor time."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path


def resident_megabytes(pid: int) -> float:
    """Resident set size of a process in units of 10⁶ bytes."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text())
        return int(found[1]) * 1024 / 1e6 if found else float("nan")
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(said.stdout) * 1024 / 1e6


def processor_seconds(pid: int) -> float:
    """User and system time of a process and all its threads; not a number where there is no /proc."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return float("nan")
    # The name of the process stands in brackets and may hold spaces; utime and stime are fields 14 and 15.
    after_name = stat.read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")
