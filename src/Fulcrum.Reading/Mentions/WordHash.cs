using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fulcrum.Reading;

/// <summary>Hashes a folded word with at most four 8-byte loads; who finds an entry still compares the bytes.</summary>
internal static class WordHash
{
    /// <summary>How many bytes must be readable behind the last word.</summary>
    public const int Padding = 32;

    private static readonly ulong[] Masks =
    [
        0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff, ulong.MaxValue,
    ];

    /// <summary>The hash of a word.</summary>
    /// <param name="word">Its first byte; <see cref="Padding"/> bytes behind its last are readable.</param>
    /// <param name="length">How many bytes it has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ref byte word, int length)
    {
        var low = Unsafe.ReadUnaligned<ulong>(ref word);
        ulong hash;
        if (length <= 8)
        {
            low &= Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Masks), length);
            hash = (low ^ ((ulong)(uint)length << 56)) * 0x9E3779B97F4A7C15;
        }
        else
        {
            var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, length - 8));
            hash = ((low ^ ((ulong)(uint)length << 56)) * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F);
            if (length > 16)
            {
                hash ^= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, 8)) * 0x165667B19E3779F9;
            }
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32);
    }
}
