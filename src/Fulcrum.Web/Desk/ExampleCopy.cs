namespace Fulcrum.Web;

/// <summary>A bundled example, copied into the workspace so that it can be played with.</summary>
internal static class ExampleCopy
{
    private const string Name = "engineer-with-vendor-certifications";

    /// <summary>Makes the copy anew. Returns its pivot file.</summary>
    public static string Make(string folder)
    {
        Remove(folder);
        var copy = Directory.CreateDirectory(Path.Combine(folder, Workspace.ExampleFolder)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Corpus.Examples, Name)).Where(f => Path.GetFileName(f) != "expected.txt"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return Path.Combine(copy, "pivot.yaml");
    }

    /// <summary>Removes it.</summary>
    public static void Remove(string folder)
    {
        var copy = Path.Combine(folder, Workspace.ExampleFolder);
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
