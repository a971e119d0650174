using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A text as a keyword search sees it: case, hyphens and a plural s make no difference.</summary>
internal sealed class ResumeWords(string text)
{
    private readonly string _text = $" {Plain(text)} ";
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The résumé's text; nothing where there is none.</summary>
    public ResumeWords(Resume? resume)
        : this(resume?.Text ?? "")
    {
    }

    /// <summary>Whether the words stand in it.</summary>
    public bool Say(string words)
    {
        if (!_known.TryGetValue(words, out var found))
        {
            var plain = Plain(words);
            _known[words] = found = plain.Length > 0
                && (_text.Contains($" {plain} ", StringComparison.Ordinal)
                    || _text.Contains($" {plain}s ", StringComparison.Ordinal)
                    || (plain.EndsWith('s') && _text.Contains($" {plain[..^1]} ", StringComparison.Ordinal)));
        }

        return found;
    }

    // Signs inside names stay (C++, C#, .NET, CI/CD becomes "ci cd"); a full stop at a word's end goes.
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            var ends = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
            var keep = char.IsLetterOrDigit(c) || c is '+' or '#' || (c == '.' && !ends);
            if (keep)
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
