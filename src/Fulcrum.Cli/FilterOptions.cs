using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Which ads of a role count: the options that every question to a market shares.</summary>
internal sealed class FilterOptions
{
    internal Option<string[]> Ads { get; } = SharedOptions.Ads();

    internal Option<string?> Segment { get; } = SharedOptions.Word<Segment>("--segment", "Kind of employer");

    internal Option<string?> Seniority { get; } = SharedOptions.Word<Seniority>("--seniority", "Level");

    internal Option<string?> WorkMode { get; } = SharedOptions.Word<WorkMode>("--work-mode", "Where the work is done");

    internal Option<string?> Country { get; } = new("--country") { Description = "Country of work, ISO code (US, GB, DE)." };

    internal Option<string?> Board { get; } = new("--board") { Description = "The board, or a word of its name." };

    internal Option<DateOnly?> Since { get; } = new("--since")
    {
        Description = "First day posted, like 2025-01-31 (default: the last 12 months of what was read).",
        CustomParser = r =>
        {
            if (DateOnly.TryParseExact(r.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d))
            {
                return d;
            }

            r.AddError($"--since takes a date like 2025-01-31; \"{r.Tokens[0].Value}\" is not one.");
            return null;
        },
    };

    internal Option<bool> AllDates { get; } = new("--all-dates") { Description = "Count ads of any date." };

    /// <summary>Adds all of them to a command.</summary>
    internal FilterOptions AddTo(Command command)
    {
        foreach (var option in new Option[] { Ads, Segment, Seniority, WorkMode, Country, Board, Since, AllDates })
        {
            command.Options.Add(option);
        }

        return this;
    }

    /// <summary>What the user chose.</summary>
    internal AdFilter Of(ParseResult parsed) => new()
    {
        Segment = Value<Segment>(parsed.GetValue(Segment)),
        Seniority = Value<Seniority>(parsed.GetValue(Seniority)),
        WorkMode = Value<WorkMode>(parsed.GetValue(WorkMode)),
        Country = parsed.GetValue(Country),
        Board = parsed.GetValue(Board),
        Since = parsed.GetValue(Since),
        AllDates = parsed.GetValue(AllDates),
        Today = Corpora.Today,
    };

    internal static T? Value<T>(string? word)
        where T : struct, Enum => word is null ? null : Words.Parse<T>(word);
}
