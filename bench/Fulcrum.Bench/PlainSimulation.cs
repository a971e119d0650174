using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>
/// The model of docs/method/funnel.md once more, the way one would first write it: one path after another with System.Random,
/// single openings that appear and close, every application drawn stage by stage at its own ad. It shares no code with the
/// product, so it is both the slow alternative in the bench and an oracle in the tests.
/// </summary>
internal sealed class PlainSimulation(PlanRequest request, int seed)
{
    private const int Weeks = 261;
    private readonly Random _random = new(seed);
    private readonly FactBook _facts = request.Facts;
    private readonly Profile _profile = request.Profile;
    private readonly Dictionary<string, int> _adsOf = request.Ads.GroupBy(a => a.EmployerKey).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Months to landing of so many paths, infinite when never within five years.</summary>
    public double[] Landings(IReadOnlyList<ScheduledAction> schedule, int paths)
        => [.. Enumerable.Range(0, paths).Select(_ => Landing(schedule))];

    private double Landing(IReadOnlyList<ScheduledAction> schedule)
    {
        var draw = new Dictionary<string, double>();
        foreach (var fact in _facts.All.Where(f => f.Id.StartsWith("funnel.") || f.Id.StartsWith("training.")))
        {
            draw[fact.Id] = Sample(fact.Value);
        }

        var person = Normal() * draw["funnel.person"];
        var stage = Anchored(draw);
        var levels = Levels();
        var shown = request.Ledger.Skills.Keys.Where(request.Ledger.Shows).ToHashSet();
        var (study, done) = Study(schedule, draw, levels);
        var weights = request.Ads.Select(a => 1 / (1 + ((_adsOf[a.EmployerKey] - 1) * draw["funnel.employer-correlation"]))).ToArray();
        var total = weights.Sum();
        var perWeek = PerMonth() / Math.Clamp(draw["funnel.openings.read-share"], 0.01, 1) / (365.25 / 12 / 7);
        var stays = Math.Exp(-1 / draw["funnel.openings.life"]);
        var open = new List<int>();
        Arrive(open, weights, total, perWeek / (1 - stays));
        var chances = Chances(stage, draw, levels, shown, [], person);
        var succeeded = new List<CareerAction>();
        for (var week = 0; week < Weeks; week++)
        {
            var news = done.Where(d => d.Week == week).ToList();
            foreach (var (_, action, success) in news)
            {
                Learn(levels, action, draw);
                if (success)
                {
                    succeeded.Add(action);
                    shown.UnionWith(action.Signals);
                    shown.UnionWith(action.Difficulty is not null || action.Form is ActionForm.Exam or ActionForm.Project ? action.Teaches.Select(t => t.Concept) : []);
                }
            }

            if (news.Count > 0)
            {
                chances = Chances(stage, draw, levels, shown, succeeded, person);
            }

            if (Apply(open, chances, study[week], draw, succeeded.Sum(a => a.Contacts)))
            {
                var months = (week + _random.NextDouble() + Sample(_facts["funnel.lag"].Value)) / (365.25 / 12 / 7);
                return months < 60 ? months : double.PositiveInfinity;
            }

            open.RemoveAll(_ => _random.NextDouble() > stays);
            Arrive(open, weights, total, perWeek);
        }

        return double.PositiveInfinity;
    }

    private bool Apply(List<int> open, (double Cold, double Referred, double Later)[] chances, double study, Dictionary<string, double> draw, double contacts)
    {
        var free = Math.Max(0, _profile.WeeklyHours.Value.Value - study);
        var most = _profile.ApplicationsPerWeek.Value;
        var (each, eachReferral) = (draw["funnel.hours.application"], draw["funnel.hours.referral"]);
        var referrals = Math.Min(Math.Min((_profile.Contacts.Value + contacts) * draw["funnel.referrals.per-contact"] / (365.25 / 12 / 7), most), free / eachReferral);
        var cold = Math.Min(Math.Max(0, free - (referrals * eachReferral)) / each, Math.Max(0, most - referrals));
        var wanted = referrals + cold;
        var count = (int)wanted + (_random.NextDouble() < wanted - (int)wanted ? 1 : 0);
        open.Sort((x, y) => (chances[y].Cold * chances[y].Later).CompareTo(chances[x].Cold * chances[x].Later));
        for (var i = 0; i < count && open.Count > 0; i++)
        {
            var ad = chances[open[0]];
            open.RemoveAt(0);
            var screen = _random.NextDouble() < referrals / wanted ? ad.Referred : ad.Cold;
            if (_random.NextDouble() < screen && _random.NextDouble() < ad.Later)
            {
                return true;
            }
        }

        return false;
    }

