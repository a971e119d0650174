using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What stands in the address of the credentials page: order, filter, what is taken as held already, and which items are compared.</summary>
public sealed record CredentialQuery
{
    /// <summary>Items side by side at the most.</summary>
    public const int MostCompared = 4;

    /// <summary>Order of the rows.</summary>
    public NeedleOrder Sort { get; init; }

    /// <summary>Of this sort only.</summary>
    public ActionForm? Form { get; init; }

    /// <summary>With this verdict only.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>With these words in name, id or provider.</summary>
    public string Words { get; init; } = "";

    /// <summary>At this price at most.</summary>
    public decimal? MostPrice { get; init; }

    /// <summary>The user's own only.</summary>
    public bool Yours { get; init; }

    /// <summary>Id of a credential taken as held already.</summary>
    public string After { get; init; } = "";

    /// <summary>Ids of the items side by side.</summary>
    public IReadOnlyList<string> Compare { get; init; } = [];

    /// <summary>Read from an address; what is no choice is left out.</summary>
    internal static CredentialQuery Of(IQueryCollection query) => new()
    {
        Sort = Core.Words.Parse<NeedleOrder>(query["sort"].ToString()) ?? NeedleOrder.NetGain,
        Form = Core.Words.Parse<ActionForm>(query["form"].ToString()),
        Verdict = Core.Words.Parse<Verdict>(query["verdict"].ToString()),
        Words = query["words"].ToString() is { Length: < 100 } words ? words : "",
        MostPrice = decimal.TryParse(query["price"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var price) ? price : null,
        Yours = query["yours"] == "on",
        After = query["after"].ToString() is { Length: < 80 } after ? after : "",
        Compare = [.. query["compare"].OfType<string>().Where(c => c.Length is > 0 and < 80).Distinct(StringComparer.Ordinal).Take(MostCompared)],
    };

    /// <summary>The rows that are shown, in order.</summary>
    public IReadOnlyList<Needle> Rows(NeedleTable table) => [.. table.By(Sort).Where(r =>
        (Form is null || r.Action.Form == Form) && (Verdict is null || r.Verdict == Verdict) && (!Yours || r.IsYours)
        && (MostPrice is null || r.Price.Amount <= MostPrice)
        && (Words.Length == 0 || $"{r.Action.Id} {r.Action.Name} {r.Action.Provider}".Contains(Words, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The address with an item added to those side by side, or taken from them.</summary>
    public string With(string id)
    {
        var compare = Compare.Contains(id) ? Compare.Where(c => c != id) : Compare.Append(id).TakeLast(MostCompared);
        return $"{Address(compare)}#compare";
    }

    /// <summary>The address of the same with others side by side.</summary>
    public string Address(IEnumerable<string> compare)
    {
        var parts = new List<(string Name, string Value)> { ("sort", Core.Words.For(Sort)) };
        parts.AddRange(new[] { ("form", Form is { } f ? Core.Words.For(f) : ""), ("verdict", Verdict is { } v ? Core.Words.For(v) : ""), ("words", Words), ("price", MostPrice?.ToString(CultureInfo.InvariantCulture) ?? ""), ("yours", Yours ? "on" : ""), ("after", After) }.Where(p => p.Item2.Length > 0));
        parts.AddRange(compare.Select(c => ("compare", c)));
        return $"/credentials?{string.Join('&', parts.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"))}";
    }

    /// <summary>What an order is by, in words.</summary>
    internal static string Means(NeedleOrder order) => order switch
    {
        NeedleOrder.NetGain => "net gain",
        NeedleOrder.Pays => "how often it pays",
        NeedleOrder.Chance => "chance to land",
        NeedleOrder.Months => "months saved",
        NeedleOrder.Registers => "ads it registers in",
        NeedleOrder.Price => "price",
        NeedleOrder.Hours => "hours",
        NeedleOrder.Done => "when it is done",
        _ => "name",
    };

    /// <summary>A verdict in words.</summary>
    internal static string Means(Verdict verdict) => verdict switch
    {
        Core.Verdict.MovesTheNeedle => "moves the needle",
        Core.Verdict.DoesNot => "does not",
        _ => "cannot tell yet",
    };
}
