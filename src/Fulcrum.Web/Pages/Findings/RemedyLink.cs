using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Where a finding is mended: the page, and the field on it where there is one.</summary>
internal static class RemedyLink
{
    private static readonly HashSet<string> OnStart = [.. StartFields.Aim.Concat(StartFields.Time).Concat(StartFields.Money).Select(f => f.Field)];

    /// <summary>Address and words of the link; null where nothing on these pages mends it.</summary>
    public static (string Address, string Words)? Of(Finding finding)
    {
        // "pivot.yaml: money.savings" names a field of the file, "money.savings" the same without the file.
        var field = finding.Place[(finding.Place.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..];
        return finding.Code switch
        {
            "FUL012" => ("/screen#edits", "See the edits"),
            "FUL015" => ("/screen#knock-outs", "See the knock-outs"),
            "FUL005" or "FUL006" => ("/you#projects", "Go to your projects"),
            "FUL004" => ("/you", "Go to your skills"),
            "FUL008" or "FUL023" or "FUL024" or "PIVOT001" or "PIVOT010" or "PIVOT020" => ("/start?open=ads#ads", "Add ads"),
            "FUL009" or "FUL010" or "FUL017" or "FUL021" or "FUL022" or "FUL025" => ("/credentials", "Compare credentials"),
            "PIVOT008" => ("/start#resume", "Add a résumé"),
            "PIVOT015" or "PIVOT016" => ("/findings#accepted", "Accept it here"),
            _ => Prefix(finding.Code) switch
            {
                "CV" => ("/you#resume", "Review the résumé"),
                "ADS" or "BOARD" => ("/market?part=reading", "See what was read"),
                "CAT" => ("/credentials", "Go to the catalogue"),
                "FACT" => ("/facts", "Go to the facts"),
                _ => ByField(field),
            },
        };
    }

    private static (string, string)? ByField(string field) => field switch
    {
        _ when OnStart.Contains(field) => ($"/start?open={Step(field)}#{StartField.IdOf(field)}", "Change it"),
        "money" or "money.quit" or "money.expectedPay" or "money.newPay" => ("/start?open=money#money", "Change it"),
        "self" => ("/start?open=skills#skills", "Rate yourself"),
        "ads" => ("/start?open=ads#ads", "Add ads"),
        "resume" or "screening" => ("/screen", "Go to the screening"),
        "plan" => ("/plan", "Go to the plan"),
        _ when field.StartsWith("facts.", StringComparison.Ordinal) => ($"/facts/{Uri.EscapeDataString(field["facts.".Length..])}", "Change it"),
        _ when field.StartsWith("self.", StringComparison.Ordinal) => ("/start?open=skills#skills", "Rate yourself"),
        _ when field.StartsWith("money.", StringComparison.Ordinal) => ("/tax", "Go to the money"),
        _ when field.StartsWith("projects", StringComparison.Ordinal) => ("/you#projects", "Go to your projects"),
        _ => null,
    };

    private static string Step(string field) => StartFields.Aim.Any(a => a.Field == field) ? "aim" : "money";

    private static string Prefix(string code) => new([.. code.TakeWhile(char.IsAsciiLetter)]);
}
