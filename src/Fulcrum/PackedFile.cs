using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

/// <summary>
/// The workspace's read ads as columns, in a file beside the database. It can be thrown away: its tag says for which state of the ads it stands,
/// and one that is missing, torn or of another state is written anew.
/// </summary>
internal sealed class PackedFile(string folder)
{
    /// <summary>Its name in the workspace's folder.</summary>
    public const string Name = "market.packed";

    private readonly string path = Path.Combine(folder, Name);
    private long length;

    /// <summary>The columns; null when there are none for this tag.</summary>
    public PackedAds? Read(byte[] tag, ICollection<Finding> findings)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.Length;
            return PackedAds.Read(file, path, findings) is var ads && ads.Tag.AsSpan().SequenceEqual(tag) ? ads : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Appends what is new to the file that was read.</summary>
    public void Append(PackedAds ads, byte[] tag) => Try(() =>
    {
        // Another process may have appended the same or written the file anew: then this one has nothing to add.
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        if (file.Length == length)
        {
            file.Position = length;
            ads.WriteNew(file, tag);
        }
    });

    /// <summary>Writes the file anew, in one step.</summary>
    public void Replace(PackedAds ads, byte[] tag) => Try(() => new Sources().WriteAtomically(path, to => ads.WriteNew(to, tag)));

    // Without the file everything is the same but slower.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
        }
    }
}
