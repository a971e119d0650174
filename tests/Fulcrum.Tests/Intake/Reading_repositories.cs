using System.Diagnostics;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Reading_repositories
{
    [Fact]
    public void Files_and_history_are_read_as_git_has_them()
    {
        using var git = new GitCase();
        git.Commit([("a.py", "x = 1\ny = 2\n")], GitCase.Start).Commit([("b c.md", "one\n"), ("bin.dat", "\0\u0001")], GitCase.Start.AddHours(1), "Bo Bø <bo@example.org>").Done();
        var repository = git.Read()!;
        repository.History.ShouldBe(HistoryState.Whole);
        repository.Branch.ShouldBe("main");
        repository.Files.Select(f => f.Path).ShouldBe(["a.py", "b c.md", "bin.dat"]);
        repository.Files[0].Text.ShouldBe("x = 1\ny = 2\n");
        repository.Files[2].Text.ShouldBeNull();
        repository.Commits.Count.ShouldBe(2);
        repository.Commits[0].Author.ShouldBe("Bo Bø");
        repository.Commits[0].Written.ShouldBe(GitCase.Start.AddHours(1));
        repository.Commits[0].Changes.ShouldBe([new FileChange("b c.md", 1, 0), new FileChange("bin.dat", 0, 0)]);
        repository.Commits[1].Changes.ShouldBe([new FileChange("a.py", 2, 0)]);
    }

    [Fact]
    public void A_settings_file_that_names_programs_starts_none_of_them()
    {
        using var git = new GitCase();
        git.Commit([("a.py", "x = 1\n"), (".gitattributes", "* diff=evil filter=evil\n"), (".gitmodules", "[submodule \"m\"]\n\tpath = m\n\turl = ext::sh -c touch% CANARY\n")], GitCase.Start).Commit([("a.py", "x = 2\n")], GitCase.Start.AddHours(1)).Done();
        var canary = Path.Combine(git.Path, "canary");
        var evil = $"sh -c 'touch {canary}'";
        foreach (var key in new[] { "core.fsmonitor", "core.pager", "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program", "core.sshCommand", "core.editor", "core.askPass", "credential.helper", "pager.log", "alias.log", "remote.origin.uploadpack", "interactive.diffFilter", "core.alternateRefsCommand", "uploadpack.packObjectsHook" })
        {
            git.Run(["config", key, evil]);
        }

        git.Run(["config", "log.showSignature", "true"]);
        git.Run(["config", "diff.orderFile", "/dev/zero"]);
        git.Run(["config", "remote.origin.promisor", "true"]);
        git.Run(["config", "remote.origin.url", "ext::" + evil]);
        foreach (var hook in new[] { "post-checkout", "pre-auto-gc", "post-index-change", "reference-transaction", "fsmonitor-watchman" })
        {
            var path = Path.Combine(git.Path, ".git", "hooks", hook);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"#!/bin/sh\ntouch {canary}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var repository = git.Read()!;
        repository.Commits.Count.ShouldBe(2);
        repository.Files.Count.ShouldBe(3);
        File.Exists(canary).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_object_is_not_fetched_by_the_repositorys_own_command()
    {
        using var git = new GitCase();
        git.Commit([("a.py", "x = 1\n")], GitCase.Start).Done();
        var id = git.Run(["rev-parse", "HEAD:a.py"]).Trim();
        var canary = Path.Combine(git.Path, "canary");
        git.Run(["config", "core.repositoryFormatVersion", "1"]);
        git.Run(["config", "extensions.partialClone", "origin"]);
        git.Run(["config", "remote.origin.promisor", "true"]);
        git.Run(["config", "remote.origin.url", git.Path]);
        git.Run(["config", "remote.origin.uploadpack", $"touch {canary}; true"]);
        var loose = Path.Combine(git.Path, ".git", "objects", id[..2], id[2..]);
        File.Exists(loose).ShouldBeTrue("the object lies loose");
        File.SetAttributes(loose, FileAttributes.Normal);
        File.Delete(loose);

        var findings = new List<Finding>();
        git.Read(findings).ShouldNotBeNull();
        File.Exists(canary).ShouldBeFalse();
        findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_text_and_names_that_are_none_do_no_harm()
    {
        using var git = new GitCase();
        git.Commit([("bad.py", new byte[] { (byte)'x', 0xFF, 0xFE, 0xC3, (byte)'\n' }), ("we\"ird\nname\u001b[31m.py", "x = 1\n"u8.ToArray()), ("-rf.md", "x\n"u8.ToArray()), ("\u0001\u0002.md", "x\n"u8.ToArray()), ("ключ/ñ.md", "x\n"u8.ToArray())], GitCase.Start, "\u0001 \u001b[2J <e\u0001vil@example.org>").Done();
        var repository = git.Read()!;
        repository.Files.Count.ShouldBe(5);
        repository.Files.ShouldAllBe(f => !f.Path.Any(char.IsControl));
        repository.Files.ShouldContain(f => f.Path == "ключ/ñ.md");
        repository.Commits.ShouldHaveSingleItem().Author.Any(char.IsControl).ShouldBeFalse();
        repository.Commits[0].Changes.Count.ShouldBe(5);
        PortfolioCase.Audit(repository).Checks.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void A_file_over_the_limit_is_listed_and_not_read()
    {
        using var git = new GitCase();
        git.Commit([("big.py", new byte[(1 << 20) + 1]), ("a.py", "x\n"u8.ToArray())], GitCase.Start).Done();
        var repository = git.Read()!;
        repository.LeftUnread.ShouldBe(1);
        repository.Files.Single(f => f.Path == "big.py").ShouldBe(new RepositoryFile("big.py", (1 << 20) + 1));
    }

    [Fact]
    public void The_checksum_is_worked_out_for_sizes_that_were_asked_for()
    {
        using var git = new GitCase();
        git.Commit([("blob", new byte[4542]), ("other", new byte[4543])], GitCase.Start).Done();
        git.Read()!.Files.Select(f => f.Md5).ShouldBe([Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(new byte[4542])), ""]);
    }

    [Fact]
    public void Links_are_not_followed_in_a_repository_nor_in_a_folder()
    {
        using var git = new GitCase();
        git.Commit([("out", "/etc/passwd")], GitCase.Start, mode: "120000").Commit([("a.md", "x\n")], GitCase.Start.AddHours(1)).Done();
        git.Read()!.Files.Select(f => f.Path).ShouldBe(["a.md"]);
        if (OperatingSystem.IsWindows())
        {
            return; // Making links needs a right there that tests do not have.
        }

        using var folder = new TemporaryFolder();
        folder.File("a/b.md", "x\n");
        Directory.CreateSymbolicLink(folder.At("a/loop"), folder.Root);
        File.CreateSymbolicLink(folder.At("passwd.md"), "/etc/passwd");
        Process.Start("mkfifo", folder.At("pipe.md")).WaitForExit();
        var plain = new Sources().Repository(folder.Root, new HashSet<long>(), [])!;
        plain.History.ShouldBe(HistoryState.NoGit);
        plain.Files.Select(f => f.Path).ShouldBe(["a/b.md", "pipe.md"]);
    }

    [Fact]
    public void An_empty_repository_and_a_plain_folder_say_what_they_are()
    {
        using var git = new GitCase();
        File.WriteAllText(Path.Combine(git.Path, "a.md"), "x\n");
        var findings = new List<Finding>();
        var empty = git.Read(findings)!;
        empty.History.ShouldBe(HistoryState.NoCommit);
        empty.Files.ShouldHaveSingleItem().Path.ShouldBe("a.md");
        findings.ShouldContain(f => f.Code == "REPO007");

        using var folder = new TemporaryFolder();
        folder.File("a.py", "x");
        findings.Clear();
        new Sources().Repository(folder.Root, new HashSet<long>(), findings)!.History.ShouldBe(HistoryState.NoGit);
        findings.ShouldHaveSingleItem().Code.ShouldBe("REPO006");
    }

    [Fact]
    public void A_broken_repository_inside_of_another_is_not_taken_for_a_part_of_that_one()
    {
        using var outer = new GitCase();
        outer.Commit([("inner/a.py", "x\n"), ("b.py", "x\n")], GitCase.Start).Done();
        outer.Run(["reset", "-q", "--hard"]);
        var inner = Path.Combine(outer.Path, "inner");
        Directory.CreateDirectory(Path.Combine(inner, ".git"));
        File.WriteAllText(Path.Combine(inner, ".git", "HEAD"), "garbage");
        var findings = new List<Finding>();
        var read = outer.Read(findings, inner)!;
        (read.History, read.Commits.Count).ShouldBe((HistoryState.NoGit, 0));
        findings.ShouldHaveSingleItem().Code.ShouldBe("REPO012");
    }

    [Fact]
    public void A_repository_whose_last_commit_is_gone_is_said_to_be_damaged()
    {
        using var git = new GitCase();
        git.Commit([("a.py", "x\n")], GitCase.Start).Done();
        git.Run(["reset", "-q", "--hard"]);
        var objects = new DirectoryInfo(Path.Combine(git.Path, ".git", "objects"));
        foreach (var file in objects.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
            file.Delete();
        }

        var findings = new List<Finding>();
        git.Read(findings)!.Files.ShouldHaveSingleItem().Path.ShouldBe("a.py");
        findings.ShouldHaveSingleItem().Code.ShouldBe("REPO013");
    }

    [Fact]
    public void An_empty_folder_is_nothing_to_audit()
    {
        using var folder = new TemporaryFolder();
        var findings = new List<Finding>();
        new Sources().Repository(folder.Root, new HashSet<long>(), findings).ShouldBeNull();
        var said = findings.Last();
        (said.Code, said.Severity).ShouldBe(("REPO014", Severity.Error));
        said.Reason.ShouldContain("nothing to audit");
    }

    [Fact]
    public void A_detached_head_a_submodule_and_a_worktree_are_read()
    {
        using var git = new GitCase();
        git.Commit([("a.md", "x\n")], GitCase.Start).Commit([("b.md", "x\n")], GitCase.Start.AddHours(1)).Done();
        git.Run(["update-index", "--add", "--cacheinfo", $"160000,{git.Run(["rev-parse", "main"]).Trim()},lib"]);
        git.Run(["read-tree", "main"]);
        git.Run(["update-index", "--add", "--cacheinfo", $"160000,{git.Run(["rev-parse", "main"]).Trim()},lib"]);
        git.Run(["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-qm", "lib"]);
        git.Run(["checkout", "-q", "--detach"]);
        var repository = git.Read()!;
        repository.Branch.ShouldBe("");
        repository.Submodules.ShouldBe(["lib"]);
        repository.Commits.Count.ShouldBe(3);

        using var other = new TemporaryFolder();
        git.Run(["worktree", "add", "-q", other.At("tree"), "main"]);
        git.Read(place: other.At("tree"))!.Files.Select(f => f.Path).ShouldBe(["a.md", "b.md"]);
    }

    [Fact]
    public void A_shallow_clone_is_known_as_one_and_an_address_is_cloned_and_removed()
    {
        using var git = new GitCase(bare: true);
        git.Commit([("a.md", "x\n")], GitCase.Start).Commit([("b.md", "x\n")], GitCase.Start.AddHours(1)).Done();
        var address = new Uri(git.Path).AbsoluteUri;
        using var other = new TemporaryFolder();
        git.Run(["clone", "-q", "--depth", "1", address, other.At("shallow")]);
        var shallow = git.Read(place: other.At("shallow"))!;
        shallow.History.ShouldBe(HistoryState.Shallow);
        shallow.Commits.Count.ShouldBe(1);

        var before = Directory.EnumerateDirectories(Path.GetTempPath(), "fulcrum-clone-*").Count();
        var cloned = git.Read(place: address)!;
        cloned.History.ShouldBe(HistoryState.Whole);
        cloned.Commits.Count.ShouldBe(2);
        cloned.Place.ShouldBe(address);
        Directory.EnumerateDirectories(Path.GetTempPath(), "fulcrum-clone-*").Count().ShouldBe(before);
    }

    [Theory]
    [InlineData("ext::sh -c touch% x://y", "REPO003")]
    [InlineData("fd::17://x", "REPO003")]
    [InlineData("file:///nowhere/at/all", "REPO002")]
    [InlineData("/no/such/folder", "FILE001")]
    public void A_place_that_cannot_be_read_is_one_clear_finding(string place, string code)
    {
        var findings = new List<Finding>();
        new Sources().Repository(place, new HashSet<long>(), findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Half_of_a_repository_is_read_by_itself_and_a_broken_one_by_its_files()
    {
        using var git = new GitCase();
        git.Commit([("one/a.py", "x\n"), ("two/b.py", "x\n")], GitCase.Start).Commit([("two/b.py", "y\n")], GitCase.Start.AddHours(1)).Done();
        git.Run(["reset", "-q", "--hard"]);
        var half = git.Read(place: Path.Combine(git.Path, "one"))!;
        half.Files.ShouldHaveSingleItem().Path.ShouldBe("a.py");
        half.Commits.ShouldHaveSingleItem().Changes.ShouldBe([new FileChange("a.py", 1, 0)]);

        File.WriteAllText(Path.Combine(git.Path, ".git", "HEAD"), "garbage");
        var findings = new List<Finding>();
        git.Read(findings)!.History.ShouldBe(HistoryState.NoGit);
        findings.ShouldHaveSingleItem().Code.ShouldBe("REPO012");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData("http://user:pass@example.org/")]
    [InlineData("not an address")]
    public void A_link_into_this_machine_does_not_answer(string url) => new Sources().Probe(url).Answers.ShouldBeFalse();

    [Fact]
    public void What_git_writes_is_read_alike_however_it_arrives()
    {
        using var git = new GitCase();
        for (var i = 0; i < 40; i++)
        {
            git.Commit([($"d{i % 7}/f{i}.md", $"{i}\n")], GitCase.Start.AddHours(i));
        }

        var output = Encoding.UTF8.GetBytes(git.Done().Run(GitLog.Arguments(100)));
        var (whole, bits) = (new GitLog(100), new GitLog(100));
        whole.Read(new MemoryStream(output));
        bits.Read(new Dripping(output));
        bits.Commits.Select(c => (c.Author, c.Written, c.Changes.Single())).ShouldBe(whole.Commits.Select(c => (c.Author, c.Written, c.Changes.Single())));
        whole.Commits.Count.ShouldBe(40);
        var few = new GitLog(10);
        few.Read(new MemoryStream(output));
        (few.Commits.Count, few.HasMore).ShouldBe((10, true));
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 3));
    }
}
