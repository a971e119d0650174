using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What every action of the catalogue changes for this person and role, best net gain first.</summary>
    /// <param name="settings">Person, role, ads.</param>
    /// <param name="filter">Which actions; an empty one means all that can be taken.</param>
    /// <param name="findings">Gets what is wrong, and why there is no answer.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null when there is nothing to measure on.</returns>
    public static NeedleTable? Needles(PivotSettings settings, NeedleFilter filter, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        progress?.Report("Reading ads");
        var found = new List<Finding>();
        var request = Request(settings, Corpus.Read(settings.Ads, found, cancel: cancel), settings.Profile.TargetRole, found);
        var items = Comparison.Known(request, filter.Items, found);
        var knowsAfter = filter.After.Length == 0 || Comparison.Known(request, [filter.After], found).Count > 0;
        var can = Plannable(request, found) && knowsAfter && (items.Count > 0 || filter.Items.Count == 0);
        var table = can ? Planner.Needles(request, filter with { Items = items }, progress, cancel, found) : null;
        found.ForEach(findings.Add);
        return table;
    }

    /// <summary>The same for the person and role of an answer, without reading anything anew.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="filter">Which actions; an empty one means all that can be taken.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null when the answer has nothing to measure on.</returns>
    public static NeedleTable? Needles(PivotAnswer answer, NeedleFilter filter, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        var found = new List<Finding>();
        var can = answer is { Request: not null, Plan: not null }
            && (filter.After.Length == 0 || Comparison.Known(answer.Request, [filter.After], found).Count > 0);
        var table = can ? Planner.Needles(answer.Request!, filter, progress, cancel, found) : null;
        found.ForEach(findings.Add);
        return table;
    }
}
