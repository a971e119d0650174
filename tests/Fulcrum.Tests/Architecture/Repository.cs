namespace Fulcrum.Tests;

/// <summary>Where the source tree is, found from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Test material beside the project, or null where it is absent.</summary>
    public static string? Data { get; } = Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : null;

    /// <summary>A file or folder of the test material; skips the test, with the reason, where it is absent.</summary>
    public static string DataOrSkip(params string[] path)
    {
        Assert.SkipWhen(Data is null, "The real test material (../shared/data) is not on this machine.");
        var full = Path.Combine([Data!, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"The test material has no {string.Join('/', path)}.");
        return full;
    }

    public static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fulcrum.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the source tree.");
    }
}
