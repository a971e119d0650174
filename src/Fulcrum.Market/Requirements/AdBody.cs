using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>One line of an ad with the part it belongs to.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Kind">Heading, item or prose.</param>
/// <param name="Section">The part of the ad.</param>
/// <param name="Heading">The heading it stands under; length 0 when there is none.</param>
internal readonly record struct AdLine(TextSpan Span, LineKind Kind, Section Section, TextSpan Heading);

/// <summary>An ad's text cut into lines with their sections, and the same text in lower case with straight quotes (positions agree).</summary>
internal sealed class AdBody
{
    private readonly CueHits cues;
    private (TextSpan Heading, string Reason) underHeading = (default, "");

    [ThreadStatic]
    private static List<TextSpan>? s_sentences;

    private readonly TextSpan[] sentences;
    private readonly int[] sentenceEnds;

    internal AdBody(Ad ad, Reader reader)
    {
        Ad = ad;
        Text = ad.Text;
        Lower = Fold(ad.Text);
        cues = CueTable.Bundled.Find(Lower);
        Title = Fold(ad.Title);
        Language = EnglishText.Of(Lower);
        Lines = Sectioned(reader.Lines(ad.Text), Fold(ad.Employer));
        sentenceEnds = new int[Lines.Length];
        var found = s_sentences ??= new List<TextSpan>(256);
        found.Clear();
        for (var n = 0; n < Lines.Length; n++)
        {
            reader.Sentences(ad.Text, Lines[n].Span, found);
            sentenceEnds[n] = found.Count;
        }

        sentences = [.. found];
    }

    internal Ad Ad { get; }

    internal string Text { get; }

    internal string Lower { get; }

    internal string Title { get; }

    internal TextLanguage Language { get; }

    internal AdLine[] Lines { get; }

    /// <summary>The whole text in lower case, with its cues.</summary>
    internal CuedText Whole => new(Lower, cues, 0);

    internal ReadOnlySpan<char> LowerOf(TextSpan span) => Lower.AsSpan(span.Start, span.Length);

    /// <summary>A stretch in lower case, with its cues.</summary>
    internal CuedText Cued(TextSpan span) => new(Lower.AsSpan(span.Start, span.Length), cues, span.Start);

    /// <summary>The sentences of a line; several readers ask for them.</summary>
    internal ReadOnlySpan<TextSpan> Sentences(int line) => sentences.AsSpan((line == 0 ? 0 : sentenceEnds[line - 1])..sentenceEnds[line]);

    /// <summary>The reason of everything below a heading; made once for all of it.</summary>
    internal string UnderHeading(TextSpan heading)
    {
        if (underHeading.Heading != heading)
        {
            underHeading = (heading, $"under the heading '{Text.AsSpan(heading.Start, Math.Min(60, heading.Length))}'");
        }

        return underHeading.Reason;
    }

    /// <summary>Lower case by the invariant culture, quotes and dashes straightened, no-break blanks made plain; same length.</summary>
    internal static string Fold(string text) => LowerText.Of(text);

    private AdLine[] Sectioned(IReadOnlyList<TextLine> lines, string employer)
    {
        var result = new AdLine[lines.Count];
        var section = Section.None;
        var setBy = default(TextSpan);
        var back = (Section: Section.None, SetBy: default(TextSpan), Active: false);
        var plate = default(Section?);
        var intro = default(Section?);
        for (var n = 0; n < lines.Count; n++)
        {
            var line = lines[n];
            if (Language == TextLanguage.Mixed && EnglishText.IsForeignLine(LowerOf(line.Span)))
            {
                result[n] = new AdLine(line.Span, line.Kind, Section.Foreign, line.Heading);
                continue;
            }

            if (back.Active && (line.Kind == LineKind.Heading || !OnOneLine(lines[n - 1].Span, line.Span)))
            {
                // A one-line label such as "Location: Paris" says nothing about the lines after it.
                (section, setBy) = (back.Section, back.SetBy);
                back.Active = false;
            }

            if (line.Kind == LineKind.Heading)
            {
                plate = null;
                var glued = n + 1 < lines.Count && OnOneLine(line.Span, lines[n + 1].Span);
                var said = SectionRules.Of(LowerOf(line.Span), employer);
                if (glued && said is Section.Conditions or Section.None or Section.Process or Section.Legal or null)
                {
                    back = (section, setBy, true);
                }

                if (said is { } known)
                {
                    (section, setBy) = (known, line.Span);
                }
                else if (section == Section.Company || !IsBelow(line.Span, setBy))
                {
                    (section, setBy) = (Section.None, line.Span);
                }
            }
            else if (line.Kind == LineKind.Prose)
            {
                // One such paragraph is seldom alone; a line that asks for something ends it.
                plate = Boilerplate.IsMixed(Cued(line.Span)) ? null : Boilerplate.SectionOf(Cued(line.Span)) ?? (plate is not null && Boilerplate.MayGoOn(Cued(line.Span)) ? plate : null);
                if (plate is { } known)
                {
                    result[n] = new AdLine(line.Span, line.Kind, known, line.Heading);
                    continue;
                }
            }

            intro = line.Kind switch
            {
                LineKind.Prose => Intro(line.Span, section, employer),
                LineKind.Heading => null,
                _ => intro,
            };
            result[n] = new AdLine(line.Span, line.Kind, line.Kind == LineKind.Item ? intro ?? section : section, line.Heading.Length > 0 && back is { Active: false } && !OnOneLine(line.Heading, line.Span) && IsOneLiner(line.Heading) ? setBy : line.Heading);
        }

        return result;
    }

    private bool OnOneLine(TextSpan first, TextSpan second) => Text.AsSpan(first.End, Math.Max(0, second.Start - first.End)).IndexOfAny('\n', '\r') < 0;

    // "Candidates should have experience with the following:" heads the list below it without being a heading.
    private Section? Intro(TextSpan line, Section section, string employer)
    {
        var lower = LowerOf(line);
        if (section is not (Section.None or Section.Role or Section.Duties or Section.Requirements) || lower is not [.., ':'])
        {
            return null;
        }

        var last = lower[..^1].LastIndexOfAny(".!?");
        var said = SectionRules.Of(lower[(last + 1)..], employer);
        return said == Section.Preferred || (section != Section.Requirements && said is Section.Requirements or Section.Duties) ? said : null;
    }

    // A label such as "Note:" that was glued to the line below it is no heading of the lines after that.
    private bool IsOneLiner(TextSpan heading) => heading.End + 1 < Text.Length && Text.AsSpan(heading.End, Math.Min(4, Text.Length - heading.End)) is var rest && rest.IndexOf(':') >= 0 && rest.IndexOfAny('\n', '\r') < 0 && !rest.TrimEnd().EndsWith(":");

    // A heading that says nothing belongs to the part above it unless it is written like that part's own heading in capitals.
    private bool IsBelow(TextSpan heading, TextSpan setBy) => setBy.Length > 0 && !(IsCapitals(heading) && IsCapitals(setBy));

    private bool IsCapitals(TextSpan span)
    {
        foreach (var c in Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
