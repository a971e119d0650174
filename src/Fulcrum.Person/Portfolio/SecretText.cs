using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Keys and passwords in a text: found by the forms that their issuers give them, and masked before anything is shown.</summary>
internal static class SecretText
{
    private const int Kept = 4;

    private static readonly (string What, Regex Form)[] s_forms =
    [
        ("AWS access key", Pattern.Exact(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")),
        ("GitHub token", Pattern.Exact(@"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})")),
        ("GitLab token", Pattern.Exact(@"\bglpat-[A-Za-z0-9_-]{20}")),
        ("OpenAI or Anthropic key", Pattern.Exact(@"\bsk-[A-Za-z0-9_-]{32,}")),
        ("Stripe key", Pattern.Exact(@"\b[sr]k_live_[A-Za-z0-9]{20,}")),
        ("Google key", Pattern.Exact(@"\bAIza[0-9A-Za-z_-]{35}")),
        ("Hugging Face token", Pattern.Exact(@"\bhf_[A-Za-z0-9]{30,}")),
        ("Slack token", Pattern.Exact(@"\bxox[abprs]-[A-Za-z0-9-]{10,}")),
        ("private key", Pattern.Exact(@"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----")),
        ("password in an address", Pattern.Exact(@"\b[a-z][a-z0-9+]+://[^\s:/@""'<>{}$]+:[^\s/@""'<>{}$]{6,}@[A-Za-z0-9.-]+\.[a-z]")),
        ("password or key", Pattern.Of(@"\b[a-z_]*(password|passwd|secret|api_?key|access_?token|auth_?token)[a-z_]*[""']?\s*[:=]\s*[""'][^""'\s<>{}$]{12,}[""']")),
    ];

    private static readonly Regex s_placeholder = Pattern.Of(@"example|your|change.?me|xxxx|dummy|placeholder|redacted|\.\.\.|1234567|insert|replace|todo|fake|sample|password['""]?\s*$");

    /// <summary>What looks like a secret, with its place in the text; placeholders left out.</summary>
    public static IEnumerable<(string What, int Index)> In(string text)
    {
        foreach (var (what, form) in s_forms)
        {
            foreach (Match match in form.Matches(text))
            {
                if (!s_placeholder.IsMatch(match.Value))
                {
                    yield return (what, match.Index);
                }
            }
        }
    }

    /// <summary>The text with whatever has the form of a secret cut to its first letters.</summary>
    public static string Mask(string line) => s_forms.Aggregate(line, (text, f) => f.Form.Replace(text, m => m.Value[..Math.Min(Kept, m.Length)] + "…"));
}
