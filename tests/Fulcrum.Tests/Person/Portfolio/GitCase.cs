using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Planning;

namespace Fulcrum.Tests;

/// <summary>A small repository that a test builds by git in a temporary folder.</summary>
internal sealed class GitCase : IDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStream _stream = new();
    private int _marks;

    internal GitCase(bool bare = false) => Run(bare ? ["init", "-q", "--bare", "-b", "main", "."] : ["init", "-q", "-b", "main", "."]);

    internal string Path => _folder.Root;

    /// <summary>Adds a commit to the stream that fast-import will read.</summary>
    internal GitCase Commit(IEnumerable<(string Path, string Text)> files, DateTimeOffset at, string author = "Ada <ada@example.org>", string mode = "100644")
        => Commit(files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text))), at, author, mode);

    internal GitCase Commit(IEnumerable<(string Path, byte[] Content)> files, DateTimeOffset at, string author = "Ada <ada@example.org>", string mode = "100644")
    {
        var when = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Write($"commit refs/heads/main\nmark :{++_marks}\nauthor {author} {when} +0000\ncommitter {author} {when} +0000\ndata 4\nwork\n");
        if (_marks > 1)
        {
            Write($"from :{_marks - 1}\n");
        }

        foreach (var (path, content) in files)
        {
            Write($"M {mode} inline \"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"\ndata {content.Length}\n");
            _stream.Write(content);
            Write("\n");
        }

        return this;
    }

    /// <summary>One commit for each file, some hours and days apart, as somebody works in the evenings.</summary>
    internal GitCase Evenings(IReadOnlyList<(string Path, string Text)> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            Commit([files[i]], Start.AddDays(i / 2 * 5).AddHours(i % 2));
        }

        return this;
    }

    internal GitCase Done()
    {
        Run(["fast-import", "--quiet", "--force"], _stream.ToArray());
        return this;
    }

    internal RepositorySnapshot? Read(ICollection<Finding>? findings = null, string? place = null) => new Sources().Repository(place ?? Path, PortfolioCase.Person.PracticeDataSizes, findings ?? []);

    internal ProjectAudit Audit(params string[] authors) => PortfolioCase.Audit(Read()!, authors);

    internal string Run(string[] arguments, byte[]? input = null)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string text) => _stream.Write(Encoding.UTF8.GetBytes(text));
}

/// <summary>Audits for tests.</summary>
internal static class PortfolioCase
{
    internal static Person.PersonReader Person { get; } = new(Fulcrum.Reading.Reader.Bundled);

    internal static FactBook Facts { get; } = Planner.Facts([]);

    internal static ProjectAudit Audit(RepositorySnapshot repository, IReadOnlyList<string>? authors = null, IReadOnlyList<ProbedLink>? links = null, RoleDemand? demand = null)
        => Person.Audit(repository, authors ?? [], Facts, links ?? [], demand);

    /// <summary>A snapshot without git, for checks of files alone.</summary>
    internal static RepositorySnapshot Of(params (string Path, string Text)[] files) => new()
    {
        Place = "here", Name = "here", History = HistoryState.NoGit, Files = [.. files.Select(f => new RepositoryFile(f.Path, f.Text.Length) { Text = f.Text })],
    };
}
