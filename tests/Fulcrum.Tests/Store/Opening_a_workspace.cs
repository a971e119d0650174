using Fulcrum.Core;
using Fulcrum.Store;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Opening_a_workspace : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_workspace_is_made_where_there_is_none_and_found_again()
    {
        var findings = new List<Finding>();
        Workspace.OpenExisting(findings, folder.At("new")).ShouldBeNull();
        Directory.Exists(folder.At("new")).ShouldBeFalse();

        using (var workspace = Workspace.Open(findings, folder.At("new")).ShouldNotBeNull())
        {
            workspace.Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday);
        }

        using (var workspace = Workspace.OpenExisting(findings, folder.At("new")).ShouldNotBeNull())
        {
            workspace.Ads.Count.ShouldBe(1);
        }

        findings.ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            (File.GetUnixFileMode(folder.At("new")) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        }
    }

    [Theory]
    [InlineData("it's \"mine\"; Mode=Memory")]
    [InlineData("a=b")]
    [InlineData(" blanks and {braces} ")]
    public void A_folder_may_have_any_name(string name)
    {
        var findings = new List<Finding>();
        Workspace.Open(findings, folder.At(name)).ShouldNotBeNull().Dispose();
        findings.ShouldBeEmpty();
        File.Exists(Path.Combine(folder.At(name), "fulcrum.db")).ShouldBeTrue();
    }

    [Fact]
    public void A_brief_look_at_an_ad_shows_what_a_list_shows()
    {
        using var workspace = Workspace.Open([], folder.At("brief"))!;
        workspace.Ads.Put(new Ad { Id = "7", Place = "p", Board = "b", Employer = "Acme", Title = "Data Engineer", Location = "Leeds", Url = "https://example.org/7", Posted = new DateOnly(2026, 3, 1), Text = "SQL" }, "files", "7", new DateOnly(2026, 3, 2));
        var whole = workspace.Ads.Find(new AdQuery()).Single();
        var brief = workspace.Ads.Find(new AdQuery { IsBrief = true }).Single();
        whole.Ad.Url.ShouldBe("https://example.org/7");
        brief.ShouldBe(whole with { Ad = whole.Ad with { Id = "", Place = "", Url = "" } });
    }

    [Fact]
    public void Migrations_are_numbered_one_by_one_without_gap()
        => Migrations.All.Select(m => m.Number).ShouldBe(Enumerable.Range(1, Migrations.Newest));

    [Fact]
    public void A_database_of_every_older_version_is_brought_up_to_date_with_its_data()
    {
        for (var version = 1; version < Migrations.Newest; version++)
        {
            var file = folder.At($"v{version}.db");
            Sql(file, [.. Migrations.All.Take(version).Select(m => Text(m.Name)), $"PRAGMA user_version = {version}",
                "INSERT INTO ads (source, external_id, board, employer, title, location, first_seen, last_seen, content_hash, rest, text) VALUES ('s', '1', 'b', 'e', 't', 'l', '2026-01-01', '2026-01-01', x'00', '{}', x'06')"]);
            using var database = Database.Open(file, []).ShouldNotBeNull();
            database.Ads.Get(1).ShouldNotBeNull().Ad.Title.ShouldBe("t");
            database.One<long>("PRAGMA user_version").ShouldBe(Migrations.Newest);
        }
    }

    [Fact]
    public void Ads_of_an_older_version_are_found_by_names_with_signs()
    {
        using (var old = StoredAds.Open(folder))
        {
            old.Ads.Put(StoredAds.Ad(1, "A C# developer."), "b", "1", StoredAds.Monday);
            old.Ads.Put(StoredAds.Ad(2, "Vitamin C."), "b", "2", StoredAds.Monday);
            old.Ads.Put(StoredAds.Ad(3, "C# too, but damaged."), "b", "3", StoredAds.Monday);
            old.Run("DELETE FROM ads_words");
            old.Run("INSERT INTO ads_words (rowid, title, employer, location, body) SELECT number, title, employer, location, 'A C# developer' FROM ads");
            old.Run("UPDATE ads SET text = x'ff00ff' WHERE number = 3");
            old.Run("DROP TABLE corrections");
            old.Run("PRAGMA user_version = 5");
        }

        using var database = Database.Open(folder.At("fulcrum.db"), []).ShouldNotBeNull();
        database.Ads.Find(new AdQuery { Words = "c#" }).Select(a => a.Number).ShouldBe([1]);
        database.Ads.Find(new AdQuery { Words = "c" }).Count.ShouldBe(3);
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        StoredAds.Open(folder).Dispose();
        Sql(folder.At("fulcrum.db"), [$"PRAGMA user_version = {Migrations.Newest + 1}", "PRAGMA wal_checkpoint(TRUNCATE)"]);
        var before = File.ReadAllBytes(folder.At("fulcrum.db"));

        var findings = new List<Finding>();
        Database.Open(folder.At("fulcrum.db"), findings).ShouldBeNull();

        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("STORE002"), f => f.Remedy.ShouldContain("newer"));
        File.ReadAllBytes(folder.At("fulcrum.db")).ShouldBe(before);
    }

    [Theory]
    [InlineData("this is a text of some length that is no database at all, but long enough to be taken for one at first glance, which it is not.")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense, over and over and over and over and over and over and over and over and over again.")]
    public void A_file_that_is_no_database_is_left_alone(string content)
    {
        var file = folder.File("fulcrum.db", content);
        var findings = new List<Finding>();

        Database.Open(file, findings).ShouldBeNull();

        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("STORE001"), f => f.Remedy.Length.ShouldBeGreaterThan(40));
        File.ReadAllText(file).ShouldBe(content);
    }

    [Fact]
    public void Damage_in_the_middle_is_found_by_the_check()
    {
        var file = folder.At("fulcrum.db");
        using (var database = StoredAds.Open(folder))
        {
            database.Together(() => Enumerable.Range(1, 300).ToList().ForEach(n => database.Ads.Put(StoredAds.Ad(n, $"{new string('x', 300)} {n}"), "b", $"{n}", StoredAds.Monday)));
            database.Check().ShouldBeEmpty();
        }

        using (var raw = File.OpenWrite(file))
        {
            raw.Position = raw.Length / 2;
            raw.Write(new byte[8192]);
        }

        var findings = new List<Finding>();
        using var damaged = Database.Open(file, findings);
        (damaged?.Check() ?? findings).ShouldContain(f => f.Code == "STORE001");

        // Work on it ends with the same words, not with a bare error of SQLite.
        Should.Throw<IOException>(() => damaged.ShouldNotBeNull().Ads.WithTexts().ToList()).Message.ShouldContain(".recover");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_finding()
    {
        folder.File("taken", "a file");
        var findings = new List<Finding>();
        Workspace.Open(findings, folder.At("taken")).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("STORE005");
    }

    private static void Sql(string file, IEnumerable<string> statements)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();

        // Migrations may call these; the files that they are tried on have no ads yet.
        connection.CreateFunction("unpacked", (byte[] text) => "");
        connection.CreateFunction("has_signs", (string text) => false);
        connection.CreateFunction("spelled", (string text) => text);
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
