#!/usr/bin/env python3
"""Runs the conformance corpora and compares the pass rates with the floors in floors.json.

  conformance.py BINARY            fails when a rate is below its floor
  conformance.py BINARY --raise    raises the floors to what was measured (they never fall), and records the counts that
                                   `shapewise coverage` and the README show
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CONFORMANCE = HERE.parent.parent / "shared" / "conformance"


def measure(binary, corpus, tier):
    command = [sys.executable, str(CONFORMANCE / "run_corpus.py"), str(CONFORMANCE / "dev" / (corpus + ".jsonl")),
               "--quiet", "--min", "0"]
    if tier != "all":
        command += ["--tier", tier]
    command += ["--", binary, "kernel"]
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"passed (\d+)\s+failed \d+\s+of (\d+) cases", done.stdout)
    if not found:
        sys.exit("no result from %s:\n%s%s" % (" ".join(command), done.stdout, done.stderr))
    passed, cases = map(int, found.groups())
    return passed, cases


def record(counts):
    """Writes the counts where the binary reads them at build time, and the table of the README."""
    root = HERE.parent
    lines = ["\t".join(map(str, count)) for count in counts]
    (root / "src" / "front" / "coverage" / "corpora.tsv").write_text("\n".join(lines) + "\n")
    readme = root / "README.md"
    text = readme.read_text()
    rows = ["| %s | %s | %d of %d | %.1f %% |" % (c, t, p, n, int(1000 * p / max(n, 1)) / 10) for c, t, p, n in counts]
    table = "\n".join(["| programs | tier | same output | |", "| --- | --- | --- | --- |"] + rows)
    begin, end = "<!-- corpora -->", "<!-- /corpora -->"
    if begin in text and end in text:
        head, rest = text.split(begin, 1)
        readme.write_text(head + begin + "\n" + table + "\n" + end + rest.split(end, 1)[1])


def main():
    binary = sys.argv[1]
    floors_file = HERE / "floors.json"
    floors = json.loads(floors_file.read_text())
    below = 0
    counts = []
    for corpus, tiers in floors.items():
        for tier, floor in tiers.items():
            passed, cases = measure(binary, corpus, tier)
            rate = int(1000 * passed / max(cases, 1)) / 10
            verdict = "" if rate >= floor else "   BELOW THE FLOOR"
            print("%-24s tier %-4s %4d of %4d  %5.1f %%  floor %5.1f %s" % (corpus, tier, passed, cases, rate, floor, verdict))
            below += rate < floor
            counts.append((corpus, tier, passed, cases))
            if "--raise" in sys.argv:
                tiers[tier] = max(floor, rate)
    if "--raise" in sys.argv:
        lines = ",\n".join('    "%s": %s' % (name, json.dumps(tiers)) for name, tiers in floors.items())
        record(counts)
        floors_file.write_text("{\n%s\n}\n" % lines)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
