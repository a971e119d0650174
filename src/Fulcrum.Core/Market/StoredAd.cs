namespace Fulcrum.Core;

/// <summary>An ad in the user's workspace.</summary>
/// <param name="Number">What the user calls it; never given twice.</param>
/// <param name="Source">Where it was read: "files", "pasted", a board like "greenhouse:NAME", or a page's address.</param>
/// <param name="Ad">The ad; its text is empty where only a list was asked for.</param>
/// <param name="FirstSeen">The day it came into the workspace.</param>
/// <param name="LastSeen">The last day on which its source showed it.</param>
/// <param name="Closed">The day on which its board no longer had it; null while it is open or nobody can tell.</param>
public sealed record StoredAd(long Number, string Source, Ad Ad, DateOnly FirstSeen, DateOnly LastSeen, DateOnly? Closed);

/// <summary>What happened to an ad that was put into the workspace.</summary>
public enum AdChange
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was there with other content, which it replaces.</summary>
    Changed,

    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>The user removed it earlier; it stays removed.</summary>
    Removed,
}

/// <summary>Which ads of the workspace are asked for; every part narrows the answer.</summary>
public sealed record AdQuery
{
    /// <summary>Words that stand in title, employer, place or text; "several words" in quotes stand together, -word must not stand there, a trailing * is any ending.</summary>
    public string Words { get; init; } = "";

    /// <summary>The source, like "greenhouse:NAME"; empty: every source.</summary>
    public string Source { get; init; } = "";

    /// <summary>Part of the employer's name, in any case; empty: every employer.</summary>
    public string Employer { get; init; } = "";

    /// <summary>Leaves out ads that their board no longer has.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>Whether only what a list of ads shows is read: number, source, board, employer, title, place, days. The other fields are empty then.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Whether the texts are read too.</summary>
    public bool WithText { get; init; }

    /// <summary>Most ads that are returned; null: all.</summary>
    public int? Most { get; init; }
}

/// <summary>What the workspace holds of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Ads">Ads in use, closed ones included.</param>
/// <param name="Open">Ads not known to be closed.</param>
/// <param name="Employers">Different employers as written.</param>
/// <param name="Oldest">First day posted, where any is dated.</param>
/// <param name="Newest">Last day posted.</param>
/// <param name="LastSeen">The last day on which it was read.</param>
public sealed record SourceCounts(string Source, int Ads, int Open, int Employers, DateOnly? Oldest, DateOnly? Newest, DateOnly LastSeen);
