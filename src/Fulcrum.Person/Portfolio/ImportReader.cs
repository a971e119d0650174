using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The packages that a file of code imports, and those that a file of dependencies names.</summary>
internal static class ImportReader
{
    private static readonly Regex s_python = Pattern.Exact(@"^[ \t]*(import[ \t]+[\w.]+([ \t]+as[ \t]+\w+)?([ \t]*,[ \t]*[\w.]+([ \t]+as[ \t]+\w+)?)*|from[ \t]+[\w.]+[ \t]+import\b)");
    private static readonly Regex s_script = Pattern.Exact(@"(\bfrom|\brequire\(|\bimport\(|^\s*import)\s*['""][^'""\n]+['""]");
    private static readonly Regex s_net = Pattern.Exact(@"^\s*(global\s+)?using\s+(static\s+)?[A-Z][\w.]+\s*;");
    private static readonly Regex s_jvm = Pattern.Exact(@"^\s*import\s+(static\s+)?[a-z][\w.]+");
    private static readonly Regex s_go = Pattern.Exact(@"^\s*(import\s+)?([\w.]+\s+)?""[\w./-]+""\s*$");
    private static readonly Regex s_r = Pattern.Exact(@"\b(library|require|requireNamespace)\(\s*['""]?[\w.]+|\b[\w.]+::");
    private static readonly Regex s_image = Pattern.Exact(@"^\s*(image:|FROM)\s*['""]?[\w./-]+");
    private static readonly Regex s_declared = Pattern.Exact(@"^[A-Za-z][\w.-]*|['""]@?[\w./-]+([<>=~! \[][^'""]*)?['""]");
    private static readonly Regex s_sdk = Pattern.Exact(@"Sdk=""Microsoft\.NET\.Sdk\.Web""");

    /// <summary>Imported names with their kind ("py", "js" …) and place.</summary>
    public static IEnumerable<(string Where, string Name, int Index)> In(TextFile file) => All(file).Where(i => file.IsUse(i.Index));

    private static IEnumerable<(string Where, string Name, int Index)> All(TextFile file) => file.Sort.Language switch
    {
        "python" or "notebook" => Python(file.Text),
        "javascript" or "typescript" => Quoted(file.Text),
        "csharp" or "fsharp" => Words("net", s_net, file.Text),
        "java" or "kotlin" or "scala" => Words("jvm", s_jvm, file.Text),
        "go" => s_go.Matches(file.Text).Select(m => ("go", m.Value.Split('"')[1], m.Index)),
        "r" => s_r.Matches(file.Text).Select(m => ("r", m.Value.Split('(', ':')[m.Value.Contains('(', StringComparison.Ordinal) ? 1 : 0].Trim(' ', '\'', '"'), m.Index)),
        _ => [],
    };

    /// <summary>Names among the dependencies, as tools.</summary>
    public static IEnumerable<(string Where, string Name, int Index)> Declared(TextFile manifest)
        => s_sdk.Matches(manifest.Text).Select(m => ("net", "Microsoft.AspNetCore", m.Index))
            .Concat(s_declared.Matches(manifest.Text).Select(m => ("tool", m.Value.Trim('\'', '"').Split('<', '>', '=', '~', '!', ' ', '[')[0], m.Index)));

    /// <summary>Container images in a Dockerfile or a compose file.</summary>
    public static IEnumerable<(string Where, string Name, int Index)> Images(TextFile file)
        => s_image.Matches(file.Text).Select(m => ("image", m.Value[(m.Value.LastIndexOfAny([' ', ':', '\'', '"']) + 1)..], m.Index));

    private static IEnumerable<(string, string, int)> Python(string text)
    {
        foreach (Match match in s_python.Matches(text))
        {
            var words = match.Value.Trim();
            if (words.StartsWith("from", StringComparison.Ordinal))
            {
                yield return ("py", words.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], match.Index);
                continue;
            }

            foreach (var name in words[6..].Split(','))
            {
                yield return ("py", name.Trim().Split([' ', '\t'])[0], match.Index);
            }
        }
    }

    private static IEnumerable<(string, string, int)> Quoted(string text)
        => s_script.Matches(text).Select(m => ("js", m.Value.Split('\'', '"')[1], m.Index)).Where(m => !m.Item2.StartsWith('.'));

    private static IEnumerable<(string, string, int)> Words(string where, Regex pattern, string text)
        => pattern.Matches(text).Select(m => (where, m.Value.TrimEnd(' ', ';').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^1].TrimEnd(';', '.'), m.Index));
}
