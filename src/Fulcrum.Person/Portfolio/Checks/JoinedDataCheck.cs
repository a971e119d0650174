using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ012: several sources are joined.</summary>
internal sealed class JoinedDataCheck : ProjectCheck
{
    private static readonly Regex s_join = Pattern.Of(
        @"\bpd\.merge(_asof)?\s*\(|\.merge(_asof)?\s*\([^)]*(on|how|by)\s*=|\.join\s*\([^)]*(on|how)\s*=|\b(left|inner|full|right|anti|semi)_join\s*\(|\bjoin\s+[\w.""`\[{(][^;'""]{0,80}\s(on|using)\b|\.(group)?join\s*\(\s*\w+\s*,\s*\w+\s*=>");

    public override string Code => "PRJ012";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Sources that are joined";

    public override string Reason => "Two sources rarely agree on keys, units and times. Joining them shows that somebody looked.";

    public override string Example => "`orders.merge(customers, on=\"customer_id\")`, `JOIN weather w ON w.day = o.day`";

    public override string Remedy => "Join a second source to the first, and say how many rows found no partner.";

    public override IReadOnlyList<string> Concepts => ["sql-joins", "data-integration", "sql"];

    public override double Pull => 0.3;

    public override Verdict Look(ProjectView view)
        => view.UsesData ? Seen(ProjectView.Find(view.Code, s_join, orText: true), "sources are joined", "no join of two sources was found") : Verdict.NotApplicable("no data is analysed here");
}
