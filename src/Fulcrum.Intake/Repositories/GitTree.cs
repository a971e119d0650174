using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>The files of the last commit, from git's own store: nothing is checked out, so no filter runs and no link is followed.</summary>
internal sealed class GitTree
{
    private const string Link = "120000";
    private readonly List<(string Id, string Path, long Size)> _entries = [];
    private readonly List<string> _submodules = [];

    /// <summary>Lists the tree.</summary>
    public static readonly string[] Arguments = ["ls-tree", "-r", "-z", "-l", "HEAD"];

    /// <summary>Prints contents by id, in the order asked.</summary>
    public static readonly string[] ContentArguments = ["cat-file", "--batch"];

    /// <summary>Other repositories inside.</summary>
    public IReadOnlyList<string> Submodules => _submodules;

    /// <summary>Whether some files were left out because there are too many.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads the list: "mode type id size TAB path", ended by a zero byte.</summary>
    public void Read(Stream output)
    {
        foreach (var token in ZeroEnded(output))
        {
            var tab = Array.IndexOf(token, (byte)'\t');
            var head = tab < 0 ? [] : Encoding.ASCII.GetString(token, 0, tab).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (head.Length < 4)
            {
                continue;
            }

            var path = PrintableText.Of(token.AsSpan(tab + 1));
            if (head[1] == "commit")
            {
                _submodules.Add(path);
            }
            else if (head[1] == "blob" && head[0] != Link)
            {
                if (_entries.Count == FileBudget.MostFiles)
                {
                    LeftOut++;
                }
                else
                {
                    _entries.Add((head[2], path, long.TryParse(head[3], out var size) ? size : 0));
                }
            }
        }
    }

    /// <summary>The files, the wanted ones with their content.</summary>
    /// <param name="budget">What to read.</param>
    /// <param name="contents">Runs the command that prints contents, given a writer of ids and a reader of its output.</param>
    public IReadOnlyList<RepositoryFile> Files(FileBudget budget, Action<Action<Stream>, Action<Stream>> contents)
    {
        var files = _entries.Select(e => new RepositoryFile(e.Path, e.Size)).ToList();
        var wanted = new List<(int At, bool Hash)>();
        for (var i = 0; i < _entries.Count; i++)
        {
            var hash = budget.WantsHash(_entries[i].Size);
            if (hash || budget.Wants(_entries[i].Path, _entries[i].Size))
            {
                wanted.Add((i, hash));
            }
        }

        if (wanted.Count > 0)
        {
            contents(
                input => input.Write(Encoding.ASCII.GetBytes(string.Concat(wanted.Select(w => _entries[w.At].Id + "\n")))),
                output => Contents(output, wanted, files));
        }

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    // "id blob size NEWLINE content NEWLINE", or "id missing" where an incomplete copy does not have it.
    private static void Contents(Stream output, List<(int At, bool Hash)> wanted, List<RepositoryFile> files)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (var (at, hash) in wanted)
        {
            if (HeadLine(buffered) is not { } head)
            {
                return;
            }

            var parts = head.Split(' ');
            if (parts is not [_, "blob", var digits] || !int.TryParse(digits, out var size))
            {
                continue;
            }

            var content = new byte[size];
            if (buffered.ReadAtLeast(content, size, throwOnEndOfStream: false) < size || buffered.ReadByte() != '\n')
            {
                return;
            }

            files[at] = FileBudget.File(files[at].Path, content, hash);
        }
    }

    private static string? HeadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var b = stream.ReadByte(); b != '\n'; b = stream.ReadByte())
        {
            if (b < 0 || line.Length > 200)
            {
                return null;
            }

            line.Append((char)b);
        }

        return line.ToString();
    }

    private static IEnumerable<byte[]> ZeroEnded(Stream stream)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        var token = new List<byte>(256);
        for (var b = buffered.ReadByte(); b >= 0; b = buffered.ReadByte())
        {
            if (b != 0)
            {
                token.Add((byte)b);
                continue;
            }

            yield return [.. token];
            token.Clear();
        }
    }
}
