using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>A résumé as it was read, field by field.</summary>
internal static class ResumeView
{
    private const int LongestValue = 90;
    private const int MostNotUnderstood = 40;

    internal static void Show(Resume resume)
    {
        Screen.Line($"[grey]{Markup.Escape(resume.Place)}: {Markup.Escape(Layout(resume.Layout))}[/]");
        var table = Screen.Table(("field", false), ("read", false), ("where", false), ("by", false), ("trust", true));
        foreach (var field in resume.Fields)
        {
            table.AddRow(
                $"[grey]{Markup.Escape(field.Path)}[/]", Markup.Escape(Short(field.Value)), $"[grey]{Markup.Escape(Where(field, resume.Place))}[/]", Words.For(field.Rule),
                field.Confidence < 0.9 ? $"[yellow]{Percent(field.Confidence)}[/]" : Percent(field.Confidence));
        }

        Screen.Write(table);
        Screen.Line("[grey]trust: how often such a field, read this way, was right on the layout set (docs/method/resumes.md).[/]");
        if (resume.NotUnderstood.Count > 0)
        {
            Screen.Heading("Not understood");
            foreach (var line in resume.NotUnderstood.Take(MostNotUnderstood))
            {
                Screen.Line($"  {Markup.Escape(line)}");
            }

            if (resume.NotUnderstood.Count > MostNotUnderstood)
            {
                Screen.Line($"  [grey]and {resume.NotUnderstood.Count - MostNotUnderstood} more[/]");
            }
        }
    }

    private static string Layout(ResumeLayout layout)
    {
        var parts = new List<string> { layout.Format };
        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add(count == 1 ? $"1 {one}" : $"{count} {many}");
            }
        }

        Add(layout.Pages, "page", "pages");
        Add(layout.Columns > 1 ? layout.Columns : 0, "column", "columns");
        Add(layout.Tables, "table", "tables");
        Add(layout.TextBoxes, "text box", "text boxes");
        Add(layout.Images ?? 0, "picture", "pictures");
        return string.Join(", ", parts);
    }

    // The file is named once, above.
    private static string Where(ResumeField field, string file) => field.Place.StartsWith(file + ":", StringComparison.Ordinal) ? field.Place[(file.Length + 1)..].Trim() : field.Place;

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" / ");
        return line.Length > LongestValue ? line[..LongestValue] + "…" : line;
    }

    private static string Percent(double share) => FormattableString.Invariant($"{Math.Floor(share * 100):0} %");
}
