"""ConcentrationRatios and numpy_concentration.py in turn, and the ratio of the two: arguments are the jar, holders, rounds of each
process and how many pairs; java is that of JAVA_HOME, or of the path. Processor time, so that other programs do not count."""

import os
import re
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "dev.assay.benchmarks.metrics.ConcentrationRatios"


def millis(command, pattern):
    """Runs a program and returns the median that it prints behind a name."""
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(pattern + r" +median +([0-9.,]+) ms", out)
    if not found:
        raise SystemExit("no figure in the output of " + " ".join(command) + ":\n" + out)
    return float(found.group(1).replace(",", "")), out


def main(jar, holders, rounds, pairs):
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else "java"
    ratios = []
    for _ in range(pairs):
        ours, _ = millis([java, "-cp", jar, MAIN, holders, rounds], "all, long")
        script = os.path.join(HERE, "numpy_concentration.py")
        theirs, out = millis([sys.executable, script, holders, rounds], "all:")
        version = re.search(r"numpy ([0-9.]+)", out).group(1)
        ratios.append(ours / theirs)
        print(f"Assay {ours:.1f} ms, numpy {version} {theirs:.1f} ms, ratio {ratios[-1]:.2f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
