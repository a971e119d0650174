using System.Text;
using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A file's text ready to be searched: comment lines blanked, notebooks reduced to their code, every place known by its line.</summary>
internal sealed class TextFile
{
    private const int LongestLine = 2000;
    private const int LongestShown = 110;
    private readonly int[] _starts;
    private static readonly Comparer<(int From, int To, CodePart Part)> s_byStart = Comparer<(int From, int To, CodePart Part)>.Create((a, b) => a.From.CompareTo(b.From));
    private readonly int[]? _numbers;
    private (int From, int To, CodePart Part)[]? _parts;

    private TextFile(string path, FileSort sort, string text, int[]? numbers)
    {
        (Path, Sort, Text, _numbers) = (path, sort, text, numbers);
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        _starts = [.. starts];
    }

    /// <summary>Path in the repository.</summary>
    public string Path { get; }

    /// <summary>What sort of file it is.</summary>
    public FileSort Sort { get; }

    /// <summary>The searchable text.</summary>
    public string Text { get; }

    /// <summary>Lines that hold something.</summary>
    public int FilledLines => field > 0 ? field : field = _starts.Count(s => s < Text.Length && Text[s] != '\n' && !string.IsNullOrWhiteSpace(Line(s)));

    /// <summary>A file of a repository; null where it has no text.</summary>
    public static TextFile? Of(RepositoryFile file)
    {
        var sort = FileSort.Of(file.Path);
        if (file.Text is not { } text)
        {
            return null;
        }

        if (sort.IsNotebook)
        {
            var code = NotebookCode.Lines(text);
            return new TextFile(file.Path, sort, string.Join('\n', code.Select(l => l.Text)), [.. code.Select(l => l.Number)]);
        }

        return new TextFile(file.Path, sort, Searchable(text, sort.Comment), null);
    }

    /// <summary>Whether a match that begins at a character is code, and not in a comment or a string; in a string that searches for nothing it counts where that is wanted.</summary>
    public bool IsUse(int index, bool orText = false)
    {
        _parts ??= [.. CodeLexer.Parts(Text, Sort.Language)];
        var at = Array.BinarySearch(_parts, (index, 0, default), s_byStart);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 || index >= _parts[at].To || (orText && _parts[at].Part == CodePart.Text);
    }

    /// <summary>Whether the code matches a pattern anywhere.</summary>
    public bool Uses(Regex pattern) => Places(pattern, 1).Any();

    /// <summary>The places that a pattern matches in code, at most so many.</summary>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="most">Places at most.</param>
    /// <param name="orText">Also in strings, as with a query or the name of a data set.</param>
    public IEnumerable<FilePlace> Places(Regex pattern, int most = 3, bool orText = false)
    {
        foreach (Match match in pattern.Matches(Text))
        {
            if (!IsUse(match.Index, orText))
            {
                continue;
            }

            if (most-- == 0)
            {
                yield break;
            }

            yield return Place(match.Index);
        }
    }

    /// <summary>The place of a character.</summary>
    public FilePlace Place(int index)
    {
        var at = Array.BinarySearch(_starts, index);
        var line = at >= 0 ? at : ~at - 1;

        // A pattern may begin with the end of the line before.
        while (line + 1 < _starts.Length && string.IsNullOrWhiteSpace(Line(_starts[line])))
        {
            line++;
        }

        var shown = SecretText.Mask(Line(_starts[line]).Trim());
        return new FilePlace(Path, _numbers is null ? line + 1 : _numbers.ElementAtOrDefault(line), shown.Length > LongestShown ? shown[..LongestShown] + "…" : shown);
    }

    private string Line(int start) => Text.IndexOf('\n', start) is var end and >= 0 ? Text[start..end] : Text[start..];

    private static string Searchable(string text, string comment)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (comment.Length == 0 || !line.TrimStart().StartsWith(comment, StringComparison.Ordinal))
            {
                lines.Append(line[..Math.Min(line.Length, LongestLine)]);
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }
}
