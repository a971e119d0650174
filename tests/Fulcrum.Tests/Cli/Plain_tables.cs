using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Cli;
using Shouldly;
using Spectre.Console;

namespace Fulcrum.Tests;

/// <summary>What is piped must not depend on who lays it out.</summary>
public sealed class Plain_tables
{
    private const int Width = 132;
    private static readonly (string Name, bool Right)[] Columns = [("no", true), ("title", false), ("", false)];

    private static readonly Gen<string[]> Row =
        from number in Gen.Choose(0, 99_999)
        from title in Gen.Elements("", "Data Engineer", "C# [Remote] & “more”", "Café – Ingénieur", "a title with words of several lengths", "· •")
        from closed in Gen.Elements("", "closed 2026-03-01")
        select new[] { $"{number}", title, closed };

    [Fact]
    public void A_plain_table_is_the_console_librarys_letter_for_letter()
        => Prop.ForAll(Arb.From(Row.NonEmptyListOf()), rows => PlainTable.Of(Width, Columns, [.. rows]) == ByLibrary(rows)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("データ")]
    [InlineData("e\u0301")]
    [InlineData("two\nlines")]
    [InlineData("a\tb")]
    [InlineData("🚀")]
    public void A_cell_whose_width_is_not_certain_is_left_to_the_library(string cell) => PlainTable.Of(Width, Columns, [["1", cell, ""]]).ShouldBeNull();

    [Fact]
    public void A_table_that_has_to_wrap_is_left_to_the_library()
    {
        // Three columns, each with three blanks, and one in front.
        PlainTable.Of(Width, Columns, [["12", new string('x', Width - 12), ""]]).ShouldNotBeNull();
        PlainTable.Of(Width, Columns, [["12", new string('x', Width - 11), ""]]).ShouldBeNull();
    }

    private static string ByLibrary(IEnumerable<string[]> rows)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = Width;
        var table = Screen.Table(Columns);
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        }

        console.Write(table);
        return writer.ToString();
    }
}
