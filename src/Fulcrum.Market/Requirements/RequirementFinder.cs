using System.Runtime.InteropServices;
using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>Turns the mentions of an ad into requirements: one per concept, with the strongest strength and at most three spellings.</summary>
internal sealed class RequirementFinder(Reader reader)
{
    private const int MostSpellings = 3;
    private const int MostWords = 6;
    private const int MostKnown = 64;
    private const int LongestList = 1200;

    internal List<Requirement> Find(AdBody ad)
    {
        var found = new Dictionary<ConceptId, Draft>();
        var own = Employer(ad.Ad.Employer);
        var mentions = reader.Find(ad.Text);
        var next = 0;
        for (var n = 0; n < ad.Lines.Length; n++)
        {
            var line = ad.Lines[n];
            while (next < mentions.Count && mentions[next].Span.Start < line.Span.Start)
            {
                next++;
            }

            next = OfLine(ad, n, mentions, next, own, found);
        }

        if (ad.Title.Length > 0)
        {
            foreach (var mention in reader.Find(ad.Ad.Title))
            {
                if (!IsOwn(mention.Concept, own) && !found.ContainsKey(mention.Concept.Id) && (mention.Concept.IsHard || mention.Concept.Kind == ConceptKind.Certification))
                {
                    found.Add(mention.Concept.Id, new Draft(mention, ad.Ad.Title.Substring(mention.Span.Start, mention.Span.Length), Strength.Required, "in the title", InTitle: true));
                }
            }
        }

        return Ordered(found);
    }

    private static int OfLine(AdBody ad, int number, IReadOnlyList<Mention> mentions, int next, string own, Dictionary<ConceptId, Draft> found)
    {
        var line = ad.Lines[number];
        var mixed = line.Kind == LineKind.Prose && Boilerplate.IsMixed(ad.Cued(line.Span));
        foreach (var sentence in ad.Sentences(number))
        {
            var first = next;
            while (next < mentions.Count && mentions[next].Span.Start < sentence.End)
            {
                next++;
            }

            if (line.Kind == LineKind.Heading && line.Section is not (Section.Requirements or Section.Preferred or Section.Duties))
            {
                continue;
            }

            var lower = ad.Cued(sentence);
            if (next == first && !UnlistedFinder.MayAnnounce(lower))
            {
                continue;
            }

            if (mixed && Boilerplate.SectionOf(lower) is not null)
            {
                continue;
            }

            if (StrengthRules.OfSentence(lower, line.Section, line.Kind == LineKind.Item) is { } whole)
            {
                OfSentence(ad, line, sentence, whole, mentions, first, next, own, found);
            }
        }

        return next;
    }

    private static void OfSentence(
        AdBody ad, AdLine line, TextSpan sentence, (Strength Strength, string Cue) whole, IReadOnlyList<Mention> mentions, int first, int next, string own, Dictionary<ConceptId, Draft> found)
    {
        var lower = ad.Cued(sentence);
        var notASkill = new NotASkill(lower);
        var mayDiffer = StrengthRules.MayDiffer(lower, whole.Strength);
        var hasHard = false;
        for (var n = first; n < next; n++)
        {
            var mention = mentions[n];
            hasHard |= mention.Concept.IsHard;
            if (whole.Strength == Strength.Mentioned && mention.Concept.Kind == ConceptKind.Certification && IsPeople(ad.Text.AsSpan(mention.Span.Start, mention.Span.Length)))
            {
                continue;
            }

            if (!notASkill.Drops(mention.Concept.Kind, mention.Span.Start - sentence.Start, mention.Span.End - sentence.Start, whole.Strength) && !IsOwn(mention.Concept, own) && mention.Span.End <= sentence.End)
            {
                Weigh(mention, "");
            }
        }

        if (line.Section is not (Section.Requirements or Section.Preferred or Section.Duties or Section.Role or Section.None) || sentence.Length > LongestList || (!hasHard && !UnlistedFinder.MayAnnounce(lower)))
        {
            return;
        }

        Span<(TextSpan, bool)> known = stackalloc (TextSpan, bool)[Math.Min(next - first, MostKnown)];
        for (var n = 0; n < known.Length; n++)
        {
            var mention = mentions[first + n];
            known[n] = (new TextSpan(mention.Span.Start - sentence.Start, mention.Span.Length), mention.Concept.IsHard);
        }

        foreach (var (span, id) in UnlistedFinder.Find(ad.Text.AsSpan(sentence.Start, sentence.Length), known, UnlistedFinder.Leading(lower)))
        {
            var name = ad.Text.Substring(sentence.Start + span.Start, span.Length);
            if (!name.Equals(own, StringComparison.OrdinalIgnoreCase))
            {
                Weigh(new Mention(new Concept(id, name, ConceptKind.Tool, null), new TextSpan(sentence.Start + span.Start, span.Length)), "unlisted name in a list of tools; ");
            }
        }

        void Weigh(Mention mention, string note)
        {
            if ((mayDiffer ? StrengthRules.OfMention(ad.Cued(sentence), mention.Span.Start - sentence.Start, mention.Span.End - sentence.Start, whole) : whole) is { } strength)
            {
                var phrase = mention.Concept.Kind is ConceptKind.Method or ConceptKind.Domain ? FullerPhrase.Around(ad.Text, mention.Span, sentence) : default;
                Add(found, mention, ad, line, phrase, strength, note);
            }
        }
    }

    // "Work with supervising BCBAs": the holders of a certificate, not the certificate.
    private static bool IsPeople(ReadOnlySpan<char> surface) => surface.Length > 2 && surface[^1] == 's' && char.IsUpper(surface[^2]);

