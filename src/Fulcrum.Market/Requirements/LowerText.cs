using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Market;

/// <summary>Texts in lower case by the invariant culture, quotes and dashes straightened, no-break blanks made plain. The length stays.</summary>
internal static class LowerText
{
    private static readonly char[] Plain = MakePlain();

    /// <summary>The text folded.</summary>
    public static string Of(string text) => text.Length == 0 ? "" : string.Create(text.Length, text, static (to, from) =>
    {
        if (!Fold(from, to))
        {
            // Letters beyond 16 bits have cases too, which only the platform knows.
            from.AsSpan().ToLowerInvariant(to);
            foreach (ref var c in to)
            {
                c = Straight(c);
            }
        }
    });

    /// <summary>Folds; false where the text holds half a letter, as pairs do.</summary>
    private static bool Fold(ReadOnlySpan<char> from, Span<char> to)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(from));
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(to));
        var at = 0;
        while (at < from.Length)
        {
            if (Vector256.IsHardwareAccelerated && at <= from.Length - Vector256<ushort>.Count)
            {
                var block = Vector256.LoadUnsafe(ref source, (nuint)at);
                if ((block & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero)
                {
                    var isCapital = Vector256.LessThanOrEqual(block - Vector256.Create((ushort)'A'), Vector256.Create((ushort)25));
                    (block | (isCapital & Vector256.Create((ushort)0x20))).StoreUnsafe(ref target, (nuint)at);
                    at += Vector256<ushort>.Count;
                    continue;
                }
            }

            for (var end = Math.Min(at + Vector256<ushort>.Count, from.Length); at < end; at++)
            {
                var c = from[at];
                if (char.IsSurrogate(c))
                {
                    return false;
                }

                to[at] = Plain[c];
            }
        }

        return true;
    }

    private static char[] MakePlain()
    {
        var plain = new char[char.MaxValue + 1];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = Straight(char.ToLowerInvariant((char)i));
        }

        return plain;
    }

    private static char Straight(char c) => c < '\u00a0' ? c : c switch
    {
        '’' or '‘' or '´' or 'ʼ' => '\'',
        '“' or '”' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '\u00a0' or '\u2007' or '\u202f' or '\u2009' => ' ',
        _ => c,
    };
}
