using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What stands on the first third of page one, where a first look of seconds falls.</summary>
internal sealed class FirstThird(Resume resume, Ledger ledger, FactBook facts)
{
    private const int Concepts = 5;
    private const double Third = 1.0 / 3;
    private const int CharactersOfLine = 95;

    private readonly TrueClaims _claims = new(ledger, facts);

    /// <summary>Name, title, live link and the concepts that the ads ask for most.</summary>
    public FirstLook Of(IReadOnlyList<AdReading> ads, RequirementMatcher matcher, RequirementWeights weights)
    {
        var (top, basis) = Top();
        var words = top is null ? null : new ResumeWords(top);
        var items = new List<LookedForItem> { Name(words), Title(words), LiveLink(top) };
        items.AddRange(weights.Top(ads, Concepts).Select(c => OfConcept(c, matcher.WordsFor(c.Id), words)));
        return new FirstLook(facts.Mean("screen.look.seconds"), items, basis);
    }

    // The text there; null when the file has no pages, as JSON has none.
    private (string? Text, string Basis) Top()
    {
        var lines = resume.Layout.Lines;
        if (lines.Any(l => l.Page > 0))
        {
            return (string.Join('\n', lines.Where(l => l.Page == 1 && l.Top < Third).Select(l => l.Text)), "lines whose upper edge is on the first third of page one");
        }

        if (resume.Layout.Format is "JSON Resume" or "Europass" or "LinkedIn" or "RenderCV" || resume.Place.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || resume.Text.Length == 0)
        {
            return (null, $"{(resume.Layout.Format.Length > 0 ? resume.Layout.Format : "this file")} has no pages; look at the page that you print from it");
        }

        var most = (int)Math.Round(facts.Mean("screen.page.lines") * Third);
        var text = new List<string>();
        var used = 0;
        foreach (var line in (lines.Count > 0 ? lines.Select(l => l.Text) : resume.Text.Split('\n')).Where(l => l.Trim().Length > 0))
        {
            used += 1 + (line.Length / CharactersOfLine);
            if (used > most)
            {
                break;
            }

            text.Add(line);
        }

        return (string.Join('\n', text), FormattableString.Invariant($"the first {most} lines, because where lines stand on a page is not known"));
    }

    private LookedForItem Name(ResumeWords? top) => Item(LookedFor.Name, resume.Name, resume.Name, top, "Write it alone on the first line.", "Write it alone on the first line.");

    private LookedForItem Title(ResumeWords? top)
    {
        var job = resume.Jobs.FirstOrDefault(j => j.IsCurrent && j.Title.Length > 0) ?? resume.Jobs.FirstOrDefault(j => j.Title.Length > 0);
        var title = job?.Title ?? "";
        return Item(LookedFor.Title, title.Length > 0 ? title : "current title", title, top,
            $"Write \"{title}\" under your name, or move the job up.", "Write the title of your present or last job under your name.", job?.Place);
    }

    private LookedForItem LiveLink(string? top)
    {
        var links = ledger.LiveLinks;
        if (links.Count == 0)
        {
            return new(LookedFor.LiveLink, "link to a project that runs", top is null ? null : false, "", "");
        }

        var shown = top is null ? null : links.FirstOrDefault(l => top.Contains(Bare(l), StringComparison.OrdinalIgnoreCase));
        return top is null ? new(LookedFor.LiveLink, links[0], null, "", "")
            : shown is not null ? new(LookedFor.LiveLink, shown, true, "", "")
            : new(LookedFor.LiveLink, links[0], false, PlaceOf(Bare(links[0])) ?? resume.Projects.FirstOrDefault(p => p.Links.Contains(links[0]))?.Place ?? resume.Place, $"Put {Bare(links[0])} into the line with your contact details.");
    }

    private LookedForItem OfConcept(Concept concept, string words, ResumeWords? top)
    {
        if (words.Length == 0)
        {
            // Not on the résumé: it may be added only where it is true.
            var remedy = _claims.Support(concept.Id) is { } support ? $"Name it in the headline or the first lines: {support.What} ({support.Place})." : "";
            return new(LookedFor.Concept, concept.Name, top is null ? null : false, "", remedy);
        }

        var spellings = ledger.Skills.GetValueOrDefault(concept.Id)?.Signal.Words is { Count: > 0 } own ? own : [words];
        var on = top is null ? (bool?)null : spellings.Any(top.Say);
        return new(LookedFor.Concept, concept.Name, on, on == false ? PlaceOf(words) ?? resume.Place : "", on == false ? $"Name \"{words}\" in the headline, the summary or a list of skills at the top." : "");
    }

    private LookedForItem Item(LookedFor kind, string what, string words, ResumeWords? top, string move, string add, string? place = null)
    {
        if (words.Length == 0)
        {
            return new(kind, what.Length > 0 ? what : Words.For(kind), top is null ? null : false, "", add);
        }

        var on = top?.Say(words);
        return new(kind, what, on, on == false ? place ?? PlaceOf(words) ?? resume.Place : "", on == false ? move : "");
    }

    private string? PlaceOf(string words) => resume.Layout.Lines.FirstOrDefault(l => l.Text.Contains(words, StringComparison.OrdinalIgnoreCase))?.Place;

    private static string Bare(string link)
    {
        var at = link.IndexOf("://", StringComparison.Ordinal);
        return (at >= 0 ? link[(at + 3)..] : link).TrimEnd('/');
    }
}