    private (double Cold, double Referred, double Later)[] Chances(
        (double, double, double) stage, Dictionary<string, double> draw, Dictionary<ConceptId, double> levels, HashSet<ConceptId> shown, List<CareerAction> succeeded, double person)
    {
        var years = request.Ledger.YearsInField + (Math.Max(0, request.Ledger.YearsOfWork - request.Ledger.YearsInField) * draw["funnel.knockout.other-work"]);
        return [.. request.Ads.Select(ad =>
        {
            var wanted = ad.Requirements.Where(r => r.Concept.Kind != ConceptKind.Soft).ToList();
            var fit = wanted.Sum(r => shown.Contains(r.Concept.Id) ? Weight(r, draw) : 0) / wanted.Sum(r => Weight(r, draw));
            var skills = wanted.Where(r => r.Concept.Kind is not (ConceptKind.Certification or ConceptKind.Spoken)).ToList();
            var asked = draw[ad.Seniority switch
            {
                Seniority.Junior => "funnel.asked.junior", Seniority.Senior => "funnel.asked.senior", _ => "funnel.asked.mid",
            }];
            var meant = ad.MinYears ?? draw[ad.Seniority switch
            {
                Seniority.Junior => "funnel.years.junior", Seniority.Senior => "funnel.years.senior", _ => "funnel.years.mid",
            }];
            var lacking = skills.Sum(r => Weight(r, draw) * Math.Max(0, asked - Level(levels, r.Concept.Id))) / skills.Sum(r => Weight(r, draw));
            var screen = stage.Item1 + (Math.Max(0, draw["funnel.fit.slope"]) * (fit - draw["funnel.fit.typical"]))
                + (draw["funnel.knockout.year"] * Math.Clamp(meant - years, 0, draw["funnel.knockout.years-counted"]));
            foreach (var action in succeeded.Where(a => a.Teaches.Any(t => wanted.Exists(r => r.Concept.Id == t.Concept)) || a.Signals.Any(s => wanted.Exists(r => r.Concept.Id == s))))
            {
                screen += action.Form == ActionForm.Project ? draw["funnel.effect.portfolio-link"] : action.IsGeneric ? draw["funnel.effect.generic-certificate"] : draw["funnel.effect.vendor-certificate"];
            }

            var above = draw["funnel.shortfall.typical"] - lacking;
            return (Chance(screen + person), Chance(screen + draw["funnel.referral"] + person),
                Chance(stage.Item2 + (Math.Max(0, draw["funnel.technical.slope"]) * above) + person) * Chance(stage.Item3 + (Math.Max(0, draw["funnel.onsite.slope"]) * above) + person));
        })];
    }

    private (double[] Study, List<(int Week, CareerAction Action, bool Success)> Done) Study(
        IReadOnlyList<ScheduledAction> schedule, Dictionary<string, double> draw, Dictionary<ConceptId, double> levels)
    {
        var study = new double[Weeks];
        var done = new List<(int, CareerAction, bool)>();
        var learned = new Dictionary<ConceptId, double>(levels);
        foreach (var planned in schedule)
        {
            var finishes = _random.NextDouble() < Sample(planned.Action.Finish);
            var hours = Sample(planned.Action.Hours);
            var week = Work(study, planned, planned.StartWeek, finishes ? hours : hours * _random.NextDouble());
            if (!finishes || week >= Weeks)
            {
                continue;
            }

            Learn(learned, planned.Action, draw);
            var level = planned.Action.Teaches.Select(t => Level(learned, t.Concept)).DefaultIfEmpty(0).Average();
            var success = planned.Action.Difficulty is null;
            for (var attempt = 0; !success && attempt < 3; attempt++)
            {
                // The noise of the day of the exam.
                success = level + (draw["training.exam.spread"] * Normal()) > planned.Action.Difficulty;
                if (!success && attempt < 2)
                {
                    week = Math.Max(Work(study, planned, week, hours * draw["training.exam.hours"]), week + (int)draw["training.exam.wait"]);
                }
            }

            done.Add((week, planned.Action, success));
        }

        return (study, done);
    }

    // The week after the last one with hours.
    private int Work(double[] study, ScheduledAction planned, int week, double hours)
    {
        for (; hours > 1e-9 && week < Weeks; week++)
        {
            var at = week - planned.StartWeek;
            var h = Math.Min(Math.Min(at < planned.WeeklyHours.Count ? planned.WeeklyHours[at] : planned.WeeklyHours.Max(), _profile.WeeklyHours.Value.Value - study[week]), hours);
            study[week] += h;
            hours -= h;
        }

        return week;
    }

