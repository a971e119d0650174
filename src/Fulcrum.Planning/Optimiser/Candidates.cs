using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Which actions of the catalogue come into question for this person, role, money and time, and why the others do not.</summary>
internal sealed class Candidates
{
    private const double Asked = 0.01;
    private readonly PlanRequest _request;
    private readonly List<CareerAction> _kept = [];
    private readonly List<Rejected> _rejected = [];
    private readonly HashSet<string> _asked;

    private Candidates(PlanRequest request)
    {
        _request = request;
        _asked = [.. request.Demand.Concepts.Where(c => c.Any.Weighted >= Asked).Select(c => c.Concept.Id.Value)];
    }

    /// <summary>Actions to choose from, in order of the catalogue.</summary>
    internal IReadOnlyList<CareerAction> Kept => _kept;

    /// <summary>Actions that the ads ask for but that money, time or their own end rule out.</summary>
    internal IReadOnlyList<Rejected> Rejected => _rejected;

    /// <summary>Weeks from the start of the plan to the deadline, at least one.</summary>
    internal static int Weeks(Profile profile) => Math.Max(1, (profile.Deadline.Value.DayNumber - profile.Start.DayNumber) / 7);

    internal static Candidates Of(PlanRequest request)
    {
        var candidates = new Candidates(request);
        var rules = request.Profile.Rules;
        var done = rules.Done.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var never = rules.Left.ToHashSet(StringComparer.Ordinal);
        var pinned = candidates.Pinned();
        foreach (var action in request.Catalogue.Where(a => !never.Contains(a.Id) && (pinned.Contains(a.Id) || candidates.IsRelevant(a))))
        {
            candidates.Sort(action);
        }

        candidates.DropUnreachable(done);
        return candidates;
    }

    // What is pinned, and what it may require, is a candidate whatever the ads say.
    private HashSet<string> Pinned()
    {
        var byId = _request.Catalogue.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var pinned = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_request.Profile.Rules.Pinned.Select(p => p.Id));
        while (open.TryPop(out var id))
        {
            if (pinned.Add(id) && byId.TryGetValue(id, out var action))
            {
                action.Requires.SelectMany(c => c).ToList().ForEach(open.Push);
            }
        }

        return pinned;
    }

    private bool IsRelevant(CareerAction a)
    {
        if (a.Roles.Count > 0 && !a.Roles.Contains(_request.Demand.RoleId))
        {
            return false;
        }

        // Meeting people, rehearsing and saying what is true help in any role.
        return a.Form is ActionForm.Networking or ActionForm.Interview or ActionForm.ResumeFix or ActionForm.SteppingStone
            || a.Teaches.Any(t => _asked.Contains(t.Concept.Value) && t.Level > _request.Ledger.LevelOf(t.Concept).Mean)
            || a.Signals.Any(s => _asked.Contains(s.Value) && !_request.Ledger.Shows(s));
    }

    private void Sort(CareerAction a)
    {
        var p = _request.Profile;
        var weeks = Weeks(p);
        var hours = p.WeeklyHours.Value.Value;
        if (a.Retired.Length > 0)
        {
            _rejected.Add(new Rejected(a, $"It can no longer be taken (retired {a.Retired}).", "Nothing you can do; look for its successor."));
        }
        else if (a.Price.Amount.Currency == p.Budget.Value.Currency && a.Price.Amount > p.Budget.Value)
        {
            _rejected.Add(new Rejected(a, $"It costs {a.Price.Amount}{(a.Price.Verified ? "" : " (unverified)")}, your budget is {p.Budget.Value}.", $"A budget of at least {a.Price.Amount}; `fulcrum compare {a.Id}` says whether it would pay."));
        }
        else if (ActionTable.InCurrency(a.Price.Amount, p.Budget.Value.Currency, _request.Facts) is null)
        {
            _rejected.Add(new Rejected(a, $"Its price {a.Price.Amount} cannot be brought to {p.Budget.Value.Currency}.", $"A fact prices.per-dollar.{a.Price.Amount.Currency}."));
        }
        else if (a.MinWeeks > weeks || a.Hours.Mean > hours * weeks)
        {
            _rejected.Add(new Rejected(
                a,
                FormattableString.Invariant($"It takes about {a.Hours.Mean:0} hours and at least {a.MinWeeks} weeks; until the date there are {hours * weeks:0} hours in {weeks} weeks."),
                "More hours a week or a later date."));
        }
        else
        {
            _kept.Add(a);
        }
    }

    // What needs something that is neither done nor to be had cannot be done itself.
    private void DropUnreachable(HashSet<string> done)
    {
        for (var before = -1; before != _kept.Count;)
        {
            before = _kept.Count;
            var have = _kept.Select(a => a.Id).Concat(done).ToHashSet(StringComparer.Ordinal);
            foreach (var a in _kept.Where(a => a.Requires.Any(choice => !choice.Any(have.Contains))).ToList())
            {
                _kept.Remove(a);
                _rejected.Add(new Rejected(a, $"It needs {string.Join(" and ", a.Requires.Where(c => !c.Any(have.Contains)).Select(c => string.Join(" or ", c)))} first, which is not to be had here.", "See why that one was left out."));
            }
        }
    }
}
