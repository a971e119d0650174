using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

public sealed partial class Workspace
{
    /// <summary>The folder in a workspace where an example is laid open for the pages.</summary>
    public const string ExampleFolder = "example";

    internal const string InboxFolder = "inbox";

    /// <summary>Its folder with ads that a résumé was set against; they do not count in the market.</summary>
    public const string PastedFolder = "pasted";
    private const string BoardEnding = ".board";

    private string Inbox => Path.Combine(Folder, InboxFolder);

    /// <summary>Whether something was received that is not read yet, as after a stop in its middle.</summary>
    public bool HasWaiting => Directory.Exists(Inbox) && Directory.EnumerateFiles(Inbox).Any(f => Path.GetFileName(f)[0] != '.');

    /// <summary>Takes a file of ads to be read later. Once this returns, a killed process loses nothing of it. The same content is taken once.</summary>
    /// <param name="content">The file.</param>
    /// <param name="ending">".jsonl" or the like; it decides the format where the content leaves it open.</param>
    public void Receive(Stream content, string ending)
    {
        using var held = new MemoryStream();
        content.CopyTo(held);
        var bytes = held.GetBuffer().AsMemory(0, (int)held.Length);
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 10)) + ending;
        new Sources().WriteAtomically(Path.Combine(Inbox, name), to => to.Write(bytes.Span));
    }

    /// <summary>Takes the name of a board, or the address of a page, to be read later.</summary>
    public void Receive(string board) => Receive(new MemoryStream(Encoding.UTF8.GetBytes(board)), BoardEnding);

    /// <summary>Reads what was received into the workspace. Each piece is put away when it is read to its end, so a stopped run goes on there.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="progress">What is being read.</param>
    /// <param name="cancel">Stops; what was read is kept, the rest waits.</param>
    public async Task<AddedAds> ReadWaiting(TimeProvider time, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        var total = new AddedAds();
        foreach (var file in HasWaiting ? Directory.EnumerateFiles(Inbox).Where(f => Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal).ToList() : [])
        {
            var found = new List<Finding>();
            try
            {
                if (file.EndsWith(BoardEnding, StringComparison.Ordinal))
                {
                    total += await AddBoard(await File.ReadAllTextAsync(file, cancel).ConfigureAwait(false), time, found, progress, cancel).ConfigureAwait(false) ?? new AddedAds();
                }
                else
                {
                    total += AddFiles([file], Today(time), found, progress is null ? null : new InWords(progress, total.Read), cancel);
                }
            }
            catch (Exception broken) when (broken is not (OperationCanceledException or IOException))
            {
                // It would break every later run, too. What the disk or another program is to blame for may work the next time.
                found.Add(new Finding("ADS030", Severity.Error, file, $"It could not be read: {broken.Message.TrimEnd('.')}.", "Save the ads in another format, and add them again."));
            }

            // Its name is of our own making and would tell nobody anything.
            found.ForEach(f => findings.Add(f with { Place = f.Place.Replace(file, "what you added", StringComparison.Ordinal) }));
            File.Delete(file);
        }

        return total;
    }

    /// <summary>Throws away what was received and is not read.</summary>
    public void DiscardWaiting()
    {
        if (Directory.Exists(Inbox))
        {
            Directory.Delete(Inbox, recursive: true);
        }
    }

    private sealed class InWords(IProgress<string> words, int before) : IProgress<int>
    {
        public void Report(int value) => words.Report(string.Create(CultureInfo.InvariantCulture, $"Reading ads: {before + value:N0}"));
    }
}
