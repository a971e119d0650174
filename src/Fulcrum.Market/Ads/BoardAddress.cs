namespace Fulcrum.Market;

/// <summary>What the address of an ad on a job board says. Nothing is fetched.</summary>
internal static class BoardAddress
{
    // Host, and which path segment is the employer's name on it.
    private static readonly (string Host, string Board)[] Hosts =
    [
        ("jobs.ashbyhq.com", "Ashby"),
        ("jobs.lever.co", "Lever"),
        ("jobs.eu.lever.co", "Lever"),
        ("job-boards.greenhouse.io", "Greenhouse"),
        ("job-boards.eu.greenhouse.io", "Greenhouse"),
        ("boards.greenhouse.io", "Greenhouse"),
        ("boards.eu.greenhouse.io", "Greenhouse"),
        ("jobs.smartrecruiters.com", "SmartRecruiters"),
    ];

    /// <summary>The employer's name on the board as the address has it; empty when the address is of no known board.</summary>
    public static string Employer(string url) => Find(url).Employer;

    /// <summary>The board's name; empty when the address is of no known board.</summary>
    public static string Board(string url) => Find(url).Board;

    private static (string Board, string Employer) Find(string url)
    {
        if (url.Length is 0 or > 2000 || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return ("", "");
        }

        foreach (var (host, board) in Hosts)
        {
            if (address.Host.Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                var segment = address.Segments.Length > 1 ? Uri.UnescapeDataString(address.Segments[1].TrimEnd('/')) : "";
                return (board, AdText.Line(segment));
            }
        }

        return ("", "");
    }
}
