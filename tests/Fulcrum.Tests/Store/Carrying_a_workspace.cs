using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Everything out as one file, deleted, and in again; and archives that want something else.</summary>
public sealed class Carrying_a_workspace : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Home => folder.At("home");

    private string Archive => folder.At("out.zip");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_exported_deleted_and_imported_is_the_same_to_the_byte_and_the_row()
    {
        Fill();
        folder.File("home/notes.txt", "not Fulcrum's");
        var (files, rows, revision) = (Files(), Rows(), Revision());
        Export().ShouldBe(["fulcrum.db", "cv/mine.md", "inbox/0123.board", "last-answer.json", "outcomes.csv", "pivot.yaml", "resume.pdf"]);

        Workspace.Everything(Home).Left.ShouldBe(["notes.txt"]);
        Workspace.DeleteAll(Home);
        Directory.GetFileSystemEntries(Home).Select(Path.GetFileName).ShouldBe(["notes.txt"]);

        var findings = new List<Finding>();
        Workspace.Preview(Archive, findings, Home).ShouldNotBeNull().ShouldAllBe(f => f.Change == ImportedFile.New);
        Workspace.Import(Archive, findings, Home).ShouldNotBeNull();
        findings.ShouldBeEmpty();
        Files().ShouldBe(files);
        Rows().ShouldBe(rows);
        Revision().ShouldBe(revision);
        Directory.GetDirectories(Home, ".import-*").ShouldBeEmpty();

        var first = File.ReadAllBytes(Archive);
        Export();
        Workspace.Preview(Archive, findings, Home)!.Where(f => f.Name != "fulcrum.db").ShouldAllBe(f => f.Change == ImportedFile.Same);
        Entries(File.ReadAllBytes(Archive)).Where(e => e.Key is not ("fulcrum.db" or "fulcrum.json")).ShouldBe(Entries(first).Where(e => e.Key is not ("fulcrum.db" or "fulcrum.json")));
    }

    [Fact]
    public void An_empty_folder_is_left_by_nobody_and_the_same_content_gives_the_same_archive()
    {
        Fill();
        Export();
        var first = File.ReadAllBytes(Archive);
        Export();
        File.ReadAllBytes(Archive).ShouldBe(first);
        Workspace.DeleteAll(Home);
        Directory.Exists(Home).ShouldBeFalse();
    }

    [Fact]
    public void What_an_import_replaces_is_said_first_and_kept_beside()
    {
        Fill();
        Export();
        File.WriteAllText(Path.Combine(Home, "pivot.yaml"), "role: welder\n");
        using (var workspace = Workspace.Open([], Home)!)
        {
            workspace.Evidence.Add(new EvidenceEntry { Kind = EvidenceKind.SelfRating, Concepts = [new("python")], Level = 1 });
        }

        var findings = new List<Finding>();
        var preview = Workspace.Preview(Archive, findings, Home).ShouldNotBeNull();
        preview.Where(f => f.Change == ImportedFile.Replaces).Select(f => f.Name).ShouldBe(["fulcrum.db", "pivot.yaml"], ignoreOrder: true);
        preview[0].Holds.ShouldBe("3 ads and 1 piece of evidence, in place of 3 ads and 2 pieces of evidence");
        File.ReadAllText(Path.Combine(Home, "pivot.yaml")).ShouldBe("role: welder\n");

        Workspace.Import(Archive, findings, Home).ShouldNotBeNull();
        File.ReadAllText(Path.Combine(Home, "pivot.yaml")).ShouldStartWith("role: data analyst");
        using var after = Workspace.Open([], Home)!;
        after.Evidence.All().Count.ShouldBe(1);
        Workspace.Preview(Path.Combine(Home, Workspace.BeforeImport), findings, folder.At("elsewhere"))!.Single(f => f.Name == "fulcrum.db").Holds.ShouldBe("3 ads and 2 pieces of evidence");
    }

    [Fact]
    public void What_the_pivot_file_names_elsewhere_is_said_to_be_missing_from_the_archive()
    {
        Fill();
        File.AppendAllText(Path.Combine(Home, "pivot.yaml"), "projects: [../churn]\n");
        var findings = new List<Finding>();
        using var to = new MemoryStream();
        Workspace.Export(to, findings, Home);
        findings.Single().Place.ShouldBe("../churn");
    }

    [Theory]
    [InlineData("../evil.md", "leads out")]
    [InlineData("/etc/evil", "leads out")]
    [InlineData("cv/../../evil.md", "leads out")]
    [InlineData("C:\\evil.md", "leads out")]
    [InlineData(".bashrc", "leads out")]
    [InlineData("cv/.ssh/key", "leads out")]
    [InlineData("thesis.docx", "is no file of a workspace")]
    [InlineData("market.packed", "is no file of a workspace")]
    [InlineData("fulcrum.db-wal", "is no file of a workspace")]
    [InlineData("notes.txt", "is not Fulcrum's")]
    public void A_name_that_leads_elsewhere_is_refused_and_nothing_is_changed(string name, string why)
    {
        Fill();
        folder.File("home/notes.txt", "mine");
        var before = Files();
        Refused(Packed((name, "evil"), ("pivot.yaml", "role: x\ncatalogue: [notes.txt]\n"))).ShouldContain(why);
        Files().ShouldBe(before);
        Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName).ShouldBe(["home", "out.zip"], ignoreOrder: true);
    }

    [Fact]
    public void Links_twins_strangers_bombs_and_what_is_not_as_listed_are_refused()
    {
        Refused(Packed(entries => entries.CreateEntry("resume.md").ExternalAttributes = unchecked((int)0xA1FF0000), ("resume.md", ""))).ShouldContain("is a link");
        Refused(Packed(entries => entries.CreateEntry("more.md"), ("resume.md", "x"))).ShouldContain("not in its list");
        Refused(Packed(entries => Put(entries, "RESUME.MD", "y"), ("resume.md", "x"), ("RESUME.MD", "y"))).ShouldContain("twice");
        Refused(Packed(_ => { }, ("resume.md", new string('0', 32 << 20)))).ShouldContain("unpacks to more");
        Refused(Packed(entries => { }, "otherwise", ("resume.md", "x"))).ShouldContain("not what the archive's list says");
        Refused("this is no zip"u8.ToArray()).ShouldContain("cannot be read");
        Refused(Zip(e => Put(e, "resume.md", "x"))).ShouldContain("not an archive that Fulcrum wrote");
        Refused(Zip(e => Put(e, "fulcrum.json", "{\"format\":\"fulcrum workspace\",\"version\":9,\"files\":[]}"))).ShouldContain("newer Fulcrum");
        Refused(Zip(e => Put(e, "fulcrum.json", "{\"format\":\"fulcrum workspace\",\"version\":1,\"files\":[null]}"))).ShouldContain("refused");
        Refused(Packed(("pivot.yaml", "role: [unclosed"))).ShouldContain("not YAML");
        Refused(Packed(("fulcrum.db", "no database"))).ShouldContain("no database of Fulcrum's");
    }

    [Fact]
    public void A_database_with_a_trigger_that_is_not_Fulcrums_is_refused()
    {
        Fill();
        Workspace.Export(Stream.Null, [], Home);
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Home, "fulcrum.db")};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "CREATE TRIGGER mine AFTER INSERT ON evidence BEGIN DELETE FROM ads; END";
            command.ExecuteNonQuery();
        }

        Export();
        using var other = new TemporaryFolder();
        var findings = new List<Finding>();
        Workspace.Import(Archive, findings, other.At("home")).ShouldBeNull();
        findings.ShouldContain(f => f.Reason.Contains("no database of Fulcrum's", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_damaged_anywhere_is_refused_or_read_whole()
    {
        Fill();
        Export();
        var whole = File.ReadAllBytes(Archive);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 60))
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x55;
            File.WriteAllBytes(Archive, broken);
            var findings = new List<Finding>();
            if (Workspace.Preview(Archive, findings, folder.At("other")) is null)
            {
                findings.ShouldNotBeEmpty($"byte {at}");
            }
        }
    }

    private void Fill()
    {
        using var workspace = Workspace.Open([], Home)!;
        for (var i = 1; i <= 3; i++)
        {
            workspace.Ads.Put(StoredAds.Ad(i), "b", $"{i}", StoredAds.Monday);
        }

        workspace.Evidence.Add(new EvidenceEntry { Kind = EvidenceKind.SelfRating, Concepts = [new("sql")], Level = 3 });
        folder.File("home/pivot.yaml", "role: data analyst # mine\nresume: resume.pdf\noutcomes: outcomes.csv\ncatalogue: [cv/mine.md]\n");
        folder.File("home/resume.pdf", RandomNumberGenerator.GetBytes(3000));
        folder.File("home/outcomes.csv", "applied,result\n");
        folder.File("home/cv/mine.md", "x");
        folder.File("home/inbox/0123.board", "greenhouse:x");
        folder.File("home/last-answer.json", "{}");
    }

    private IReadOnlyList<string> Export()
    {
        using var to = File.Create(Archive);
        return Workspace.Export(to, [], Home);
    }

    private Dictionary<string, string> Files() => Directory.GetFiles(Home, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("fulcrum.db", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Home, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    private string Rows()
    {
        using var workspace = Workspace.Open([], Home)!;
        return JsonSerializer.Serialize(new { ads = workspace.Ads.WithTexts().ToList(), evidence = workspace.Evidence.All(), boards = workspace.Boards.All() });
    }

    private string Revision()
    {
        using var workspace = Workspace.Open([], Home)!;
        return workspace.Revision;
    }

    private string Refused(byte[] archive)
    {
        File.WriteAllBytes(Archive, archive);
        var findings = new List<Finding>();
        Workspace.Import(Archive, findings, Home).ShouldBeNull();
        findings.ShouldNotBeEmpty();
        return string.Join(" ", findings.Select(f => f.Reason));
    }

    private static byte[] Packed(params (string Name, string Text)[] files) => Packed(_ => { }, files);

    private static byte[] Packed(Action<ZipArchive> more, params (string Name, string Text)[] files) => Packed(more, null, files);

    // A list as an export writes it; what is named in it and not yet there is put in.
    private static byte[] Packed(Action<ZipArchive> more, string? hashed, params (string Name, string Text)[] files) => Zip(archive =>
    {
        Put(archive, "fulcrum.json", JsonSerializer.Serialize(new { format = "fulcrum workspace", version = 1, files = files.Select(f => new { name = f.Name, bytes = f.Text.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed ?? f.Text))) }) }));
        more(archive);
        foreach (var (name, text) in files.Where(f => f.Text.Length > 0 && f.Name != "RESUME.MD"))
        {
            Put(archive, name, text);
        }
    });

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(archive);
        }

        return held.ToArray();
    }

    private static void Put(ZipArchive archive, string name, string text)
    {
        using var to = archive.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Dictionary<string, string> Entries(byte[] archive)
    {
        using var read = new ZipArchive(new MemoryStream(archive));
        return read.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            return Convert.ToHexString(SHA256.HashData(from));
        });
    }
}
