"""The statistics of ConcentrationRatios with numpy on float64: arguments are holders and rounds; prints milliseconds."""

import os
import sys
import time

# Processor time counts what further threads spend on waiting.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402


def all_statistics(x):
    """Sorts once, and shares what can be shared; each statistic is written as its formula says, vectorised."""
    x = np.sort(x)
    n = x.size
    cumulative = np.cumsum(x)
    total = cumulative[-1]
    mean = total / n
    lorenz = np.concatenate(([0.0], cumulative / total))
    positive = x[np.searchsorted(x, 0, side="right"):]
    shares = positive / total
    logs = np.log(shares)
    squares = np.dot(shares, shares)
    ranks = np.dot(np.arange(1, n + 1, dtype=np.float64), x)
    largest = np.cumsum(x[::-1])
    entropy = -np.dot(shares, logs)
    below = np.searchsorted(x, mean)
    delta = (mean - x[below - 1]) / (x[below] - x[below - 1])
    percent = -(-n // 100)
    return (
        positive.size,
        (2 * ranks - (n + 1) * total) / (n * total),
        10_000 * squares,
        1 / squares,
        [np.searchsorted(largest, t * total, side="right") + 1 for t in (0.5, 2 / 3, 0.66)],
        np.searchsorted(largest, total / 3) + 1,
        x[-1] / total,
        [largest[k - 1] / total for k in (10, 100, percent)],
        1 / (2 * ((n + 1) * total - ranks) / total - 1),
        entropy / np.log(2),
        -np.log2(squares),
        -np.log2(shares[-1]),
        entropy / np.log(positive.size),
        np.log2(positive.size),
        np.log(n) - entropy,
        -np.mean(logs) - np.log(n),
        1 - np.mean(np.sqrt(positive / mean)) ** 2,
        1 - np.exp(np.mean(logs) + np.log(n)),
        (n * squares - 1) / 2,
        np.abs(x - mean).sum() / (2 * total),
        np.sqrt(n * squares - 1),
        (below + delta) / n + (cumulative[below - 1] + delta * x[below]) / total,
        lorenz,
    )


def main(holders, rounds):
    random = np.random.default_rng(1)
    amounts = np.floor(np.exp(random.normal(20, 4, holders))).clip(1, 9e18)
    for name, work in (("sort", np.sort), ("all", all_statistics)):
        millis = []
        for _ in range(rounds):
            start = time.process_time()
            work(amounts)
            millis.append((time.process_time() - start) * 1e3)
        millis.sort()
        print(f"numpy {np.__version__}, {name}: median {millis[rounds // 2]:.2f} ms, least {millis[0]:.2f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
