using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Writing_files : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_replaced_whole()
    {
        var path = folder.File("report.html", "old and longer");
        new Sources().WriteAtomically(path, s => s.Write("new"u8));
        File.ReadAllText(path).ShouldBe("new");
        Directory.GetFiles(folder.Root).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_old_file_and_nothing_else()
    {
        var path = folder.File("report.html", "old");
        Should.Throw<InvalidOperationException>(() => new Sources().WriteAtomically(path, s =>
        {
            s.Write("half"u8);
            throw new InvalidOperationException();
        }));
        File.ReadAllText(path).ShouldBe("old");
        Directory.GetFiles(folder.Root).ShouldHaveSingleItem();
    }

    [Fact]
    public void Folders_on_the_way_are_made()
    {
        new Sources().WriteAtomically(folder.At("a/b/c.txt"), s => s.Write("x"u8));
        File.ReadAllText(folder.At("a/b/c.txt")).ShouldBe("x");
    }
}
