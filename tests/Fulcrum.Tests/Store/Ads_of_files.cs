using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What tells ads of files apart in a workspace.</summary>
public sealed class Ads_of_files : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Workspace workspace;

    public Ads_of_files() => workspace = Workspace.Open([], folder.At("home"))!;

    public void Dispose()
    {
        workspace.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Rows_with_the_same_number_in_two_files_are_two_ads()
    {
        Add("a/ads.csv", "id,title,text\n1,Data Engineer,We use Python and SQL.\n").ShouldBe((1, 0));
        Add("b/ads.csv", "id,title,text\n1,Data Engineer,We use Kafka and Java.\n").ShouldBe((1, 0));
        Add("a/ads.csv", "id,title,text\n1,Data Engineer,We use Python and SQL.\n").ShouldBe((0, 0));
        workspace.Ads.Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_text_for_two_places_is_two_ads()
    {
        Add("a.csv", "title,location,text\nData Engineer,Leeds,We use Python and SQL.\nData Engineer,York,We use Python and SQL.\n").ShouldBe((2, 0));
        workspace.Ads.Count.ShouldBe(2);
    }

    [Fact]
    public void An_ad_with_a_board_s_own_id_stays_one_ad_when_its_text_is_edited()
    {
        Add("a.csv", "id,title,text\n4071288819,Data Engineer,We use Python.\n").ShouldBe((1, 0));
        Add("a.csv", "id,title,text\n4071288819,Data Engineer,We use Python and SQL.\n").ShouldBe((0, 1));
    }

    private (int Added, int Changed) Add(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(name))!);
        File.WriteAllText(folder.At(name), content);
        var added = workspace.AddFiles([folder.At(name)], StoredAds.Monday, []);
        return (added.Added, added.Changed);
    }
}
