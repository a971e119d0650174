using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Sentences_of_a_line
{
    private static List<string> Read(string text) => [.. SentenceReader.Read(text, new TextSpan(0, text.Length)).Select(s => text.Substring(s.Start, s.Length))];

    [Fact]
    public void A_full_stop_before_a_capital_ends_a_sentence() => Read("Plants grow. We water them!  Why? Because.").ShouldBe(["Plants grow.", "We water them!", "Why?", "Because."]);

    [Theory]
    [InlineData("You know tools, e.g. Rakes and spades")]
    [InlineData("A Ph.D. in botany is welcome")]
    [InlineData("Work in the U.S. South")]
    [InlineData("We use Node.js and ASP.NET daily")]
    [InlineData("Version 2.5 of the garden")]
    [InlineData("Ask Mr. Greenfield about it")]
    public void A_full_stop_inside_a_name_or_a_number_does_not(string text) => Read(text).ShouldBe([text]);

    [Fact]
    public void Text_glued_where_a_line_break_was_lost_is_cut() => Read("Knowledge of moss.Experience with ferns").ShouldBe(["Knowledge of moss.", "Experience with ferns"]);

    [Fact]
    public void Etc_before_a_capital_ends_a_sentence() => Read("Roses, tulips, etc. You water them.").Count.ShouldBe(2);

    [Fact]
    public void Sentences_of_any_text_cover_all_its_visible_signs()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => string.Concat(Read(text ?? "")).Count(c => !char.IsWhiteSpace(c)) == (text ?? "").Count(c => !char.IsWhiteSpace(c))).QuickCheckThrowOnFailure();
}