    private static void Add(Dictionary<ConceptId, Draft> found, Mention mention, AdBody ad, AdLine line, TextSpan phrase, (Strength Strength, string Cue) strength, string note)
    {
        var text = ad.Text;
        var surface = text.AsSpan(mention.Span.Start, mention.Span.Length);
        ref var draft = ref CollectionsMarshal.GetValueRefOrAddDefault(found, mention.Concept.Id, out _);
        if (draft is null)
        {
            draft = new Draft(mention, surface.ToString(), strength.Strength, note + Reason(ad, line, strength), InTitle: false) { Phrase = text.Substring(phrase.Start, phrase.Length) };
            return;
        }

        draft.Spell(surface, first: strength.Strength > draft.Strength);
        if (strength.Strength > draft.Strength)
        {
            draft.Become(mention, strength.Strength, note + Reason(ad, line, strength));
            draft.Phrase = text.Substring(phrase.Start, phrase.Length);
        }
    }

    private static string Reason(AdBody ad, AdLine line, (Strength Strength, string Cue) strength)
    {
        if (strength.Cue.Length > 0)
        {
            return $"the sentence says '{strength.Cue}'";
        }

        if (line.Heading.Length > 0)
        {
            return ad.UnderHeading(line.Heading);
        }

        return line.Section == Section.None ? "named in the text" : $"named in the part about {line.Section switch { Section.Duties => "duties", Section.Requirements => "requirements", _ => "the role" }}";
    }

    private static readonly ConceptId Programming = new("programming");

    private List<Requirement> Ordered(Dictionary<ConceptId, Draft> found)
    {
        if (found.ContainsKey(Programming) && found.Values.Any(d => d.Kind == ConceptKind.Language))
        {
            // "Programming skills in Python" asks for Python.
            found.Remove(Programming);
        }

        var result = new List<Requirement>(found.Count);
        foreach (var draft in found.Values)
        {
            // A soft skill named in passing among the duties is asked for by nobody.
            if (draft.Strength != Strength.Mentioned || draft.Kind != ConceptKind.Soft)
            {
                result.Add(draft.Done(reader));
            }
        }

        result.Sort(static (a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength)
            : a.InTitle != b.InTitle ? a.InTitle.CompareTo(b.InTitle)
            : a.Span.Start.CompareTo(b.Span.Start));
        return result;
    }

    /// <summary>The employer's name as compared with concept names: an ad of Docker does not ask for Docker by naming its employer.</summary>
    private static string Employer(string name) => name.Trim();

    private static bool IsOwn(Concept concept, string employer) => employer.Length > 2
        && (concept.Name.Equals(employer, StringComparison.OrdinalIgnoreCase) || concept.Id.Value.Equals(employer, StringComparison.OrdinalIgnoreCase));

    private sealed class Draft(Mention mention, string surface, Strength strength, string reason, bool InTitle)
    {
        private readonly List<string> surfaces = [surface];
        private Mention mention = mention;
        private string reason = reason;

        internal Strength Strength { get; private set; } = strength;

        internal ConceptKind Kind => mention.Concept.Kind;

        /// <summary>The fuller phrase at the strongest place; empty when there is none.</summary>
        internal string Phrase { get; set; } = "";

        internal void Become(Mention better, Strength stronger, string why) => (mention, Strength, reason) = (better, stronger, why);

        internal void Spell(ReadOnlySpan<char> surface, bool first)
        {
            var at = surfaces.Count - 1;
            while (at >= 0 && !surface.Equals(surfaces[at], StringComparison.OrdinalIgnoreCase))
            {
                at--;
            }

            if (at >= 0 && !first)
            {
                return;
            }

            if (at >= 0)
            {
                surfaces.RemoveAt(at);
            }

            surfaces.Insert(first ? 0 : surfaces.Count, surface.ToString());
            if (surfaces.Count > MostSpellings)
            {
                surfaces.RemoveAt(MostSpellings);
            }
        }

        internal Requirement Done(Reader reader)
        {
            if (Phrase.Length > 0 && !surfaces.Exists(s => s.Equals(Phrase, StringComparison.OrdinalIgnoreCase)))
            {
                if (surfaces.Count == MostSpellings)
                {
                    surfaces.RemoveAt(MostSpellings - 1);
                }

                surfaces.Add(Phrase);
            }

            if (Shortest(surfaces[0], reader) is { Length: > 0 } core && !surfaces.Exists(s => s.Equals(core, StringComparison.OrdinalIgnoreCase)))
            {
                surfaces.Insert(1, core);
                if (surfaces.Count > MostSpellings)
                {
                    surfaces.RemoveAt(MostSpellings);
                }
            }

            return new Requirement(mention.Concept, Strength, Short(surfaces[0]), mention.Span, reason, InTitle) { Surfaces = surfaces.ConvertAll(Short) };
        }

        // "ELK stack", "Lambda functions", "Microsoft Office suite": the words that name it, without the general word after them.
        private string Shortest(string surface, Reader reader)
        {
            var last = surface.LastIndexOf(' ');
            if (last > 1 && reader.Lookup(surface[..last])?.Id == mention.Concept.Id)
            {
                return surface[..last];
            }

            // "Excellent communication", "modern web development": the words that name it, without the praise before them.
            var first = surface.IndexOf(' ', StringComparison.Ordinal);
            return first > 0 && first + 3 < surface.Length && reader.Lookup(surface[(first + 1)..])?.Id == mention.Concept.Id ? surface[(first + 1)..] : "";
        }

        private static string Short(string surface)
        {
            var words = 0;
            for (var i = 0; i < surface.Length; i++)
            {
                if (char.IsWhiteSpace(surface[i]) && ++words == MostWords)
                {
                    return surface[..i];
                }
            }

            return surface;
        }
    }
}
