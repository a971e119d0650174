using Fulcrum.Core;
using Fulcrum.Store;

namespace Fulcrum;

/// <summary>
/// The one folder with the user's data: a database (ads, and what the user tells of themselves) and the sources of the last answer.
/// Copy it or delete it freely. Several processes may have it open; one object is not for several threads at once.
/// </summary>
public sealed partial class Workspace : IDisposable
{
    private readonly Database _database;

    private Workspace(string folder, Database database)
    {
        Folder = folder;
        _database = database;
    }

    /// <summary>The folder that is used where none is named: FULCRUM_HOME, else "fulcrum" in the user's local application data.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable("FULCRUM_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "fulcrum");

    /// <summary>Where this workspace is.</summary>
    public string Folder { get; }

    /// <summary>The user's ads.</summary>
    public AdTable Ads => _database.Ads;

    /// <summary>The boards that the user follows.</summary>
    public BoardTable Boards => _database.Boards;

    /// <summary>What the user tells of their skills, and what audits of projects found.</summary>
    public EvidenceTable Evidence => _database.Evidence;

    internal ReadingTable Readings => _database.Readings;

    internal CopyTable Copies => _database.Copies;

    internal T Together<T>(Func<T> changes) => _database.Together(changes);

    /// <summary>Opens a workspace, making folder and database where they are missing.</summary>
    /// <param name="findings">Why it cannot be opened, and what to do; nothing is changed then.</param>
    /// <param name="folder">The folder; null: <see cref="DefaultFolder"/>.</param>
    /// <returns>The workspace, or null with a finding.</returns>
    public static Workspace? Open(ICollection<Finding> findings, string? folder = null)
    {
        var place = folder ?? DefaultFolder;
        try
        {
            if (!Directory.Exists(place))
            {
                // What people write about themselves is for their own eyes.
                _ = OperatingSystem.IsWindows()
                    ? Directory.CreateDirectory(place)
                    : Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("STORE005", Severity.Error, place, $"the folder cannot be made: {denied.Message.TrimEnd('.')}", "Name a folder that you may write to in FULCRUM_HOME."));
            return null;
        }

        return Database.Open(DatabaseOf(place), findings) is { } database ? new Workspace(place, database) : null;
    }

    /// <summary>Opens a workspace that is there already; null without a finding when there is none, and nothing is made then.</summary>
    /// <param name="findings">Why it cannot be opened, where it is there.</param>
    /// <param name="folder">The folder; null: <see cref="DefaultFolder"/>.</param>
    public static Workspace? OpenExisting(ICollection<Finding> findings, string? folder = null)
        => File.Exists(DatabaseOf(folder ?? DefaultFolder)) ? Open(findings, folder) : null;

    /// <summary>Another text after every change of the ads in use.</summary>
    public string Revision => Convert.ToHexStringLower(Copies.State);

    /// <summary>Reads the ads that came or changed since the last reading, so that the next question about the market need not.</summary>
    /// <param name="findings">Told when what was kept of earlier readings is damaged; it is made anew.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads; whoever asks about the market next reads them.</param>
    public void ReadNew(ICollection<Finding> findings, IProgress<int>? progress = null, CancellationToken cancel = default) => StoredMarket.Open(this, findings, progress, cancel);

    /// <summary>Bytes on disk.</summary>
    public long Bytes => new DirectoryInfo(Folder).EnumerateFiles("fulcrum.db*").Sum(f => f.Length) + (new FileInfo(PackedPath) is { Exists: true } packed ? packed.Length : 0);

    /// <summary>Deletes removed ads for good, also what was made of them. Returns how many ads that were.</summary>
    public int Purge()
    {
        var purged = Ads.Purge();
        File.Delete(PackedPath);
        return purged;
    }

    /// <summary>Checks the whole database; one finding for each damage.</summary>
    public IReadOnlyList<Finding> Check() => _database.Check();

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private string PackedPath => Path.Combine(Folder, PackedFile.Name);

    private static string DatabaseOf(string folder) => Path.Combine(folder, "fulcrum.db");
}
