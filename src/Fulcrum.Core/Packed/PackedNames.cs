namespace Fulcrum.Core;

/// <summary>Texts that many rows share, numbered in order of their first use.</summary>
internal sealed class PackedNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>How many.</summary>
    public int Count => names.Count;

    /// <summary>The name of a number.</summary>
    public string this[int number] => names[number];

    /// <summary>The number of a name; a new name gets the next one.</summary>
    public int Number(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers.Add(name, number = names.Count);
            names.Add(name);
        }

        return number;
    }

    /// <summary>For every number its place in ordinal order of the names; -1 where it is not wanted.</summary>
    public int[] Ranks(Func<int, bool>? wanted = null)
    {
        var order = Enumerable.Range(0, names.Count).Where(n => wanted?.Invoke(n) != false).ToArray();
        Array.Sort(Array.ConvertAll(order, n => names[n]), order, StringComparer.Ordinal);
        var ranks = new int[names.Count];
        Array.Fill(ranks, -1);
        for (var n = 0; n < order.Length; n++)
        {
            ranks[order[n]] = n;
        }

        return ranks;
    }
}
