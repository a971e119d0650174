using System.Collections.Concurrent;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The facts as they count for this person, and what hangs on each: worked out once in the background, because it runs the whole flow.</summary>
internal static class FactShelf
{
    private static readonly Lazy<FactBook> Bundled = new(() => Pivot.Facts(new List<Finding>()));
    private static readonly ConcurrentDictionary<string, Task<FactUse>> Uses = new(StringComparer.Ordinal);

    /// <summary>The book with the person's own values in place.</summary>
    public static FactBook Book(Desk desk) => desk.Settings(new List<Finding>()) is { Facts.Count: > 0 } settings ? Bundled.Value.With(settings.Facts) : Bundled.Value;

    /// <summary>A fact as the book has it, whatever the person says.</summary>
    public static Fact Original(string id) => Bundled.Value[id];

    /// <summary>What hangs on a fact; null as long as it is worked out.</summary>
    public static FactUse? Use(string id)
    {
        var use = Uses.GetOrAdd(id, one => Task.Run(() => Pivot.FactUse(one)));
        return use.IsCompletedSuccessfully ? use.Result : null;
    }

    /// <summary>The first part of an id: what the fact is about.</summary>
    public static string Topic(Fact fact) => fact.Id.Split('.')[0];
}
