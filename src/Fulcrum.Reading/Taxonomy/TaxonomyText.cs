using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>A concept as its line in a taxonomy file gives it.</summary>
internal sealed record ConceptLine(string Id, NameForm Name, ConceptKind Kind, string Parent, IReadOnlyList<NameForm> Aliases, string Place);

/// <summary>A role as its line gives it.</summary>
internal sealed record RoleLine(RoleTitle Role, string Place);

/// <summary>Reads the lines of taxonomy files; what cannot be used becomes a finding and the rest is kept.</summary>
internal sealed class TaxonomyText(ICollection<Finding> findings)
{
    private const string Format = "id | Name | kind | parent | alias, alias";

    public List<ConceptLine> Concepts { get; } = new(4096);

    public List<RoleLine> Roles { get; } = [];

    /// <summary>Reads one file: <c>roles.txt</c> holds roles, files in <c>concepts/</c> hold concepts, others are left alone.</summary>
    public void Read(string name, string text)
    {
        var file = name.Replace('\\', '/');
        var isRoles = file.EndsWith("roles.txt", StringComparison.Ordinal);
        if (!isRoles && !file.Contains("concepts/", StringComparison.Ordinal))
        {
            return;
        }

        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim().TrimStart('\ufeff');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (isRoles)
            {
                ReadRole(line, $"{file}:{number}");
            }
            else
            {
                ReadConcept(line, $"{file}:{number}");
            }
        }
    }

    private void ReadConcept(ReadOnlySpan<char> line, string place)
    {
        Span<Range> columns = stackalloc Range[6];
        var count = line.Split(columns, '|', StringSplitOptions.TrimEntries);
        if (count is < 4 or > 5 || !IsId(line[columns[0]]))
        {
            Report("TAX009", place, $"the line is not '{Format}' with an id of lower-case letters, digits and hyphens", "Write one concept a line in that form.");
            return;
        }

        var id = line[columns[0]].ToString();
        if (KindOf(line[columns[2]]) is not { } kind)
        {
            Report("TAX005", place, $"'{id}' has the unknown kind '{line[columns[2]]}'",
                "Use tool, language, platform, method, domain, soft, certification or spoken.");
            return;
        }

        void Fault(string reason) => Report(reason.Contains("rule", StringComparison.Ordinal) ? "TAX006" : "TAX011", place, reason,
            "Write rules as [case], [list], [needs: words], [not-next: words] or [not-prev: words], joined by ';', behind the name.");

        if (NameParser.ReadOne(line[columns[1]], Fault) is not { } name)
        {
            return;
        }

        var aliases = new List<NameForm>();
        if (count == 5)
        {
            NameParser.ReadAll(line[columns[4]], aliases, Fault);
        }

        Concepts.Add(new ConceptLine(id, name, kind, line[columns[3]].ToString(), aliases, place));
    }

    private void ReadRole(ReadOnlySpan<char> line, string place)
    {
        Span<Range> columns = stackalloc Range[5];
        var count = line.Split(columns, '|', StringSplitOptions.TrimEntries);
        if (count is < 2 or > 4 || !IsId(line[columns[0]]) || line[columns[1]].IsEmpty)
        {
            Report("TAX009", place, "the line is not 'id | Name | parent | variant, variant'", "Write one role a line in that form.");
            return;
        }

        var titles = new List<string>();
        if (count == 4)
        {
            var variants = line[columns[3]];
            foreach (var range in variants.Split(','))
            {
                var title = variants[range].Trim();
                if (!title.IsEmpty)
                {
                    titles.Add(title.ToString());
                }
            }
        }

        var parent = count > 2 ? line[columns[2]].ToString() : "";
        Roles.Add(new RoleLine(new RoleTitle(line[columns[0]].ToString(), line[columns[1]].ToString(), parent, titles), place));
    }

    private void Report(string code, string place, string reason, string remedy) =>
        findings.Add(new Finding(code, Severity.Error, place, reason, remedy));

    private static bool IsId(ReadOnlySpan<char> id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return !id.IsEmpty && id[0] != '-' && id[^1] != '-';
    }

    private static ConceptKind? KindOf(ReadOnlySpan<char> kind) => kind switch
    {
        "tool" => ConceptKind.Tool,
        "language" => ConceptKind.Language,
        "platform" => ConceptKind.Platform,
        "method" => ConceptKind.Method,
        "domain" => ConceptKind.Domain,
        "soft" => ConceptKind.Soft,
        "certification" => ConceptKind.Certification,
        "spoken" => ConceptKind.Spoken,
        _ => null,
    };
}
