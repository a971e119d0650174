using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>Where an ad's readings stand in its text, for showing them.</summary>
internal static class ReadPlaces
{
    // A line without a full stop can be a whole ad; a quote of it is cut around the words.
    private const int LongestQuote = 360;

    internal static IReadOnlyList<ReadPlace> Of(AdReading reading, Reader reader)
    {
        var text = reading.Ad.Text;
        var found = new List<ReadPlace>();
        foreach (var r in reading.Requirements.Where(r => !r.InTitle))
        {
            found.Add(new ReadPlace(r.Span, r.Concept.Name, $"{Words.For(r.Strength)}: {r.Reason}", r, Decides: true));
        }

        Add(reading.YearsSpan, "years of experience", "the years on the main line");
        Add(reading.Degree?.Span, "degree", reading.Degree is { } d ? $"{Words.For(d.Strength)}{(d.OrEquivalent ? ", or equivalent" : "")}" : "");
        Add(reading.PaySpan, "pay", "the stated base pay");
        var asked = reading.Requirements.ToDictionary(r => r.Concept.Id);
        foreach (var mention in reader.Find(text))
        {
            if (asked.TryGetValue(mention.Concept.Id, out var r))
            {
                found.Add(new ReadPlace(mention.Span, r.Concept.Name, "named again here; another place decides how strongly it is asked for", r, Decides: false));
            }
        }

        var kept = new List<ReadPlace>();
        foreach (var place in found.Where(p => p.Span.Length > 0 && p.Span.Start >= 0 && p.Span.End <= text.Length).OrderByDescending(p => p.Decides).ThenBy(p => p.Requirement is null).ThenBy(p => p.Span.Start))
        {
            if (!kept.Exists(k => k.Span.Start < place.Span.End && place.Span.Start < k.Span.End))
            {
                kept.Add(place);
            }
        }

        return [.. kept.OrderBy(p => p.Span.Start)];

        void Add(TextSpan? span, string what, string reason)
        {
            if (span is { } s)
            {
                found.Add(new ReadPlace(s, what, reason, null, Decides: true));
            }
        }
    }

    internal static AdQuote Quote(AdReading reading, Requirement requirement, Reader reader)
    {
        var (text, span) = requirement.InTitle ? (reading.Ad.Title, requirement.Span) : (reading.Ad.Text, requirement.Span);
        if (span.Start < 0 || span.End > text.Length)
        {
            return new AdQuote(reading, requirement, requirement.Surface, new TextSpan(0, requirement.Surface.Length));
        }

        var around = requirement.InTitle ? new TextSpan(0, text.Length) : Sentence(text, span, reader);
        if (around.Length > LongestQuote)
        {
            var start = Math.Max(around.Start, span.Start - (LongestQuote / 2));
            around = new TextSpan(start, Math.Min(around.End, Math.Max(span.End, start + LongestQuote)) - start);
        }

        return new AdQuote(reading, requirement, text.Substring(around.Start, around.Length), new TextSpan(span.Start - around.Start, span.Length));
    }

    private static TextSpan Sentence(string text, TextSpan span, Reader reader)
    {
        var sentences = new List<TextSpan>();
        foreach (var line in reader.Lines(text).Where(l => l.Span.Start <= span.Start && span.Start < l.Span.End))
        {
            reader.Sentences(text, line.Span, sentences);
            var within = sentences.FirstOrDefault(s => s.Start <= span.Start && span.Start < s.End, line.Span);
            var end = Math.Max(within.End, span.End);
            return new TextSpan(within.Start, end - within.Start);
        }

        return span;
    }
}
