using System.Buffers;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>What a user types for a board: "greenhouse:NAME", the board's own address, or the address of one ad.</summary>
internal static class BoardNames
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly (string Kind, Func<string, JobBoard> Make)[] Kinds =
    [
        ("greenhouse", n => new Greenhouse(n)), ("lever", n => new Lever(n)), ("ashby", n => new Ashby(n)), ("workable", n => new Workable(n)),
        ("smartrecruiters", n => new SmartRecruiters(n)), ("recruitee", n => new Recruitee(n)), ("personio", n => new Personio(n)),
    ];

    // Addresses whose one path segment is the employer's name.
    private static readonly (string Host, string Kind)[] Homes =
    [
        ("boards.greenhouse.io", "greenhouse"), ("job-boards.greenhouse.io", "greenhouse"), ("boards.eu.greenhouse.io", "greenhouse"), ("job-boards.eu.greenhouse.io", "greenhouse"),
        ("jobs.lever.co", "lever"), ("jobs.eu.lever.co", "lever"), ("jobs.ashbyhq.com", "ashby"), ("apply.workable.com", "workable"),
        ("careers.smartrecruiters.com", "smartrecruiters"), ("jobs.smartrecruiters.com", "smartrecruiters"),
    ];

    // Hosts that begin with the employer's name.
    private static readonly (string Ending, string Kind)[] OwnHosts = [(".recruitee.com", "recruitee"), (".jobs.personio.de", "personio"), (".jobs.personio.com", "personio")];

    /// <summary>Whether what was typed is a board or an address, and no file.</summary>
    public static bool IsBoard(string typed) => IsAddress(typed) || (Split(typed) is var (kind, _) && kind.Length > 1 && !File.Exists(typed) && !Directory.Exists(typed));

    /// <summary>The board's name as it is kept, and the board; null with a finding when there is none of that name.</summary>
    public static (string Source, JobBoard Board)? Find(string typed, ICollection<Finding> findings)
    {
        if (IsAddress(typed))
        {
            return OfAddress(typed, findings);
        }

        var (kind, name) = Split(typed);
        var make = Array.Find(Kinds, k => k.Kind == kind.ToLowerInvariant()).Make;
        if (make is null)
        {
            findings.Add(new Finding("BOARD001", Severity.Error, typed, $"no kind of board is called \"{kind}\"", $"Known are {string.Join(", ", Kinds.Select(k => k.Kind + ":NAME"))}, and the address of a page with a job posting."));
            return null;
        }

        if (!JobBoard.IsName(name))
        {
            findings.Add(new Finding("BOARD012", Severity.Error, typed, $"\"{name}\" cannot be the name of a board", "The name is what stands in the board's address, for example NAME in https://jobs.lever.co/NAME."));
            return null;
        }

        return ($"{kind.ToLowerInvariant()}:{name}", make(name));
    }

    private static (string Source, JobBoard Board)? OfAddress(string typed, ICollection<Finding> findings)
    {
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || typed.Length > 2000)
        {
            findings.Add(new Finding("BOARD013", Severity.Error, typed.Length > 80 ? typed[..80] + "…" : typed, "this is no address that can be read", "Give it as https://host/path, without user name or password."));
            return null;
        }

        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var home = Array.Find(Homes, h => h.Host == address.Host).Kind;
        if (home is not null && segments is [var name] && JobBoard.IsName(name))
        {
            return Find($"{home}:{name}", findings);
        }

        var own = Array.Find(OwnHosts, h => address.Host.EndsWith(h.Ending, StringComparison.Ordinal));
        if (own.Kind is not null && segments.Length == 0 && JobBoard.IsName(address.Host[..^own.Ending.Length]))
        {
            return Find($"{own.Kind}:{address.Host[..^own.Ending.Length]}", findings);
        }

        var clean = new UriBuilder(address) { Fragment = "" }.Uri;
        return (clean.AbsoluteUri, address.AbsolutePath.TrimEnd('/') == "/api/offers" ? new Recruitee(address.Host, clean) : new PostingPage(clean));
    }

    private static bool IsAddress(string typed) => typed.Contains("://", StringComparison.Ordinal);

    private static (string Kind, string Name) Split(string typed)
    {
        var colon = typed.IndexOf(':');
        return colon > 0 && !typed.AsSpan(0, colon).ContainsAnyExcept(Letters) ? (typed[..colon], typed[(colon + 1)..].Trim()) : ("", "");
    }
}
