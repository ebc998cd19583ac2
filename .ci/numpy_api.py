#!/usr/bin/env python3
"""Writes the public names of NumPy with their parameters, one a line: what `shapewise coverage` compares with.

usage: REFERENCE_PYTHON .ci/numpy_api.py > src/front/coverage/numpy_api.tsv
"""
import inspect
import re
import sys

import numpy as np

MODULES = ["numpy", "numpy.linalg", "numpy.random", "numpy.fft", "numpy.testing", "numpy.strings", "numpy.char",
           "numpy.lib.stride_tricks", "numpy.exceptions", "numpy.polynomial", "numpy.ma", "numpy.rec",
           "numpy.lib.recfunctions"]
TYPES = ["numpy.ndarray", "numpy.random.Generator", "numpy.random.RandomState"]


def parameters(thing):
    try:
        return [p.name for p in inspect.signature(thing).parameters.values() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    except (ValueError, TypeError):
        pass
    # Compiled functions say their signature in the first line of their documentation.
    first = (thing.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
    found = re.match(r"[\w.]+\((.*)\)", first)
    if not found:
        return []
    plain = re.sub(r"\[|\]|\([^()]*\)|<[^<>]*>", "", found[1])
    names = [part.split("=")[0].strip() for part in plain.split(",")]
    return [name for name in names if name.isidentifier()]


def kind(thing):
    if isinstance(thing, np.ufunc):
        return "ufunc"
    if inspect.isclass(thing):
        return "class"
    if inspect.ismodule(thing):
        return "module"
    return "function" if callable(thing) else "value"


def resolve(path):
    thing = np
    for part in path.split(".")[1:]:
        thing = getattr(thing, part)
    return thing


def main():
    for path in MODULES:
        module = __import__(path, fromlist=["_"])
        for name in sorted(set(getattr(module, "__all__", dir(module)))):
            if name.startswith("_") or not hasattr(module, name):
                continue
            thing = getattr(module, name)
            if kind(thing) == "module":
                continue
            names = parameters(thing) if kind(thing) == "function" else []
            print(path, name, kind(thing), ",".join(names), sep="\t")
    for path in TYPES:
        owner = resolve(path)
        for name in sorted(dir(owner)):
            if name.startswith("_"):
                continue
            thing = getattr(owner, name)
            what = "method" if callable(thing) else "attribute"
            names = [n for n in parameters(thing) if n != "self"] if what == "method" else []
            print(path, name, what, ",".join(names), sep="\t")


if __name__ == "__main__":
    sys.exit(main())
