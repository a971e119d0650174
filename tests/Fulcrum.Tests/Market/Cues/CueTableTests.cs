using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>One pass over a text must answer exactly what forty searches of it would.</summary>
public sealed class CueTableTests
{
    private static readonly string[] Words = [.. CueSet.Made().Concat(Warm()).SelectMany(s => s.Phrases).Distinct(), " ", ", ", ". ", "x", "é", "\n", "ex", "perience", "🙂"];

    private static CueSet[] Warm() => CueTable.Bundled is null ? [] : CueSet.Made();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_pass_agrees_with_searching_every_set_in_any_stretch(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 120)).Select(_ => Words[random.Next(Words.Length)]));
            var hits = CueTable.Bundled.Find(text);
            for (var n = 0; n < 20; n++)
            {
                var start = random.Next(text.Length + 1);
                var length = random.Next(text.Length - start + 1);
                var stretch = text.AsSpan(start, length);
                var cued = new CuedText(stretch, hits, start);
                foreach (var set in CueSet.Made().Where(hits.Knows))
                {
                    cued.IndexOfAny(set).ShouldBe(stretch.IndexOfAny(set.Search), $"'{stretch}'");
                    cued[(length / 3)..].IndexOfAny(set).ShouldBe(stretch[(length / 3)..].IndexOfAny(set.Search));
                }
            }
        }
    }

    [Fact]
    public void Every_set_of_the_readers_is_found_in_the_pass_but_for_those_with_very_short_phrases()
    {
        var hits = CueTable.Bundled.Find("we ask for experience");
        Warm().Where(s => !hits.Knows(s) && Array.TrueForAll(s.Phrases, p => p.Length > 2)).Select(s => s.Phrases[0]).ShouldBeEmpty();
    }

    [Fact]
    public void A_set_that_the_pass_cannot_hold_is_searched_by_itself()
    {
        var made = CueSet.Of("of a test", "qx");
        new CuedText("a qx here", new CueTable([made]).Find("a qx here"), 0).IndexOfAny(made).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ÄÖÜ “Smart” ‘quotes’ – and — dashes\u00a0here\u2009too")]
    [InlineData("PLAIN CAPITALS AND 123 OVER MORE THAN SIXTEEN CHARACTERS [\\]^_`{|}@")]
    [InlineData("𐐀 has a small form, 🙂 HAS NONE")]
    [InlineData("half \ud83d a pair")]
    public void Lower_case_is_that_of_the_platform_with_quotes_and_dashes_made_plain(string text)
    {
        var expected = string.Concat(text.ToLowerInvariant().Select(c => c switch
        {
            '’' or '‘' or '´' or 'ʼ' => '\'',
            '“' or '”' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            '\u00a0' or '\u2007' or '\u202f' or '\u2009' => ' ',
            _ => c,
        }));
        LowerText.Of(text).ShouldBe(expected);
    }
}