    private void Learn(Dictionary<ConceptId, double> levels, CareerAction action, Dictionary<string, double> draw)
    {
        foreach (var teaches in action.Teaches)
        {
            var level = Level(levels, teaches.Concept);
            levels[teaches.Concept] = level + (draw["training.transfer"] * Math.Max(0, teaches.Level - level));
        }
    }

    private Dictionary<ConceptId, double> Levels()
    {
        var common = Math.Sqrt(_facts.Mean("funnel.level-common"));
        var (shared, own) = (Normal(), Math.Sqrt(1 - (common * common)));
        return request.Ads.SelectMany(a => a.Requirements).Select(r => r.Concept.Id).Concat(request.Ledger.Skills.Keys).Distinct().ToDictionary(c => c, c =>
        {
            var belief = request.Ledger.LevelOf(c);
            return Math.Clamp(belief.Mean + (belief.Error * ((common * shared) + (own * Normal()))), 0, 4);
        });
    }

    private double Level(Dictionary<ConceptId, double> levels, ConceptId concept) => levels.TryGetValue(concept, out var level) ? level : request.Ledger.Prior.Mean;

    // Bisection for the shift at which the mean over a grid of person effects is one hire in so many applications.
    private (double, double, double) Anchored(Dictionary<string, double> draw)
    {
        var stages = new[] { "funnel.screen.cold", "funnel.technical", "funnel.onsite" };
        var start = stages.Select(s => Math.Log(draw[s] / (1 - draw[s]))).ToArray();

        // Variance of the log-odds of a beta: ψ′(a) + ψ′(b), summed out plainly.
        var variance = stages.Select(s => Tail(_facts[s].Value.A) + Tail(_facts[s].Value.B)).ToArray();
        var (low, high) = (-30.0, 30.0);
        while (high - low > 1e-6)
        {
            var by = (low + high) / 2;
            double sum = 0, weights = 0;
            for (var z = -4.0; z <= 4; z += 0.5)
            {
                var w = Math.Exp(-z * z / 2);
                var product = w;
                for (var s = 0; s < 3; s++)
                {
                    product *= Chance(start[s] + (by * variance[s] / variance.Sum()) + (z * draw["funnel.person"]));
                }

                (sum, weights) = (sum + product, weights + w);
            }

            (low, high) = sum / weights < 1 / draw["funnel.applications-per-hire"] ? (by, high) : (low, by);
        }

        return (start[0] + (low * variance[0] / variance.Sum()), start[1] + (low * variance[1] / variance.Sum()), start[2] + (low * variance[2] / variance.Sum()));

        static double Tail(double x) => Enumerable.Range(0, 2000).Sum(k => 1 / ((x + k) * (x + k))) + (1 / (x + 2000));
    }

    private double PerMonth()
    {
        var days = request.Ads.Select(a => a.Ad.Posted!.Value.DayNumber).Order().ToArray();
        return days.Length / ((days[^1] - days[0]) * (days.Length + 1.0) / (days.Length - 1.0) / (365.25 / 12));
    }

    private void Arrive(List<int> open, double[] weights, double total, double expected)
    {
        for (var wait = -Math.Log(1 - _random.NextDouble()); wait < expected; wait -= Math.Log(1 - _random.NextDouble()))
        {
            var at = _random.NextDouble() * total;
            var ad = 0;
            for (; ad < weights.Length - 1 && at > weights[ad]; ad++)
            {
                at -= weights[ad];
            }

            open.Add(ad);
        }
    }

    private double Sample(Distribution d)
    {
        switch (d.Shape)
        {
            case Shape.Normal:
                return d.A + (d.B * Normal());
            case Shape.LogNormal:
                return d.A * Math.Exp(d.B * Normal());
            case Shape.Beta:
                var (x, y) = (Gamma(d.A), Gamma(d.B));
                return Math.Clamp(x / (x + y), 1e-9, 1 - 1e-9);
            case Shape.Triangular:
                // Rejection from the box around the triangle.
                while (true)
                {
                    var v = d.A + (_random.NextDouble() * (d.C - d.A));
                    if (_random.NextDouble() <= (v < d.B ? (v - d.A) / (d.B - d.A) : (d.C - v) / (d.C - d.B)))
                    {
                        return v;
                    }
                }

            default:
                return d.A;
        }
    }

    // Marsaglia and Tsang 2000, for shapes of at least 1.
    private double Gamma(double shape)
    {
        var d = shape - (1.0 / 3);
        while (true)
        {
            var z = Normal();
            var v = Math.Pow(1 + (z / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - _random.NextDouble()) < (z * z / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static double Weight(Requirement r, Dictionary<string, double> draw) => draw[r.Strength switch
    {
        Strength.Required => "funnel.weight.required", Strength.Preferred => "funnel.weight.preferred", _ => "funnel.weight.mentioned",
    }];

    private static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
