using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Lines_of_a_text
{
    private static List<(LineKind Kind, string Text, string Heading)> Read(string text) =>
        [.. LineReader.Read(text).Select(l => (l.Kind, text.Substring(l.Span.Start, l.Span.Length), text.Substring(l.Heading.Start, l.Heading.Length)))];

    [Fact]
    public void A_known_phrase_of_its_own_heads_what_follows()
        => Read("Requirements\nFive years of gardening\n").ShouldBe([(LineKind.Heading, "Requirements", "Requirements"), (LineKind.Prose, "Five years of gardening", "Requirements")]);

    [Theory]
    [InlineData("WHAT YOU’LL BRING")]
    [InlineData("What you'll bring:")]
    [InlineData("## What you'll bring")]
    [InlineData("**What you'll bring**")]
    [InlineData("🌱 What You'll Bring")]
    [InlineData("You might thrive here if you...")]
    [InlineData("Nice-to-haves")]
    [InlineData("MOON GARDENERS WANTED")]
    public void A_heading_is_told_however_it_is_decorated(string heading)
        => Read($"{heading}\n\n - Patience\n").Select(l => l.Kind).ShouldBe([LineKind.Heading, LineKind.Item]);

    [Theory]
    [InlineData("- Patience")]
    [InlineData("• Patience")]
    [InlineData("* Patience")]
    [InlineData("o Patience")]
    [InlineData("1. Patience")]
    [InlineData("2) Patience")]
    [InlineData("(a) Patience")]
    [InlineData("🔹 Patience")]
    [InlineData("✅ Patience")]
    [InlineData("➢ Patience")]
    [InlineData("\uf0b7 Patience")]
    public void A_list_sign_is_left_out_of_its_item(string item)
        => Read($"Seeds grow well here.\n{item}\nAnd so on and on.\n")[1].ShouldBe((LineKind.Item, "Patience", ""));

    [Theory]
    [InlineData("-5 degrees at night")]
    [InlineData("2026 was a good year")]
    [InlineData("open to new ideas")]
    [InlineData("#ripe")]
    public void Signs_inside_running_text_are_no_list_signs(string text) => Read(text).ShouldBe([(LineKind.Prose, text, "")]);

    [Fact]
    public void A_label_glued_to_its_line_heads_that_line()
        => Read("Requirements: a green thumb and patience\n").ShouldBe([(LineKind.Heading, "Requirements", "Requirements"), (LineKind.Prose, "a green thumb and patience", "Requirements")]);

    [Fact]
    public void An_unknown_label_before_a_colon_is_part_of_its_sentence()
        => Read("Our gardens: roses, tulips and moss\n").ShouldHaveSingleItem().Kind.ShouldBe(LineKind.Prose);

    [Fact]
    public void A_long_line_with_bullets_inside_becomes_several_items()
    {
        var line = "We need people who " + string.Join("• ", Enumerable.Range(0, 6).Select(n => $"can water plant number {n} every single day "));
        Read(line).Count(l => l.Kind == LineKind.Item).ShouldBe(5);
    }

    [Theory]
    [InlineData("You have excellent communication skills and enjoy talking to plants all day")]
    [InlineData("About half of the garden is moss, the rest is gravel.")]
    [InlineData("details.")]
    public void Running_text_that_opens_like_a_heading_is_none(string text)
        => Read($"The garden is old.\n{text}\n").ShouldAllBe(l => l.Kind == LineKind.Prose);

    [Fact]
    public void Items_in_title_case_without_signs_are_no_headings()
        => Read("Qualifications\nStrong Watering Skills\nGood Knowledge of Moss\n").Count(l => l.Kind == LineKind.Heading).ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t\r\n")]
    [InlineData("•")]
    [InlineData("- \n* \n")]
    [InlineData("((((((\n)))))\n[[[[")]
    [InlineData("\ud83d\n\udd39 alone")]
    [InlineData("שלום עולם\n• גינון\nمرحبا")]
    [InlineData("::::\n::\n***\n####")]
    public void Odd_texts_give_lines_inside_the_text(string text) => Inside(text);

    [Fact]
    public void A_line_of_200_000_signs_is_one_line() => Read(new string('x', 200_000)).ShouldHaveSingleItem().Text.Length.ShouldBe(200_000);

    [Fact]
    public void Lines_of_any_text_stand_in_order_and_never_overlap()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Inside(text ?? "")).QuickCheckThrowOnFailure();

    private static void Inside(string text)
    {
        var end = 0;
        foreach (var line in LineReader.Read(text))
        {
            line.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            line.Span.Length.ShouldBeGreaterThan(0);
            line.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            line.Heading.End.ShouldBeLessThanOrEqualTo(line.Span.End);
            end = line.Span.End;
        }
    }
}
