using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What pages ask of a pivot file beside changing it.</summary>
public sealed class Settings_from_forms : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DateOnly today = new(2026, 11, 25);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("money.savings", "12,000", true)]
    [InlineData("money.savings", "lots", false)]
    [InlineData("hours", "200", false)]
    [InlineData("deadline", "next year", false)]
    [InlineData("self.sql", "5", false)]
    [InlineData("self.sql", "2.5", true)]
    public void A_value_that_cannot_be_read_is_told_before_it_is_written(string field, string text, bool isRight)
    {
        var path = folder.File("pivot.yaml", "role: data analyst\n");
        Pivot.Check(path, today, new FieldChange(field, text)).Count.ShouldBe(isRight ? 0 : 1);
        File.ReadAllText(path).ShouldBe("role: data analyst\n");
    }

    [Fact]
    public void Single_values_are_shown_as_they_were_written()
    {
        var path = folder.File("pivot.yaml", "role: data analyst # aim\nmoney:\n  savings: 12,000\nself: {sql: 3}\nads: [a, b]\n");
        Pivot.Fields(path).ShouldBe(new Dictionary<string, string> { ["role"] = "data analyst", ["money.savings"] = "12,000", ["self.sql"] = "3" }, ignoreOrder: true);
        Pivot.Fields(folder.File("broken.yaml", "role: [")).ShouldBeEmpty();
        Pivot.Fields(folder.At("none.yaml")).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_resume_takes_the_place_of_the_one_kept_before_and_of_no_other()
    {
        var pivot = folder.File("pivot.yaml", "role: x\nresume: mine.md\n");
        folder.File("mine.md", "of the user");
        ResumeFile.Keep(pivot, folder.Root, ".md", new MemoryStream(Encoding.UTF8.GetBytes("one")));
        ResumeFile.Keep(pivot, folder.Root, ".txt", new MemoryStream(Encoding.UTF8.GetBytes("two")));
        File.ReadAllText(pivot).ShouldBe("role: x\nresume: resume.txt\n");
        File.Exists(folder.At("resume.md")).ShouldBeFalse();
        File.ReadAllText(folder.At("mine.md")).ShouldBe("of the user");
        File.ReadAllText(folder.At("resume.txt")).ShouldBe("two");
    }
}
