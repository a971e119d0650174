# Plain months of cash in NumPy float64, the way one would write them there: 20,000 paths at a time, month by month.
import json
import sys
import time

import numpy as np

t = json.load(sys.stdin)
rng = np.random.Generator(np.random.PCG64(1))
began = time.process_time()
shorts, total = 0, 0.0
for first in range(0, t["paths"], 20000):
    n = min(20000, t["paths"] - first)
    cash, lowest = np.full(n, t["savings"]), np.full(n, np.inf)
    works, idle = np.ones(n, dtype=bool), np.zeros(n)
    for month in range(t["months"]):
        lost = rng.random(n) < (1.0 if month == t["quit"] else t["loss"])
        found = rng.random(n) < (t["find"] if month >= t["searchFrom"] else 0.0)
        works = np.where(works, ~lost, found)
        pay = np.where(works, t["pay"] + t["paySpread"] * rng.standard_normal(n), np.where(idle < t["benefitMonths"], t["benefit"], 0.0))
        idle = np.where(works, 0.0, idle + 1)
        bill = np.where(rng.random(n) < t["billChance"], rng.exponential(t["billSize"], n), 0.0)
        cash = cash + pay - t["living"] - t["livingSpread"] * rng.standard_normal(n) - bill
        lowest = np.minimum(lowest, cash)
    shorts += int((lowest < 0).sum())
    total += float(cash.sum())
print(json.dumps({"cpu": time.process_time() - began, "short": shorts / t["paths"], "mean": total / t["paths"], "numpy": np.__version__}))
