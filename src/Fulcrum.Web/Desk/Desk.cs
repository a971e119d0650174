using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>
/// What lies open: the pivot file, the market and the last answer. Pages read it; forms change files and the workspace, and the answer is worked out anew, in the
/// background, while pages show the last one and say so.
/// </summary>
internal sealed class Desk(ServeOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ending = new();
    private (string Stamp, Corpus Corpus, IReadOnlyList<Finding> Findings)? market;
    private Work? work;
    private Answered? last;

    private string? example;
    private volatile string? held;

    /// <summary>The file with the person's settings: the user's own, or the copy of an example that lies open.</summary>
    public string PivotFile => example ?? options.PivotFile;

    /// <summary>Whether an example lies open in place of the user's own file.</summary>
    public bool ShowsExample => example is not null;

    /// <summary>The folder with all that is kept.</summary>
    public string Folder => Workspace.DefaultFolder;

    /// <summary>The settings as they stand; null when there are none or they cannot be read.</summary>
    public PivotSettings? Settings(ICollection<Finding> findings)
    {
        if (!File.Exists(PivotFile) || Pivot.Open(PivotFile, Today, findings) is not { } settings)
        {
            return null;
        }

        if (settings.IsInvented)
        {
            return settings;
        }

        using var workspace = Workspace.OpenExisting(findings);
        return workspace is null ? settings : settings with { Entries = workspace.Evidence.All() };
    }

    /// <summary>The day on this machine's clock.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The last answer, whether or not something was changed since.</summary>
    public PivotAnswer? LastAnswer => last?.Answer;

    /// <summary>The workspace, for one request; dispose it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public Workspace Open()
    {
        var findings = new List<Finding>();
        return Workspace.Open(findings) ?? throw new IOException($"The workspace cannot be opened: {findings[0].Reason} {findings[0].Remedy}");
    }

    /// <summary>Changes fields of the pivot file. The answer is worked out anew when it is next asked for.</summary>
    public void Change(params IReadOnlyList<FieldChange> changes)
    {
        lock (gate)
        {
            Pivot.Change(PivotFile, changes);
        }
    }

    /// <summary>What would be wrong with a new value; empty when it can be read.</summary>
    public IReadOnlyList<Finding> Check(FieldChange change)
    {
        lock (gate)
        {
            return Pivot.Check(PivotFile, Today, change);
        }
    }

    /// <summary>Adds a folder or address to the projects of the pivot file.</summary>
    public void AddProject(string place)
    {
        lock (gate)
        {
            static string Whole(string p) => Pivot.IsAddress(p) ? p : Path.GetFullPath(p);
            if (Settings(new List<Finding>()) is { } settings)
            {
                Pivot.Change(PivotFile, new FieldChange("projects", null, [.. settings.Projects.Select(Whole).Append(Whole(place)).Distinct()]));
            }
        }
    }

    /// <summary>Keeps a file under a name of our own in the workspace, in one step.</summary>
    public void Keep(string name, Stream content) => Workspace.Write(Path.Combine(Folder, name), content);

    /// <summary>Keeps a résumé in the workspace and makes it the pivot file's.</summary>
    public void KeepResume(string ending, Stream content)
    {
        lock (gate)
        {
            _ = ResumeFile.Keep(PivotFile, Folder, ending, content);
        }
    }

    /// <summary>The market that the settings name, read once as long as nothing of it changes.</summary>
    public (Corpus Corpus, IReadOnlyList<Finding> Findings) Market(PivotSettings? settings)
    {
        var ads = settings?.Ads ?? [];
        var stamp = MarketStamp(ads);
        lock (gate)
        {
            if (market is { } kept && kept.Stamp == stamp)
            {
                return (kept.Corpus, kept.Findings);
            }

            var findings = new List<Finding>();
            var corpus = Corpus.Read(ads, findings);
            market = (stamp, corpus, findings);
            return (corpus, findings);
        }
    }

    /// <summary>
    /// Where the answer stands: the last one, whether it is of the settings as they are now, and what is being done where it is not. Asking begins the work.
    /// </summary>
    public Standing Now()
    {
        var findings = new List<Finding>();
        if (Settings(findings) is not { } settings)
        {
            return new Standing(null, false, null, findings);
        }

        var stamp = Stamp(settings);
        lock (gate)
        {
            if (last?.Stamp == stamp)
            {
                return new Standing(last.Answer, true, null, findings);
            }

            if (work?.Stamp != stamp)
            {
                work?.Stop();
                work = Work.Begin(stamp, settings, findings, Done, ending.Token);
            }

            return new Standing(last?.Answer, false, work.Doing, [.. findings, .. work.Failure]);
        }
    }

    /// <summary>Lays a copy of a bundled example open. What is changed there changes the copy; the user's own file stays as it is, and is back with <see cref="LeaveExample"/>.</summary>
    public void OpenExample()
    {
        lock (gate)
        {
            example = ExampleCopy.Make(Folder);
            Clear();
        }
    }

    /// <summary>Back to the user's own file.</summary>
    public void LeaveExample()
    {
        lock (gate)
        {
            example = null;
            ExampleCopy.Remove(Folder);
            Clear();
        }
    }

    /// <summary>Until disposed, pages show the market as it is now, and nothing is worked out anew for each ad that comes in.</summary>
    public IDisposable HoldMarket()
    {
        held = Revision();
        return new Release(this);
    }

    /// <summary>Forgets what was worked out, as when all files are others now.</summary>
    public void Forget()
    {
        lock (gate)
        {
            Clear();
        }
    }

    /// <summary>Does something to all that is kept while no page reads or changes settings or market.</summary>
    public T Alone<T>(Func<T> change)
    {
        lock (gate)
        {
            Clear();
            return change();
        }
    }

    /// <summary>What is the user's own cannot be changed while the example lies open.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public void RefuseInExample()
    {
        if (ShowsExample)
        {
            throw new InvalidOperationException("The invented example lies open. Leave it first (Start page); then this goes to your own data.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    // One person's figures are not the last ones of another.
    private void Clear()
    {
        work?.Stop();
        (work, last, market) = (null, null, null);
    }

    private void Done(string stamp, PivotAnswer answer)
    {
        lock (gate)
        {
            if (work?.Stamp == stamp)
            {
                (last, work) = (new Answered(stamp, answer), null);
            }
        }
    }

    // All that an answer depends on; what is equal here gives the same answer.
    private string Stamp(PivotSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        void AddFile(string? path)
        {
            Add(path ?? "");
            if (path is not null && new FileInfo(path) is { Exists: true } file)
            {
                Add(FormattableString.Invariant($"{file.LastWriteTimeUtc.Ticks} {file.Length}"));
            }
        }

        AddFile(PivotFile);
        AddFile(settings.Resume);
        AddFile(settings.Outcomes);
        Add(MarketStamp(settings.Ads));
        Add(Today.ToString("O"));
        settings.Projects.ToList().ForEach(AddFile);
        foreach (var entry in settings.Entries)
        {
            Add(entry.ToString());
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private string MarketStamp(IReadOnlyList<string> ads)
    {
        var stamp = new StringBuilder();
        foreach (var path in ads)
        {
            _ = stamp.Append(path).Append(' ').Append(File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks : Directory.Exists(path) ? Directory.GetLastWriteTimeUtc(path).Ticks : 0).Append('\n');
        }

        _ = stamp.Append(ads.Count == 0 ? held ?? Revision() : Corrected());
        return stamp.ToString();
    }

    private static string Revision()
    {
        using var workspace = Workspace.OpenExisting([]);
        return workspace?.Revision ?? "";
    }

    // Corrections hold for ads of files, too; their numbers are never given twice.
    private static string Corrected()
    {
        using var workspace = Workspace.OpenExisting([]);
        return string.Join(',', workspace?.Corrections.All().Select(c => c.Number) ?? []);
    }

    private sealed class Release(Desk desk) : IDisposable
    {
        public void Dispose() => desk.held = null;
    }

    private sealed record Answered(string Stamp, PivotAnswer Answer);
}
