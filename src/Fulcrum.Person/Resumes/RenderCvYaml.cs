using Fulcrum.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Fulcrum.Person;

/// <summary>The YAML from which RenderCV makes its PDFs (rendercv.com): sections are told apart by the keys of their entries.</summary>
internal sealed class RenderCvYaml(string name, ICollection<Finding> findings)
{
    private const int MostCharacters = 1 << 20;
    private const int MostDepth = 64;

    private readonly List<string> _notUnderstood = [];

    // References may unfold to far more than the file holds, and the loader calls itself at every level: no résumé needs either.
    private static bool Unfolds(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostDepth || parser.Current is AnchorAlias)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads it; an empty résumé with a finding when it is not such a file.</summary>
    public static Resume Read(string text, string name, ICollection<Finding> findings)
    {
        try
        {
            if (text.Length > MostCharacters || Unfolds(text))
            {
                findings.Add(new("CV003", Severity.Error, name, "The YAML is too large, nested too deeply, or uses references, which are not followed.", "Write each value where it belongs."));
                return new Resume { Place = name };
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode root && Child(root, "cv") is YamlMappingNode cv)
            {
                return new RenderCvYaml(name, findings).Of(cv);
            }

            findings.Add(new("CV004", Severity.Error, name, "This YAML is no RenderCV file: it has no \"cv\".", "Give the résumé as PDF, DOCX, JSON Resume or text."));
        }
        catch (YamlException e)
        {
            findings.Add(new("CV003", Severity.Error, $"{name}:{e.Start.Line}", "The file is not valid YAML at this line.", "Correct the YAML."));
        }

        return new Resume { Place = name };
    }

    private Resume Of(YamlMappingNode cv)
    {
        var (jobs, education, projects, skills, certifications, languages, summary) =
            (new List<ResumeJob>(), new List<ResumeEducation>(), new List<ResumeProject>(), new List<string>(), new List<ResumeCertification>(), new List<string>(), new List<string>());
        foreach (var (title, content) in (Child(cv, "sections") as YamlMappingNode ?? new YamlMappingNode()).Children)
        {
            var heading = (title as YamlScalarNode)?.Value ?? "";
            var section = SectionNames.Of(heading.Replace('_', ' '));
            foreach (var item in content is YamlSequenceNode list ? list.Children : [])
            {
                var place = $"{name}:{item.Start.Line}";
                var text = string.Join('\n', new[] { Text(item, "summary") }.Concat(Strings(item, "highlights")).Where(t => t.Length > 0));
                var (start, end, current) = Dates(item, place);
                if (Text(item, "company").Length + Text(item, "position").Length > 0)
                {
                    jobs.Add(new ResumeJob(Text(item, "position"), Text(item, "company"), Text(item, "location"), start, end, current, text, place));
                }
                else if (Text(item, "institution").Length > 0)
                {
                    var degree = Text(item, "degree");
                    education.Add(new ResumeEducation(degree, EducationEntries.LevelOf(degree), Text(item, "area"), Text(item, "institution"), start, end, place) { Text = text });
                }
                else if (section == ResumeSection.Skills)
                {
                    skills.AddRange(ListEntries.SplitList(Text(item, "details") is { Length: > 0 } details ? details : Bare(item)).Select(s => s.Trim()).Where(s => s.Length > 0));
                }
                else if (section == ResumeSection.Languages)
                {
                    languages.Add(Text(item, "label").Length > 0 ? $"{Text(item, "label")} ({Text(item, "details")})" : Bare(item));
                }
                else if (section == ResumeSection.Certifications)
                {
                    var label = new[] { Text(item, "name"), Text(item, "label"), Bare(item) }.FirstOrDefault(t => t.Length > 0) ?? "";
                    certifications.Add(new ResumeCertification(label, Text(item, "details"), "", start, null, place));
                }
                else if (section == ResumeSection.Projects)
                {
                    var marked = Raw(item, "name");
                    var links = Patterns.Link().Matches(MarkdownLines.Plain(marked)).Select(m => m.Value.TrimEnd(')')).ToList();
                    projects.Add(new ResumeProject(HeaderPatterns.BracketedLink().Replace(MarkdownLines.Plain(marked), "").Trim(), text, links, start, end, place));
                }
                else if (section == ResumeSection.Summary && item is YamlScalarNode)
                {
                    summary.Add(Bare(item));
                }
                else
                {
                    _notUnderstood.Add($"{place}: {heading}");
                }
            }
        }

        var networks = (Child(cv, "social_networks") as YamlSequenceNode)?.Children.Select(n => Network(Text(n, "network"), Text(n, "username"))) ?? [];
        var resume = new Resume
        {
            Place = name, Name = Text(cv, "name"), Email = Text(cv, "email"), Phone = Text(cv, "phone").Replace("tel:", "", StringComparison.Ordinal), Location = Text(cv, "location"),
            Headline = Text(cv, "headline"), Summary = string.Join('\n', summary), Links = [.. networks.Prepend(Text(cv, "website")).Where(l => l.Length > 0)],
            Jobs = jobs, Education = education, Skills = [.. skills.Distinct(StringComparer.OrdinalIgnoreCase)], Certifications = certifications, Projects = projects, Languages = languages,
            NotUnderstood = _notUnderstood, Layout = new ResumeLayout { Format = "RenderCV" },
        };
        return ResumeFields.Stated(resume with { Text = string.Join('\n', ResumeFields.Of(resume).Select(f => f.Value)) });
    }

    private (DateOnly? Start, DateOnly? End, bool Current) Dates(YamlNode item, string place)
    {
        var (from, to, one) = (Text(item, "start_date"), Text(item, "end_date"), Text(item, "date"));
        var written = from.Length > 0 ? $"{from} – {(to.Length > 0 ? to : "present")}" : to.Length > 0 ? to : one;
        if (written.Length == 0)
        {
            return (null, null, false);
        }

        if (DateText.Whole(written) is not { Fault.Length: 0 } span)
        {
            findings.Add(new("CV010", Severity.Warning, place, $"\"{(written.Length > 40 ? written[..40] : written)}\" is not a date.", "Write dates as 2021-03."));
            return (null, null, false);
        }

        return span.IsRange ? (span.Start, span.End, span.IsCurrent) : (null, span.End, false);
    }

    private static string Network(string network, string user) => network.Length == 0 || user.Length == 0 ? "" : network.ToLowerInvariant() switch
    {
        "linkedin" => $"https://linkedin.com/in/{user}",
        "github" => $"https://github.com/{user}",
        "gitlab" => $"https://gitlab.com/{user}",
        _ => $"{network}: {user}",
    };

    private static YamlNode? Child(YamlNode? node, string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string Raw(YamlNode? node, string key) => Child(node, key) is YamlScalarNode { Value: { } value } && value != "null" ? ResumeText.Clean(value).Trim() : "";

    private static string Text(YamlNode? node, string key) => MarkdownLines.Plain(Raw(node, key));

    private static string Bare(YamlNode node) => node is YamlScalarNode { Value: { } value } ? MarkdownLines.Plain(ResumeText.Clean(value).Trim()) : node is YamlMappingNode map && map.Children.Count == 1 ? MarkdownLines.Plain((map.Children.First().Value as YamlScalarNode)?.Value ?? "") : "";

    private static IEnumerable<string> Strings(YamlNode node, string key) => Child(node, key) is YamlSequenceNode list ? list.Children.Select(Bare).Where(t => t.Length > 0) : [];
}
