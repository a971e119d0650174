using System.Buffers.Text;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>
/// The history in one pass of <c>git log</c>, read while git writes it. Fields end in a zero byte, which no name can hold; a commit begins with a
/// byte 1 where a line of changes begins with a digit or a dash, so nothing that an author writes can be taken for structure.
/// </summary>
internal sealed class GitLog(int mostCommits)
{
    private const int Fields = 5;
    private const int LongestToken = 1 << 24;
    private const int MostName = 1 << 10;
    private const long LastSecond = 253402300799; // 9999-12-31: what a date can hold
    private readonly Dictionary<ByteKey, string> _names = [];
    private readonly List<RepositoryCommit> _commits = [];
    private readonly List<FileChange> _changes = [];
    private readonly string[] _head = new string[Fields];
    private (int Added, int Deleted) _renamed;
    private int _field = Fields;
    private int _skip;
    private bool _open;

    /// <summary>The arguments; a bench runs the same command alone.</summary>
    public static string[] Arguments(int mostCommits) =>
    [
        "log", "-z", "--numstat", "-M100%", "-O/dev/null", FormattableString.Invariant($"--max-count={mostCommits + 1}"), "--format=%x01%an%x00%ae%x00%at%x00%ct%x00%P", "--no-show-signature", "--no-ext-diff",
        "--no-textconv", "--no-color", "--no-notes", "--no-mailmap", "--no-decorate", "--no-diff-merges", "--encoding=UTF-8", "--ignore-submodules=all", "--relative", "HEAD", "--", ".",
    ];

    /// <summary>Commits, latest first, at most the limit.</summary>
    public IReadOnlyList<RepositoryCommit> Commits => _commits.Count > mostCommits ? _commits.GetRange(0, mostCommits) : _commits;

    /// <summary>Whether there are more than the limit.</summary>
    public bool HasMore => _commits.Count > mostCommits;

    /// <summary>Reads the output of git to its end.</summary>
    public void Read(Stream output)
    {
        var buffer = new byte[1 << 16];
        var filled = 0;
        while (output.Read(buffer, filled, buffer.Length - filled) is var count and > 0)
        {
            filled += count;
            var rest = buffer.AsSpan(0, filled);
            while (rest.IndexOf((byte)0) is var end and >= 0)
            {
                Token(rest[..end]);
                rest = rest[(end + 1)..];
            }

            filled = rest.Length;
            rest.CopyTo(buffer);
            if (filled == buffer.Length && filled < LongestToken)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else if (filled == buffer.Length)
            {
                filled = MostName; // No real name is that long; the start of it is enough.
            }
        }

        if (filled > 0)
        {
            Token(buffer.AsSpan(0, filled));
        }

        Close();
    }

    private void Token(ReadOnlySpan<byte> token)
    {
        if (_field < Fields)
        {
            _head[_field++] = Name(token);
        }
        else if (_skip > 0)
        {
            if (--_skip == 0)
            {
                _changes.Add(new FileChange(Name(token), _renamed.Added, _renamed.Deleted));
            }
        }
        else if (token is [1, ..])
        {
            Close();
            (_open, _field) = (true, 1);
            _head[0] = Name(token[1..]);
        }
        else
        {
            Change(token.TrimStart((byte)'\n'));
        }
    }

    // "added TAB deleted TAB path"; an empty path: a file was renamed, and the old and the new name follow. "-" where no lines are counted.
    private void Change(ReadOnlySpan<byte> token)
    {
        var first = token.IndexOf((byte)'\t');
        var second = first < 0 ? -1 : token[(first + 1)..].IndexOf((byte)'\t');
        if (second < 0)
        {
            return;
        }

        var (added, deleted) = (Count(token[..first]), Count(token.Slice(first + 1, second)));
        var path = token[(first + second + 2)..];
        if (path.IsEmpty)
        {
            (_renamed, _skip) = ((added, deleted), 2);
        }
        else
        {
            _changes.Add(new FileChange(Name(path), added, deleted));
        }
    }

    private void Close()
    {
        if (_open)
        {
            _commits.Add(new RepositoryCommit(_head[0], _head[1], Time(_head[2]), Time(_head[3]), _head[4].Contains(' '), [.. _changes]));
            _changes.Clear();
            _open = false;
        }
    }

    private static int Count(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int count, out _) ? count : 0;

    private static DateTimeOffset Time(string seconds)
        => DateTimeOffset.FromUnixTimeSeconds(long.TryParse(seconds, out var s) ? Math.Clamp(s, 0, LastSecond) : 0);

    // The same few authors and paths come again and again: each is made once.
    private string Name(ReadOnlySpan<byte> bytes)
    {
        var key = new ByteKey(bytes);
        if (!_names.TryGetValue(key, out var name))
        {
            _names[key] = name = PrintableText.Of(bytes);
        }

        return name;
    }

    // Two hashes of 64 bits in place of the bytes: no copy, and a clash would only swap two names in a report.
    private readonly record struct ByteKey
    {
        private readonly ulong _one;
        private readonly ulong _two;

        public ByteKey(ReadOnlySpan<byte> bytes)
        {
            (_one, _two) = (14695981039346656037UL, (ulong)bytes.Length * 0x9E3779B97F4A7C15UL);
            foreach (var b in bytes)
            {
                _one = (_one ^ b) * 1099511628211UL;
                _two = System.Numerics.BitOperations.RotateLeft(_two ^ b, 13) * 0x9FB21C651E98DF25UL;
            }
        }
    }
}
