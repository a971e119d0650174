using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests.Reading;

public class TaxonomyLintTests
{
    [Theory]
    [InlineData("a | Alpha | tool | | Beta One\nb | beta-one | tool | |", "TAX002")]
    [InlineData("a | Research and Development | domain | |\nb | Research & Development | domain | |", "TAX002")]
    [InlineData("a | Alpha | tool | | Beta [case]\nb | Gamma | tool | | beta [case]", "")]
    [InlineData("a | Alpha | tool | | Beta [case; needs: x]\nb | Gamma | tool | | Beta [case; needs: y]", "")]
    [InlineData("a | Alpha | tool | | Beta [case; needs: x]\nb | Gamma | domain | | beta", "")]
    [InlineData("a | Alpha | tool | | Beta [case; needs: x z]\nb | Gamma | tool | | Beta [case; needs: y z]", "TAX013")]
    [InlineData("a | Alpha | tool | | Beta [case; needs: @hard x]\nb | Gamma | tool | | Beta [case; needs: y]", "TAX013")]
    [InlineData("a | Alpha | tool | | Beta [case]\nb | Gamma | tool | | Beta [case; needs: y]", "TAX013")]
    [InlineData("a | Alpha | tool | | alpha", "TAX010")]
    [InlineData("a | Alpha | tool | | Alpha [needs: x]", "TAX008")]
    [InlineData("a | 123 [case] | tool | |", "TAX008")]
    [InlineData("a | Team | tool | |", "TAX007")]
    [InlineData("a | Rust | language | |", "TAX007")]
    [InlineData("a | Rust [case; needs: @hard] | language | |", "")]
    [InlineData("a | Security | domain | |", "")]
    [InlineData("a | C | language | |\nb | C++ | language | |\nc | C# | language | |\nd | .NET | platform | |\ne | NET [case] | tool | |", "")]
    public void What_is_legal_but_wrong_is_found(string text, string codes)
    {
        var findings = new List<Finding>();
        var reader = Reader.Of([("taxonomy/concepts/test.txt", text)], findings);
        findings.ShouldBeEmpty();
        string.Join(' ', reader.Lint().Select(f => f.Code)).ShouldBe(codes);
    }

    [Fact]
    public void Faults_of_reading_are_among_the_findings_of_the_linter() =>
        Reader.Of([("concepts/a.txt", "a | A1 | tool | gone |")], []).Lint().Select(f => f.Code).ShouldBe(["TAX003"]);

    [Fact]
    public void A_title_of_two_roles_is_found() =>
        Reader.Of([("roles.txt", "a | Data analyst | | analyst\nb | Business analyst | | data-analyst")], []).Lint().Select(f => f.Code).ShouldBe(["TAX014"]);
}
