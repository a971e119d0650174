namespace Fulcrum.Web;

/// <summary>Texts that come through forms.</summary>
internal static class Given
{
    /// <summary>One line without control characters, cut to a length.</summary>
    public static string Line(string text, int most)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return line.Length > most ? line[..most] : line;
    }
}
