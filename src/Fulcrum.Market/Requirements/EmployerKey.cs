using System.Text;

namespace Fulcrum.Market;

/// <summary>Folds an employer's name, so that "Acme Inc." and "ACME" count as one.</summary>
internal static class EmployerKey
{
    private static readonly HashSet<string> Legal = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "ab", "as", "oy", "srl", "spa", "pty", "lp", "llp", "pvt", "private", "kg", "se", "holdings", "group", "the",
    };

    internal static string Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormC) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('.' or '\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        var kept = words.FindAll(w => !Legal.Contains(w));
        return string.Join(' ', kept.Count > 0 ? kept : words);
    }
}
