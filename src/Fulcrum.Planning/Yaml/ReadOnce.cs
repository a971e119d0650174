using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Bundled data that is read when first asked for and never changes: what was read and what was wrong with it.</summary>
internal sealed class ReadOnce<T>(Func<ICollection<Finding>, T> read)
{
    private readonly Lazy<(T Value, List<Finding> Findings)> _read = new(() =>
    {
        var findings = new List<Finding>();
        return (read(findings), findings);
    });

    /// <summary>The data; its findings are given to every caller.</summary>
    public T For(ICollection<Finding> findings)
    {
        foreach (var finding in _read.Value.Findings)
        {
            findings.Add(finding);
        }

        return _read.Value.Value;
    }
}
