using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ014: origin, licence and size of the data are stated.</summary>
internal sealed class DescribedDataCheck : ProjectCheck
{
    private static readonly Regex s_paper = Pattern.Of(@"(^|/)(readme[^/]*|data[-_]?(card|sheet)[^/]*|datasheet[^/]*|data/[^/]*\.md|docs/[^/]*data[^/]*\.md|[^/]*schema\.ya?ml|sources\.ya?ml)$");
    private static readonly Regex s_origin = Pattern.Of(@"\b(data|dataset|source)s?\b[^\n]{0,120}(https?://|collected|scraped|provided by|published by|from the)|^#+\s*(data|the data|data sources?|dataset)\b");
    private static readonly Regex s_licence = Pattern.Of(@"\b(cc[- ](by|0)|odbl|public domain|open government licen[cs]e|creative commons|open database licen[cs]e)\b|\b(data|dataset)s?\b[^\n]{0,80}\blicen[cs]ed?\b|\blicen[cs]e\b[^\n]{0,40}\bdata\b");
    private static readonly Regex s_size = Pattern.Of(@"\b\d[\d,. ]*\s*(k|thousand|million|m|bn|billion)?\s*(rows|records|samples|observations|images|documents|reviews|examples|users|orders|trips|events|messages|articles|ads|postings|gb|mb)\b|\b\d[\d.,]*\s*(thousand|million|billion)\s+[a-z]");

    public override string Code => "PRJ014";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Data that is described";

    public override string Reason => "Where it comes from, under which licence and how much of it there is: the first three questions of anybody who would use it at work.";

    public override string Example => "\"Data: 1.2 million trips of 2024 from https://…, licensed CC BY 4.0\"";

    public override string Remedy => "State origin, licence and size of the data in the README or a data card.";

    public override IReadOnlyList<string> Concepts => ["data-governance", "data-quality"];

    public override Verdict Look(ProjectView view)
    {
        if (!view.UsesData)
        {
            return Verdict.NotApplicable("no data is analysed here");
        }

        var papers = view.TextsAt(s_paper).ToList();
        (string Name, IReadOnlyList<FilePlace> Places)[] parts = [("origin", ProjectView.Find(papers, s_origin, 1)), ("licence", ProjectView.Find(papers, s_licence, 1)), ("size", ProjectView.Find(papers, s_size, 1))];
        var stated = parts.Where(p => p.Places.Count > 0).Select(p => p.Name).ToList();
        var not = parts.Where(p => p.Places.Count == 0).Select(p => p.Name).ToList();
        return new Verdict(
            not.Count == 0 ? CheckOutcome.Shown : stated.Count > 0 ? CheckOutcome.Partly : CheckOutcome.Missing,
            not.Count == 0 ? "origin, licence and size are stated" : stated.Count > 0 ? $"states {string.Join(" and ", stated)}, not {string.Join(" and ", not)}" : "origin, licence and size are not stated",
            [.. parts.SelectMany(p => p.Places)]);
    }
}
