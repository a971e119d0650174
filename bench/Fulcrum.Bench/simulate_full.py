# The whole monthly model in NumPy float64, the way one would write it there: some parameter draws at once, search week by week with
# actions that change the chances on the way, money month by month with a loan and an income share, the value averaged over landing months.
import json
import sys
import time

import numpy as np

d = json.load(sys.stdin)
draws, each, weeks = d["draws"], d["each"], d["weeks"]
rng = np.random.Generator(np.random.SFC64(d["seed"]))
per_month = 365.25 / 12 / 7
tax_months, money_months, search_months = 120, 240, 60
factor = 1.03 ** (-np.arange(money_months + 1) / 12)
net = 1 - d["tax"]


def chance(x):
    return 1 / (1 + np.exp(-x))


def never(n, u, rate):
    months = np.where(rate > 0, -np.log(u) / np.maximum(rate, 1e-12), np.inf)
    return np.where(months < money_months, np.floor(months), 10**6)


def simulate(first, last):
    rows = np.repeat(np.arange(first, last), each)
    n = rows.size
    at = np.arange(n)
    place = rng.random(n) * 512
    whole = place.astype(int)
    curve = np.array(d["person"])
    person = curve[rows, whole] + (place - whole) * (curve[rows, whole + 1] - curve[rows, whole])
    still = np.array(d["stillOpen"])[rows]
    per_week = np.array(d["openings"])[rows]
    weight = np.array(d["weight"])[:, None]
    stock = weight * per_week / (1 - still)
    hazard, sent = np.zeros((weeks + 1, n)), np.zeros((weeks + 1, n))
    hours = np.zeros((weeks + 1, n))
    each_cold, each_ref = np.array(d["hoursEach"])[rows], np.array(d["hoursReferral"])[rows]
    phase = -1
    for week in range(weeks):
        if phase + 1 < len(d["phases"]) and week >= d["phases"][phase + 1]["from"]:
            if phase >= 0:
                back = np.empty_like(stock)
                np.put_along_axis(back, order, stock, 0)
                stock = back
            phase += 1
            p = d["phases"][phase]
            order = np.array(p["order"])[rows].T
            pick = lambda name: np.take_along_axis(np.array(p[name])[rows].T, order, 0) + person
            later = chance(pick("technical")) * chance(pick("onsite"))
            cold, referred = -np.log1p(-chance(pick("screen")) * later), -np.log1p(-chance(pick("referred")) * later)
            inflow = per_week * np.take_along_axis(np.broadcast_to(weight, stock.shape), order, 0)
            stock = np.take_along_axis(stock, order, 0)
            contacts = np.array(p["referrals"])[rows]
            shared = None
        if shared != d["study"][week]:
            shared = d["study"][week]
            free = max(0.0, d["weekly"] - shared)
            referrals = np.minimum(np.minimum(contacts, d["most"]), free / each_ref)
            applications = np.minimum(np.maximum(0, free - referrals * each_ref) / each_cold, np.maximum(0, d["most"] - referrals))
            wanted = referrals + applications
            mixed = cold + np.where(wanted > 0, referrals / np.maximum(wanted, 1e-300), 0) * (referred - cold)
            hour = np.where(wanted > 0, (referrals * each_ref + applications * each_cold) / np.maximum(wanted, 1e-300), 0)
        left, summed = wanted.copy(), np.zeros(n)
        for group in range(stock.shape[0]):
            taken = np.minimum(stock[group], left)
            stock[group] -= taken
            left -= taken
            summed += taken * mixed[group]
        stock *= still
        stock += inflow
        hazard[week + 1] = hazard[week] + summed
        sent[week + 1] = sent[week] + wanted - left
        hours[week + 1] = hours[week] + shared + (wanted - left) * hour

    lag = d["lag"][0] * np.exp(d["lag"][1] * rng.standard_normal(n))

    def by(months):
        week = months * per_month - lag
        whole = np.clip(np.floor(week), 0, weeks).astype(int)
        before, after = hazard[whole, at], hazard[np.minimum(whole + 1, weeks), at]
        return np.where(week <= 0, 0, 1 - np.exp(-(before + (week - whole) * (after - before))))

    # Money: staying, before landing, after landing.
    u = rng.random((8, n))
    spell, spell2 = np.ceil(d["spell"][0] * np.exp(d["spell"][1] * rng.standard_normal((2, n))))
    loss, loss2 = never(n, u[0], np.array(d["layOff"])[rows]), never(n, u[1], np.array(d["layOff"])[rows] * np.array(d["layOffNew"])[rows])
    scar, scar2 = np.sqrt(u[2]) * 0.1, np.sqrt(u[3]) * 0.1
    grow, grow2 = np.array(d["growthStay"])[rows], np.array(d["growthNew"])[rows]
    months = np.arange(money_months)[:, None]
    years = months // 12
    stay = (1 + grow) ** years * np.where(months < loss, d["oldPay"] / 12, np.where(months < loss + spell, 0, d["oldPay"] / 12 * (1 - scar)))
    after = (1 + grow2) ** np.minimum(years, 5) * (1 + grow) ** np.maximum(0, years - 5)
    after = after * np.where(months < loss2, d["newPay"] / 12, np.where(months < loss2 + spell2, 0, d["newPay"] / 12 * (1 - scar2)))
    prices = (1 + np.array(d["inflation"])[rows])
    search = d["living"] * np.array(d["searchCost"])[rows]
    loan = np.zeros((money_months, n))
    for i in range(d["loan"]["count"]):
        loan[d["loan"]["month"] + i] += d["loan"]["each"] * prices ** (-i / 12)
    s = d["share"]

    def income_share(landing, until):
        # What is due in each month from landing on; floor and cap are fixed in money. The landing month may differ by path.
        due = np.zeros((until, n))
        made, paid = np.zeros(n), np.zeros(n)
        for j in range(until):
            worth = prices ** (-(landing + j - s["month"]) / 12)
            pay = after[j] / worth
            pays = (pay > 0) & (pay >= s["floor"]) & (made < s["count"]) & (paid < s["cap"]) & (landing > s["month"])
            amount = np.where(pays, np.minimum(s["share"] * pay, s["cap"] - paid), 0)
            due[j] = amount * worth
            paid += amount
            made += pays
            if ((made >= s["count"]) | (paid >= s["cap"])).all():
                break
        return due

    stay_total = (factor[:tax_months, None] * stay[:tax_months]).sum(0) * net
    after_value = np.vstack([np.zeros(n), np.cumsum(factor[:tax_months, None] * after[:tax_months], 0)])
    loan_value = (factor[:tax_months, None] * loan[:tax_months]).sum(0)
    value, landed, before, priced, applications = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    first_week = np.minimum(weeks, np.ceil(np.arange(search_months + 1) * per_month).astype(int))
    for k in range(search_months):
        until = by(k + 1)
        lands = until - landed
        spent = hours[first_week[k + 1]] - hours[first_week[k]]
        priced += spent * (1 - landed) * factor[k]
        applications += (sent[first_week[k + 1]] - sent[first_week[k]]) * (1 - landed) * min(1, max(0, d["deadline"] - k))
        before += factor[k] * (net * stay[k] - search)
        owed = loan_value if k >= d["loan"]["month"] else 0
        left = tax_months - k - 1
        due = income_share(np.full(n, k + 1.0), min(left, 60)) if k >= s["month"] else np.zeros((1, n))
        share = (factor[k + 1 : k + 1 + due.shape[0], None] * due).sum(0)
        value += lands * (before - owed + factor[k + 1] * net * after_value[left] - share - stay_total)
        landed = until
    tail = (factor[search_months:tax_months, None] * stay[search_months:tax_months]).sum(0) * net
    value += (1 - landed) * (before + tail - loan_value - stay_total)

    # The path as it was drawn.
    reach = rng.exponential(size=n)
    success = np.array([np.interp(reach[i], hazard[:, i], np.arange(weeks + 1.0), right=np.inf) for i in range(n)])
    landing = (success + lag) / per_month
    landing[landing >= 60] = np.inf
    first_pay = np.where(np.isfinite(landing), np.floor(np.minimum(landing, 1e6)) + 1, 10**6)
    shares = income_share(first_pay, 60)
    cash, lowest, behind, worst, npv = np.full(n, float(d["savings"])), np.full(n, np.inf), np.zeros(n), np.zeros(n), np.zeros(n)
    short = np.full(n, np.inf)
    for month in range(money_months):
        now = month >= first_pay
        since = np.clip(month - first_pay, 0, money_months - 1).astype(int)
        gross = np.where(now, after[since, at], stay[month])
        due = np.where(now & (since < 60), shares[np.minimum(since, 59), at], 0) + np.where(d["loan"]["month"] < first_pay, loan[month], 0)
        costs = due + np.where(now | (month >= search_months), 0, search)
        difference = (gross - stay[month]) * net - costs
        npv += factor[month] * difference
        behind -= difference
        if month < tax_months:
            worst = np.maximum(worst, behind)
        if month < search_months:
            cash = cash + gross * net - d["living"] - costs
            lowest = np.minimum(lowest, cash)
            short = np.where((cash < 0) & np.isinf(short), month, short)
    return by(d["deadline"]).sum(), value.sum()


began = time.process_time()
landed, worth = 0.0, 0.0
for start in range(0, draws, d["chunk"]):
    c, v = simulate(start, min(draws, start + d["chunk"]))
    landed += c
    worth += v
print(json.dumps({"cpu": time.process_time() - began, "chance": landed / (draws * each), "value": worth / (draws * each), "numpy": np.__version__}))
