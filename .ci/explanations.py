#!/usr/bin/env python3
"""Checks explanations from outside.

  explanations.py BINARY fixes    runs every fix that a file in tests/sessions/shapewise shows under real NumPy (the Python
                                  named by REF_PY, or the one running this) and compares the shape stated
  explanations.py BINARY corpora  no error cell of the corpora lacks an explanation
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SESSIONS = HERE.parent / "tests" / "sessions" / "shapewise"
CORPORA = HERE.parent.parent / "shared" / "conformance" / "dev"


class Kernel:
    folder = tempfile.TemporaryDirectory()  # what the cells write goes here

    def __init__(self, binary):
        self.process = subprocess.Popen([str(pathlib.Path(binary).resolve()), "kernel"], cwd=self.folder.name,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def reference():
    for python in [os.environ.get("REF_PY", ""), sys.executable]:
        if python and subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0:
            return python
    return None


def cells(text):
    found, lines = [], text.splitlines()
    at = 0
    while at < len(lines):
        if lines[at].startswith(">>> "):
            code = [lines[at][4:]]
            at += 1
            while at < len(lines) and lines[at].startswith("..."):
                code.append(lines[at][4:])
                at += 1
            found.append("\n".join(code))
        else:
            at += 1
    return found


RUN = r"""
import json, sys, copy
import numpy as np
cases = json.load(sys.stdin)
answers = []
for case in cases:
    names = {"np": np}
    for code in case["before"]:
        try:
            exec(code, names)
        except Exception:
            pass
    try:
        try:
            value = eval(case["fix"], dict(names))
        except SyntaxError:
            scope = dict(names)
            exec(case["fix"], scope)
            value = eval(case["subject"], scope) if case["subject"] else None
        answers.append({"shape": list(np.shape(value)) if isinstance(value, np.ndarray) else None})
    except Exception as error:
        answers.append({"error": "%s: %s" % (type(error).__name__, error)})
json.dump(answers, sys.stdout)
"""


def subject(code):
    """What a statement changes: the name on its left."""
    found = re.match(r"\s*([A-Za-z_]\w*)[^=]*=", code.split(";")[-1])
    return found.group(1) if found else None


def check_fixes(binary):
    python = reference()
    if python is None:
        print("no Python with NumPy here: fixes are not checked")
        return 0
    cases = []
    for path in sorted(SESSIONS.glob("**/*.txt")):
        kernel = Kernel(binary)
        before = []
        for code in cells(path.read_text()):
            if code.startswith("%") or code.rstrip().endswith("?"):
                continue
            error = kernel.ask(id=1, code=code)["error"]
            # In a function the names are those of the call.
            if error and not any(line.startswith(("def ", "class ")) for line in before + [code]):
                for fix in error.get("fixes", []):
                    cases.append({"file": path.name, "before": list(before), "fix": fix["code"], "shape": fix["shape"],
                                  "subject": subject(fix["code"]), "of": code})
            before.append(code)
    done = subprocess.run([python, "-c", RUN], input=json.dumps(cases), capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    wrong = 0
    for case, answer in zip(cases, json.loads(done.stdout)):
        if answer.get("error") or answer["shape"] != case["shape"]:
            wrong += 1
            print("%s: %s\n  fix %s: stated %s, NumPy: %s" % (case["file"], case["of"], case["fix"], case["shape"], answer))
    print("%d fixes run under NumPy, %d wrong" % (len(cases), wrong))
    return 1 if wrong or len(cases) < 50 else 0


def check_corpora(binary):
    errors = lacking = slow = 0
    for name in ["dev_numpy_docstrings", "dev_python_core"]:
        for line in (CORPORA / (name + ".jsonl")).read_text().splitlines():
            case = json.loads(line)
            kernel = Kernel(binary)
            for cell in case["cells"]:
                error = kernel.ask(id=1, code=cell["code"]).get("error")
                if not error:
                    continue
                errors += 1
                explanation = error.get("explanation", "")
                if error.get("code") in (None, "SW100") or len(explanation.strip().splitlines()) < 2:
                    lacking += 1
                    print("%s: %s: %s: %s %r" % (case["id"], error["type"], error["message"], error.get("code"), cell["code"][:60]))
            kernel.process.kill()
    print("%d error cells, %d without an explanation" % (errors, lacking))
    return 1 if lacking or not errors else 0


if __name__ == "__main__":
    sys.exit({"fixes": check_fixes, "corpora": check_corpora}[sys.argv[2]](sys.argv[1]))
