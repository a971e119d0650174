using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Fulcrum.Cli;

/// <summary>The terminal. Piped output is plain, wide and without colour; progress goes to standard error and only to a terminal.</summary>
internal static class Screen
{
    private const int PipedWidth = 132;

    internal static IAnsiConsole Out => Library.Out;

    internal static void Write(IRenderable what) => Out.Write(what);

    internal static void Line(string markup = "") => Out.MarkupLine(markup);

    internal static void Heading(string text) => Out.MarkupLine($"\n[bold]{Markup.Escape(text)}[/]");

    internal static Table Table(params (string Name, bool Right)[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        foreach (var (name, right) in columns)
        {
            var column = new TableColumn($"[grey]{Markup.Escape(name)}[/]") { NoWrap = right };
            table.AddColumn(right ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>A table of plain texts, the last column in grey.</summary>
    internal static void Rows((string Name, bool Right)[] columns, IReadOnlyList<string[]> rows)
    {
        if (Console.IsOutputRedirected && PlainTable.Of(PipedWidth, columns, rows) is { } plain)
        {
            Console.Out.Write(plain);
            return;
        }

        var table = Table(columns);
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, Markup.Escape)[..^1].Append($"[grey]{Markup.Escape(row[^1])}[/]").ToArray());
        }

        Write(table);
    }

    /// <summary>A line of plain text in grey.</summary>
    internal static void Note(string text)
    {
        if (Console.IsOutputRedirected && text.Length <= PipedWidth)
        {
            Console.Out.WriteLine(text);
        }
        else
        {
            Line($"[grey]{Markup.Escape(text)}[/]");
        }
    }

    /// <summary>A line of progress on standard error, rewritten in place; silent when nobody looks.</summary>
    internal static IProgress<string>? Progress() => Console.IsErrorRedirected
        ? null
        : new Synchronous<string>(text => Console.Error.Write($"\r\u001b[2K{text} …"));

    internal static void EndProgress()
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r\u001b[2K");
        }
    }

    private static IAnsiConsole Make(TextWriter writer, bool piped) => AnsiConsole.Create(piped
        ? new AnsiConsoleSettings
        {
            // Nothing is asked of the terminal: reading its description takes time, and there is none.
            Out = new Pipe(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        }
        : new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Detect, ColorSystem = ColorSystemSupport.Detect });

    // Made when first written to: what is piped may need none of it.
    private static class Library
    {
        internal static readonly IAnsiConsole Out = Make(Console.Out, Console.IsOutputRedirected);
    }

    private sealed class Pipe(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => PipedWidth;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    // System.Progress posts to a thread pool and may print after the answer; this one prints at once.
    private sealed class Synchronous<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
