# The baseline of the simulator (no actions) in NumPy, the way one would write it there: all paths of some parameter draws at
# once, week by week and month by month. Reads what the bench prints as JSON; prints seconds and the chance to land.
import json
import sys
import time

import numpy as np

data = json.load(sys.stdin)
draws, each, weeks = data["draws"], data["each"], data["weeks"]
rng = np.random.Generator(np.random.SFC64(data["seed"]))
weeks_a_month = 365.25 / 12 / 7


def chance(x):
    return 1 / (1 + np.exp(-x))


def simulate(first, last):
    rows = np.repeat(np.arange(first, last), each)
    n = rows.size
    person = rng.standard_normal(n) * np.array(data["person"])[rows]
    later = chance(np.array(data["technical"])[rows].T + person) * chance(np.array(data["onsite"])[rows].T + person)
    cold = -np.log1p(-chance(np.array(data["screen"])[rows].T + person) * later)
    referred = -np.log1p(-chance(np.array(data["referred"])[rows].T + person) * later)
    by_referral = np.array(data["byReferral"])[rows]
    mixed = np.ascontiguousarray(cold + by_referral * (referred - cold))
    inflow = np.ascontiguousarray(np.array(data["inflow"])[rows].T)
    still = np.array(data["stillOpen"])[rows]
    wanted = np.array(data["wanted"])[rows]
    stock = inflow / (1 - still)
    hazard = np.zeros((weeks + 1, n))
    for week in range(weeks):
        left = wanted.copy()
        summed = np.zeros(n)
        for group in range(stock.shape[0]):
            taken = np.minimum(stock[group], left)
            stock[group] -= taken
            left -= taken
            summed += taken * mixed[group]
        stock *= still
        stock += inflow
        hazard[week + 1] = hazard[week] + summed

    lag = data["lag"][0] * np.exp(data["lag"][1] * rng.standard_normal(n))
    reach = rng.exponential(size=n)
    success = np.array([np.interp(reach[i], hazard[:, i], np.arange(weeks + 1.0), right=np.inf) for i in range(n)])
    landing = (success + lag) / weeks_a_month
    landing[landing >= 60] = np.inf

    pay = data["pay"] * np.exp(0.25 * rng.standard_normal(n))
    first_pay = np.floor(landing) + 1
    value, cash, lowest = np.zeros(n), np.full(n, data["savings"]), np.full(n, np.inf)
    for month in range(240):
        landed = month >= first_pay
        since = np.where(landed, (month - np.where(landed, first_pay, 0)) // 12, 0)
        gross = np.where(landed, pay / 12 * 1.03 ** np.minimum(since, 5), data["oldPay"] / 12 * 1.01 ** (month // 12))
        net = gross * (1 - data["tax"])
        value += (net - data["oldPay"] / 12 * 1.01 ** (month // 12) * (1 - data["tax"])) * 1.03 ** (-month / 12)
        if month < 60:
            cash = cash + net - data["living"]
            lowest = np.minimum(lowest, cash)
    return (landing <= data["deadline"]).sum(), value.sum()


began = time.perf_counter()
landed = 0
for start in range(0, draws, data["chunk"]):
    count, _ = simulate(start, min(draws, start + data["chunk"]))
    landed += count
print(json.dumps({"seconds": time.perf_counter() - began, "cpu": time.process_time(), "chance": landed / (draws * each), "numpy": np.__version__}))
