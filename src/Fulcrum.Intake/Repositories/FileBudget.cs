using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>Which files of a repository are read, and how much of them in all.</summary>
/// <param name="hashedSizes">Sizes whose MD5 is worked out, so that a well-known data file is recognised under another name.</param>
internal sealed class FileBudget(IReadOnlySet<long> hashedSizes)
{
    /// <summary>Most files that are listed.</summary>
    public const int MostFiles = 50_000;

    private const long MostText = 1 << 20;
    private const long MostNotebook = 8 << 20;
    private const long MostInAll = 128 << 20;
    private const long MostHashed = 256 << 20;
    private const int Glance = 8000;

    private static readonly HashSet<string> s_binary = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".ico", ".tif", ".tiff", ".pdf", ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".jar", ".war", ".exe", ".dll", ".so", ".dylib", ".a", ".o", ".obj", ".pdb",
        ".class", ".pyc", ".whl", ".nupkg", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".mov", ".avi", ".wav", ".pt", ".pth", ".ckpt", ".h5", ".hdf5", ".onnx", ".pkl", ".pickle", ".joblib", ".npy", ".npz",
        ".parquet", ".feather", ".arrow", ".db", ".sqlite", ".sqlite3", ".xls", ".xlsx", ".doc", ".docx", ".ppt", ".pptx", ".safetensors", ".bin", ".dat", ".tar",
    };

    private long _text;
    private long _hashed;

    /// <summary>Files that were not read because of a limit.</summary>
    public int LeftUnread { get; private set; }

    /// <summary>Whether to read a file; counts what it costs.</summary>
    public bool Wants(string path, long size)
    {
        var extension = path.LastIndexOf('.') is var dot and > 0 ? path[dot..] : "";
        if (s_binary.Contains(extension) || size == 0 || IsCopied(path))
        {
            return false;
        }

        if (size > (extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase) ? MostNotebook : MostText) || _text + size > MostInAll)
        {
            LeftUnread++;
            return false;
        }

        _text += size;
        return true;
    }

    /// <summary>Whether to work out the MD5 of a file that is not read as text.</summary>
    public bool WantsHash(long size)
    {
        if (!hashedSizes.Contains(size) || _hashed + size > MostHashed)
        {
            return false;
        }

        _hashed += size;
        return true;
    }

    /// <summary>A file with its content: text unless it is binary, and its MD5 where that was asked for.</summary>
    public static RepositoryFile File(string path, ReadOnlySpan<byte> content, bool hash) => new(path, content.Length)
    {
        Text = hash || content[..Math.Min(content.Length, Glance)].Contains((byte)0) ? null : Encoding.UTF8.GetString(content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content),
        Md5 = hash ? Md5(content) : "",
    };

    // A fingerprint to recognise published files by, as their publishers print it; nothing rests on its strength.
    private static string Md5(ReadOnlySpan<byte> content)
#pragma warning disable CA5351
        => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351

    // Libraries copied in are listed, not read: they are not the person's work.
    private static bool IsCopied(string path)
        => path.Contains("node_modules/", StringComparison.Ordinal) || path.Contains("site-packages/", StringComparison.Ordinal) || path.Contains("/.venv/", StringComparison.Ordinal) || path.StartsWith(".venv/", StringComparison.Ordinal)
        || path.EndsWith(".min.js", StringComparison.Ordinal);
}
