using System.IO.Compression;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Opening_files : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // It is read once in a process, by whatever unpacks first: a program that sets it in code may be too late.
    [Fact]
    public void Every_program_is_told_not_to_take_a_gzip_file_that_was_cut_off_for_a_whole_one()
    {
        (AppContext.TryGetSwitch("System.IO.Compression.UseStrictValidation", out var strict) && strict).ShouldBeTrue();
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fulcrum.Cli.runtimeconfig.json")).ShouldContain("\"System.IO.Compression.UseStrictValidation\": true");
    }

    [Fact]
    public void A_folder_is_opened_whole_and_in_a_fixed_order()
    {
        folder.File("b.txt", "2");
        folder.File("a/z.txt", "1");
        folder.File("B.txt", "3");
        folder.File(".hidden", "no");
        folder.File(".git/config", "no");
        folder.File("README.md", "no");
        folder.File("a/LICENSE", "no");

        var (opened, findings) = Open(folder.Root);

        findings.ShouldBeEmpty();
        opened.Select(o => (o.Name[(folder.Root.Length + 1)..], o.Text)).ShouldBe([("B.txt", "3"), ("a/z.txt", "1"), ("b.txt", "2")]);
    }

    [Fact]
    public void Patterns_name_files_in_folders_and_below()
    {
        folder.File("x/one.csv", "1");
        folder.File("x/y/two.csv", "2");
        folder.File("x/y/three.json", "3");

        Names("x/*.csv").ShouldBe(["x/one.csv"]);
        Names("**/*.csv").ShouldBe(["x/one.csv", "x/y/two.csv"]);
        Names("x/?/*").ShouldBe(["x/y/three.json", "x/y/two.csv"]);
        Open(folder.At("*.csv")).Findings.ShouldHaveSingleItem().Code.ShouldBe("FILE002");
    }

    [Fact]
    public void Gzip_is_undone_by_its_content_and_not_by_its_name()
    {
        folder.File("packed.gz", AdFiles.Gzip("hello"u8.ToArray()));
        folder.File("packed.txt", AdFiles.Gzip("hello"u8.ToArray()));
        folder.File("plain.gz", "hello");
        folder.File("short", "h");
        folder.File("empty", "");
        Open(folder.Root).Opened.Select(o => o.Text).ShouldBe(["", "hello", "hello", "hello", "h"]);
    }

    [Fact]
    public void What_is_named_twice_is_opened_once()
    {
        var file = folder.File("a.txt", "1");
        Open(file, folder.Root, Path.Combine(folder.Root, ".", "a.txt")).Opened.Count.ShouldBe(1);
    }

    [Fact]
    public void A_missing_path_is_named_with_the_nearest_one_that_exists()
    {
        folder.File("adverts.jsonl", "{}");
        var (opened, findings) = Open(folder.At("advert.jsonl"), folder.At("adverts.jsonl"));
        opened.Count.ShouldBe(1);
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("FILE001", Severity.Error));
        finding.Place.ShouldEndWith("advert.jsonl");
        finding.Remedy.ShouldContain("adverts.jsonl");
        Open(folder.At("nowhere/x.json")).Findings.ShouldHaveSingleItem().Remedy.ShouldContain("nowhere");
    }

    [Fact]
    public void A_folder_where_one_file_is_needed_is_not_said_to_be_missing()
    {
        var findings = new List<Finding>();
        new Sources().OpenOne(folder.Root, findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("FILE007"), f => f.Reason.ShouldContain("folder"), f => f.Remedy.ShouldContain(folder.Root));
    }

    [Fact]
    public void The_entries_of_a_zip_are_opened_in_order_and_lead_nowhere()
    {
        Zip("z.zip", ("b.txt", "2"u8.ToArray()), ("../../evil.txt", "1"u8.ToArray()), ("inner.zip", "x"u8.ToArray()), ("a.gz", AdFiles.Gzip("packed"u8.ToArray())), ("README.md", "no"u8.ToArray()));
        var (opened, findings) = Open(folder.At("z.zip"));
        opened.Select(o => o.Text).ShouldBe(["1", "packed", "2"]);
        File.Exists(folder.At("../../evil.txt")).ShouldBeFalse();
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("FILE005"), f => f.Place.ShouldEndWith("z.zip/inner.zip"));
    }

    [Fact]
    public void An_entry_that_unpacks_to_hundreds_of_times_its_size_is_refused()
    {
        Zip("bomb.zip", ("zeros.txt", new byte[64 << 20]), ("good.txt", "ok"u8.ToArray()));
        var (opened, findings) = Open(folder.At("bomb.zip"));
        opened.ShouldHaveSingleItem().Text.ShouldBe("ok");
        findings.ShouldHaveSingleItem().Code.ShouldBe("FILE005");
    }

    [Fact]
    public void Unpacking_stops_at_the_limit()
    {
        using var bounded = new BoundedStream(new MemoryStream(new byte[5000]), 4000);
        Should.Throw<InvalidDataException>(() => bounded.CopyTo(Stream.Null));
        using var within = new BoundedStream(new MemoryStream(new byte[4000]), 4000);
        within.CopyTo(Stream.Null);
    }

    [Fact]
    public void A_damaged_zip_is_a_finding()
    {
        folder.File("bad.zip", "PK\u0003\u0004 not really");
        Open(folder.At("bad.zip")).Findings.ShouldHaveSingleItem().Code.ShouldBe("FILE004");
    }

    [Fact]
    public void Links_to_folders_are_not_followed_round_in_circles()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs rights on Windows.");
        folder.File("a/x.txt", "1");
        Directory.CreateSymbolicLink(folder.At("a/loop"), folder.Root);
        Open(folder.Root).Opened.Count.ShouldBe(1);
    }

    [Fact]
    public void Hostile_names_open_nothing()
    {
        foreach (var path in new[] { "", "\0", "a\0b", new string('x', 5000), "*\0" })
        {
            var (opened, findings) = Open(path);
            opened.ShouldBeEmpty();
            findings.ShouldHaveSingleItem().Remedy.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void One_file_is_opened_or_a_finding_says_why_not()
    {
        var findings = new List<Finding>();
        using (var one = new Sources().OpenOne(folder.File("x.yaml", "a: 1"), findings))
        {
            new StreamReader(one.ShouldNotBeNull()).ReadToEnd().ShouldBe("a: 1");
        }

        findings.ShouldBeEmpty();
        new Sources().OpenOne(folder.At("y.yaml"), findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Remedy.ShouldContain("x.yaml");
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void Spelling_distance_counts_edits(string a, string b, int edits)
    {
        Spelling.Distance(a, b).ShouldBe(edits);
        Spelling.Distance(b, a).ShouldBe(edits);
    }

    private IEnumerable<string> Names(string pattern) => Open(folder.At(pattern)).Opened.Select(o => o.Name[(folder.Root.Length + 1)..]);

    private void Zip(string name, params (string Name, byte[] Content)[] entries)
    {
        using var archive = System.IO.Compression.ZipFile.Open(folder.At(name), ZipArchiveMode.Create);
        foreach (var (entry, content) in entries)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(content);
        }
    }

    private static (List<(string Name, string Text)> Opened, List<Finding> Findings) Open(params string[] paths)
    {
        var findings = new List<Finding>();
        var opened = new List<(string, string)>();
        foreach (var (name, content) in new Sources().Open(paths, findings))
        {
            opened.Add((name, new StreamReader(content, Encoding.UTF8).ReadToEnd()));
        }

        return (opened, findings);
    }
}
