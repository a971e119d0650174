using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Reads ads for a command, with progress for whoever looks.</summary>
internal static class Corpora
{
    private sealed class Counted(IProgress<string> text) : IProgress<int>
    {
        public void Report(int value) => text.Report($"Reading ads: {value}");
    }

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    internal static Corpus Read(string[]? paths, List<Finding> findings, CancellationToken cancel, bool keepDuplicates = false)
    {
        var corpus = Corpus.Read(paths ?? [], findings, keepDuplicates, Progress(), cancel);
        Screen.EndProgress();
        if (corpus.DatedAhead(Today) is { } ahead)
        {
            findings.Add(ahead);
        }

        return corpus;
    }

    internal static IProgress<int>? Progress()
    {
        var progress = Screen.Progress();
        progress?.Report("Reading ads");
        return progress is null ? null : new Counted(progress);
    }

    /// <summary>The ad of the workspace that has this number, as read; null when there is none.</summary>
    internal static AdReading? Numbered(string number, List<Finding> findings)
    {
        if (!long.TryParse(number.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return null;
        }

        using var workspace = Workspace.OpenExisting(findings);
        return workspace?.Ads.Get(n) is { } stored ? workspace.Corrected(Corpus.Of([stored.Ad with { Place = $"workspace:{n}" }]).Readings[0]) : null;
    }
}
