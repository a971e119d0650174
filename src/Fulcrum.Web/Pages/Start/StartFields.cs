namespace Fulcrum.Web;

/// <summary>A setting as the start asks for it.</summary>
/// <param name="Field">Its place in the pivot file.</param>
/// <param name="Label">The question, short.</param>
/// <param name="Hint">What it means, with its unit.</param>
/// <param name="Type">Type of the input.</param>
internal sealed record StartField(string Field, string Label, string Hint, string Type = "text")
{
    /// <summary>Its address inside the page.</summary>
    public static string IdOf(string field) => "f-" + field.Replace('.', '-').Replace(' ', '_');
}

/// <summary>The settings that the start asks for; no others can be changed there.</summary>
internal static class StartFields
{
    /// <summary>What is aimed at.</summary>
    public static readonly IReadOnlyList<StartField> Aim =
    [
        new("role", "Target role", "As job ads name it."),
        new("country", "Country of search", "Two letters, like US or DE; it decides the currency. Empty: anywhere."),
    ];

    /// <summary>Time.</summary>
    public static readonly IReadOnlyList<StartField> Time =
    [
        new("hours", "Hours a week", "For study, projects, people and applications together."),
        new("deadline", "To have landed by", "The date that chances are given for.", "date"),
        new("applicationsPerWeek", "Applications a week", "The most you can send."),
        new("contacts", "People who could refer you", "Today, in firms that hire for the role."),
    ];

    /// <summary>Money.</summary>
    public static readonly IReadOnlyList<StartField> Money =
    [
        new("money.pay", "Present pay", "A year, before tax."),
        new("money.living", "Living costs", "A month."),
        new("money.savings", "Savings", "At hand for the change."),
        new("budget", "Budget", "For tuition, exams and fees."),
        new("money.tax", "Tax", "One flat share of pay, like 0.24."),
        new("money.quit", "Day you leave your job", "To study full-time. Empty: you keep it until you land.", "date"),
    ];

    /// <summary>Whether a field may be changed on the start: one of those above, whether one is employed, and a rating.</summary>
    public static bool Has(string field) => All.ContainsKey(field) || field == "money.employed" || (field.StartsWith("self.", StringComparison.Ordinal) && Corpus.Concept(field["self.".Length..]) is not null);

    private static readonly Dictionary<string, StartField> All = Aim.Concat(Time).Concat(Money).ToDictionary(f => f.Field, StringComparer.Ordinal);
}
