using System.Text;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests.Reading;

public class HostileTextTests
{
    private static readonly Reader Small = Readers.Of(
        "python | Python | language | |",
        "cpp | C++ | language | |",
        "r | R [case; needs: @hard language] | language | | Rlang",
        "go | Go [list; needs: @hard a b c] | language | |",
        "deep | a b c d e f g h i j k l m n o p | method | | a b",
        "naive | Naïve Bayes | method | |");

    public static TheoryData<string, string> Texts() => new()
    {
        { "one word of a million letters", new string('x', 1_000_000) },
        { "a million letters, the name at the end", new string('x', 1_000_000) + " Python" },
        { "a million signs", new string('+', 1_000_000) },
        { "a million blanks inside a name", "a" + new string(' ', 1_000_000) + "b" },
        { "ten thousand brackets", new string('(', 10_000) + "Python" + new string(')', 10_000) },
        { "lone surrogates", "\ud800Python\udc00 \udfff\ud800 Python" },
        { "NULs", "\0Python\0\0 a\0b a \0 b\0" },
        { "combining marks", "P\u0301ython Python\u0301 e" + new string('\u0301', 100_000) },
        { "a name that never ends", string.Concat(Enumerable.Repeat("a b c d e f g h i j k l m n o ", 20_000)) },
        { "names that need each other without end", string.Concat(Enumerable.Repeat("R Go ", 100_000)) },
        { "names that need each other, one hard at the end", string.Concat(Enumerable.Repeat("R Go, ", 100_000)) + "Python" },
        { "names that need a tool, among many names that are none", string.Concat(Enumerable.Repeat("R a b ", 100_000)) },
        { "a name that needs another, among itself", string.Concat(Enumerable.Repeat("R Rlang ", 100_000)) },
        { "a web address of a million letters", "https://" + string.Concat(Enumerable.Repeat("/Python", 50_000)) },
        { "text from right to left and other scripts", "\u05d0\u05d1 Python \u0627\u0644 \u4e2d\u6587Python\u4e2d \u202ePython\u202c" },
        { "only line breaks", new string('\n', 300_000) },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_read_and_every_span_lies_inside_it_in_order(string what, string text)
    {
        var free = 0;
        foreach (var mention in Small.Find(text))
        {
            mention.Span.Start.ShouldBeGreaterThanOrEqualTo(free, what);
            mention.Span.Length.ShouldBeGreaterThan(0, what);
            free = mention.Span.End;
        }

        free.ShouldBeLessThanOrEqualTo(text.Length, what);
    }

    [Fact]
    public void A_name_is_found_between_surrogates_and_NULs_but_not_as_part_of_a_word()
    {
        Small.Found("\ud800Python\udc00").ShouldBe("python=Python");
        Small.Found("\0Python\0").ShouldBe("python=Python");
        Small.Found("Python\u0301").ShouldBe("");
        Small.Found("\u4e2dPython").ShouldBe("");
        Small.Found("nai\u0308ve bayes, na\u00efve bayes").ShouldBe("naive=na\u00efve bayes");
    }

    [Fact]
    public void A_name_at_any_place_of_a_text_is_found_there()
    {
        for (var before = 0; before < 200; before++)
        {
            var text = new string('-', before) + "C++" + new string(' ', 200 - before);
            Small.Find(text).ShouldHaveSingleItem().Span.Start.ShouldBe(before);
            var end = new string('.', before) + " na\u00efve bayes";
            Small.Find(end).ShouldHaveSingleItem().Span.End.ShouldBe(end.Length);
        }
    }

    [Fact]
    public void Random_bytes_read_as_text_never_throw()
    {
        var random = new Random(3);
        var bytes = new byte[4096];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(bytes);
            Should.NotThrow(() => Reader.Bundled.Find(Encoding.UTF8.GetString(bytes)));
            Should.NotThrow(() => Reader.Bundled.Find(Encoding.Unicode.GetString(bytes)));
        }
    }
}
