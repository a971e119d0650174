using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Collects the findings of one file: the first of a code are listed one by one, the rest is counted in one closing line.</summary>
internal sealed class FileFindings(string name, ICollection<Finding> sink)
{
    private const int Listed = 20;
    private readonly SortedDictionary<string, (int Count, Finding Last)> counts = new(StringComparer.Ordinal);

    /// <summary>The file's name as places give it.</summary>
    public string Name => name;

    /// <summary>A finding about the whole file.</summary>
    public void Add(string code, Severity severity, string reason, string remedy) => Add(new Finding(code, severity, name, reason, remedy));

    /// <summary>A finding at a line, counted from 1.</summary>
    public void Add(string code, Severity severity, long line, string reason, string remedy) => Add(new Finding(code, severity, At(line), reason, remedy));

    /// <summary>A finding with its place.</summary>
    public void Add(Finding finding)
    {
        var count = counts.TryGetValue(finding.Code, out var have) ? have.Count + 1 : 1;
        counts[finding.Code] = (count, finding);
        if (count <= Listed)
        {
            sink.Add(finding);
        }
    }

    /// <summary>Writes the closing lines; call once, when the file is done.</summary>
    public void Close()
    {
        foreach (var (code, (count, last)) in counts)
        {
            if (count > Listed)
            {
                sink.Add(last with { Place = name, Reason = $"{count - Listed} more places like the ones above; the last is {last.Place}: {last.Reason}" });
            }
        }

        counts.Clear();
    }

    /// <summary>"name:line".</summary>
    public string At(long line) => FormattableString.Invariant($"{name}:{line}");
}
