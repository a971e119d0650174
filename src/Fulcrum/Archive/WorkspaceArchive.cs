using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Everything that a workspace keeps as one file.</summary>
internal static class WorkspaceArchive
{
    internal static IReadOnlyList<string> Export(string folder, Stream target, ICollection<Finding> findings)
    {
        var files = WorkspaceFiles.Names(folder).Select(n => (n, Path.Combine(folder, n))).ToList();
        Elsewhere(folder, findings);
        var copy = Path.Combine(Path.GetTempPath(), $"fulcrum-{Path.GetRandomFileName()}.db");
        try
        {
            var problems = new List<Finding>();
            using (var workspace = Workspace.OpenExisting(problems, folder))
            {
                if (problems.Count > 0)
                {
                    throw new IOException($"{problems[0].Place}: {problems[0].Reason}. {problems[0].Remedy}");
                }

                if (workspace is not null)
                {
                    workspace.CopyDatabase(copy);
                    files.Insert(0, (WorkspaceFiles.Database, copy));
                }
            }

            if (files.Count > 0)
            {
                ArchiveWriter.Write(target, files);
            }

            return [.. files.Select(f => f.n)];
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static void Elsewhere(string folder, ICollection<Finding> findings)
    {
        var pivot = Path.Combine(folder, WorkspaceFiles.Pivot);
        if (!File.Exists(pivot) || YamlFields.Root(File.ReadAllText(pivot), pivot, []) is not { } fields)
        {
            return;
        }

        var named = new[] { fields.Text("resume"), fields.Text("outcomes") }.OfType<string>().Concat(fields.List("ads")).Concat(fields.List("catalogue")).Concat(fields.List("projects"));
        foreach (var name in named.Where(n => n is not ("-" or MarketSource.Snapshot) && !(WorkspaceFiles.IsPlain(n.Replace('\\', '/')) && Path.Exists(Path.Combine(folder, n)))))
        {
            findings.Add(new Finding("ARCHIVE002", Severity.Note, name, "The pivot file names this, and it lies outside of the workspace; it is not part of the archive.", "Copy it yourself where you need it."));
        }
    }
}
