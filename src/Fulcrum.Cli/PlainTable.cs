using System.Text;

namespace Fulcrum.Cli;

/// <summary>
/// A table as it is piped, letter for letter as the console library lays it out where nothing has to wrap. To lay it out there, some hundred methods are compiled in every
/// process, which takes longer than to open the database.
/// </summary>
internal static class PlainTable
{
    // Signs that may take two columns begin here; up to them one sign is one column.
    private const char FirstWide = '\u1100';

    // Punctuation that is one column wide and that people and Fulcrum write often.
    private const string Narrow = "‘’“”–—…•·−→←";

    /// <summary>The table; null where it has no rows, does not fit a line, or the width of a cell is not certain.</summary>
    /// <param name="width">Columns of a line.</param>
    /// <param name="columns">Name of each column, and whether it stands to the right.</param>
    /// <param name="rows">Plain texts.</param>
    internal static string? Of(int width, (string Name, bool Right)[] columns, IReadOnlyList<string[]> rows)
    {
        var widths = new int[columns.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            widths[c] = columns[c].Name.Length;
            for (var r = 0; r < rows.Count; r++)
            {
                if (!IsNarrow(rows[r][c]))
                {
                    return null;
                }

                widths[c] = Math.Max(widths[c], rows[r][c].Length);
            }
        }

        // One blank on both sides of a cell, one between cells and at both ends.
        var whole = 1;
        foreach (var one in widths)
        {
            whole += one + 3;
        }

        if (whole > width || rows.Count == 0)
        {
            return null;
        }

        var table = new StringBuilder().Append(' ', whole).Append('\n');
        Line(table, columns, widths, Array.ConvertAll(columns, c => c.Name));
        table.Append('─', whole).Append('\n');
        for (var r = 0; r < rows.Count; r++)
        {
            Line(table, columns, widths, rows[r]);
        }

        return table.Append(' ', whole).Append('\n').Replace("\n", Environment.NewLine).ToString();
    }

    private static void Line(StringBuilder table, (string Name, bool Right)[] columns, int[] widths, string[] cells)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            var blanks = widths[c] - cells[c].Length;
            table.Append("  ").Append(' ', columns[c].Right ? blanks : 0).Append(cells[c]).Append(' ', columns[c].Right ? 1 : blanks + 1);
        }

        table.Append(" \n");
    }

    private static bool IsNarrow(string cell)
    {
        foreach (var sign in cell)
        {
            if (sign is < ' ' or (>= '\u007F' and < '\u00A0') or '\u00AD' or (>= '\u0300' and < '\u0370') || (sign >= FirstWide && !Narrow.Contains(sign)))
            {
                return false;
            }
        }

        return true;
    }
}
