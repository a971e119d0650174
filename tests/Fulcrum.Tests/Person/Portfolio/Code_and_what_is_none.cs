using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Code_and_what_is_none
{
    [Theory]
    [InlineData("python", "a = 'b' # c", "Text b|Comment # c")]
    [InlineData("python", "\"\"\"one\ntwo\"\"\"\nx", "Text one\ntwo")]
    [InlineData("python", "a = 'it\\'s' + \"x\"", "Text it\\'s|Text x")]
    [InlineData("python", "open = 'never closed\nb = 1", "Text never closed")]
    [InlineData("javascript", "let a = `x\n${y}`; // z", "Text x\n${y}|Comment // z")]
    [InlineData("javascript", "/* a\nb */ c(\"d\")", "Comment /* a\nb |Text d")]
    [InlineData("csharp", "var a = @\"x\"\"y\\\"; var b = \"\"\"z\"q\"\"\";", "Text x\"\"y\\|Text z\"q")]
    [InlineData("csharp", "f(@\"\\bx\\b\", 'c')", "Pattern \\bx\\b|Text c")]
    [InlineData("go", "a := `x\\`", "Text x\\")]
    [InlineData("rust", "fn f<'a>(x: &'a str) { g('\"', \"s\") }", "Text s")]
    [InlineData("sql", "select 'a' -- b", "")]
    public void Strings_and_comments_are_told_from_code(string language, string text, string parts)
        => string.Join('|', CodeLexer.Parts(text, language).Select(p => $"{p.Part} {text[p.From..p.To]}")).ShouldBe(parts);

    [Fact]
    public void Whatever_the_text_the_parts_lie_in_it_in_order()
    {
        var signs = Gen.Elements("'", "\"", "`", "\"\"\"", "\\", "\n", "/*", "*/", "//", "#", "@", "$", "a", " ", "import ", "\t");
        var languages = new[] { "python", "csharp", "javascript", "go", "rust", "r", "java", "php" };
        Prop.ForAll(Arb.From(Gen.ListOf(signs, 30)), Arb.From(Gen.Elements(languages)), (pieces, language) =>
        {
            var text = string.Concat(pieces);
            var last = 0;
            foreach (var (from, to, _) in CodeLexer.Parts(text, language))
            {
                from.ShouldBeGreaterThanOrEqualTo(last);
                to.ShouldBeInRange(from, text.Length);
                last = to;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
