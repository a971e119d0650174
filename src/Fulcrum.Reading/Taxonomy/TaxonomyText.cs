using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>A line of a file.</summary>
internal readonly record struct LinePlace(string File, int Line)
{
    /// <summary>File and line as shown to people.</summary>
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>A concept as its line in a taxonomy file gives it.</summary>
internal sealed record ConceptLine(string Id, NameForm Name, ConceptKind Kind, string Parent, IReadOnlyList<NameForm> Aliases, LinePlace Place);

/// <summary>A role as its line gives it.</summary>
internal sealed record RoleLine(RoleTitle Role, LinePlace Place);

/// <summary>
/// Reads the lines of taxonomy files; what cannot be used becomes a finding and the rest is kept.
/// Written with plain loops: this runs once at every start, most of it before the runtime has optimised anything.
/// </summary>
internal sealed class TaxonomyText(ICollection<Finding> findings)
{
    private readonly NameParser _names = new(findings);

    /// <summary>The concepts, in order of the files.</summary>
    public List<ConceptLine> Concepts { get; } = new(1 << 14);

    /// <summary>The roles, in order of the file.</summary>
    public List<RoleLine> Roles { get; } = new(256);

    /// <summary>Reads one file: <c>roles.txt</c> holds roles, files in <c>concepts/</c> hold concepts, others are left alone.</summary>
    public void Read(string name, string text)
    {
        var file = name.Replace('\\', '/');
        var isRoles = file.EndsWith("roles.txt", StringComparison.Ordinal);
        if (!isRoles && !file.Contains("concepts/", StringComparison.Ordinal))
        {
            return;
        }

        var rest = text.AsSpan();
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim().TrimStart('\ufeff');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (isRoles)
            {
                ReadRole(line, new LinePlace(file, number));
            }
            else
            {
                ReadConcept(line, new LinePlace(file, number));
            }
        }
    }

    private void ReadConcept(ReadOnlySpan<char> line, LinePlace place)
    {
        var rest = line;
        var id = Column(ref rest);
        var name = Column(ref rest);
        var kindName = Column(ref rest);
        var isShort = rest.IsEmpty && !line.EndsWith('|');
        var parent = Column(ref rest);
        if (isShort || !IsId(id) || rest.Contains('|'))
        {
            Report("TAX009", place, "the line is not 'id | Name | kind | parent | alias, alias' with an id of lower-case letters, digits and hyphens", "Write one concept a line in that form.");
            return;
        }

        if (KindOf(kindName) is not { } kind)
        {
            Report("TAX005", place, $"'{id}' has the unknown kind '{kindName}'",
                "Use tool, language, platform, method, domain, soft, certification or spoken.");
            return;
        }

        _names.Place = place;
        if (_names.ReadOne(name) is { } form)
        {
            Concepts.Add(new ConceptLine(id.ToString(), form, kind, parent.ToString(), _names.ReadAll(rest), place));
        }
    }

    private void ReadRole(ReadOnlySpan<char> line, LinePlace place)
    {
        var rest = line;
        var id = Column(ref rest);
        var name = Column(ref rest);
        var parent = Column(ref rest);
        if (!IsId(id) || name.IsEmpty || rest.Contains('|'))
        {
            Report("TAX009", place, "the line is not 'id | Name | parent | variant, variant'", "Write one role a line in that form.");
            return;
        }

        var titles = new List<string>();
        while (!rest.IsEmpty)
        {
            var title = Column(ref rest, ',');
            if (!title.IsEmpty)
            {
                titles.Add(title.ToString());
            }
        }

        Roles.Add(new RoleLine(new RoleTitle(id.ToString(), name.ToString(), parent.ToString(), titles), place));
    }

    private void Report(string code, LinePlace place, string reason, string remedy) =>
        findings.Add(new Finding(code, Severity.Error, place.ToString(), reason, remedy));

    /// <summary>Takes what stands before the next sign off the front.</summary>
    private static ReadOnlySpan<char> Column(ref ReadOnlySpan<char> rest, char sign = '|')
    {
        var end = rest.IndexOf(sign);
        var column = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return column.Trim();
    }

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
