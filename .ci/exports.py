#!/usr/bin/env python3
"""Exports every session file and lesson as a script, runs it under CPython with NumPy and under Shapewise, and compares.

usage: exports.py BINARY [REFERENCE_PYTHON]     (without a Python that has NumPy nothing is compared, and that is said)
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Addresses differ from run to run.
ADDRESS = re.compile(r"0x[0-9a-f]+")


def output(command, script, folder):
    done = subprocess.run(command + [str(script)], capture_output=True, text=True, timeout=300, cwd=folder)
    return ADDRESS.sub("0x", done.stdout), done.returncode, done.stderr


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    reference = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("REF_PY", sys.executable)
    if subprocess.run([reference, "-c", "import numpy"], capture_output=True).returncode:
        print("exports are not compared: %s has no NumPy" % reference)
        return 0
    sessions = sorted(p for part in ("np", "python") for p in (ROOT / "tests" / "sessions" / part).rglob("*.txt"))
    lessons = sorted(p.name for p in (ROOT / "lessons").iterdir() if p.is_dir())
    bad = 0
    for source in [str(p) for p in sessions] + lessons:
        with tempfile.TemporaryDirectory() as folder:
            script = pathlib.Path(folder) / "exported.py"
            subprocess.run([binary, "export", source, "--to", str(script)], check=True)
            want, status, errors = output([reference], script, folder)
            got, _, _ = output([binary], script, folder)
            if status != 0:
                bad += 1
                print("%s: the export fails under NumPy:\n%s" % (source, errors[-600:]))
            elif want != got:
                bad += 1
                pairs = zip(want.splitlines() + ["(end)"], got.splitlines() + ["(end)"])
                first = next(((a, b) for a, b in pairs if a != b), ("", ""))
                print("%s:\n  NumPy     %s\n  Shapewise %s" % (source, *first))
    print("%d exports compared, %d differ" % (len(sessions) + len(lessons), bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
