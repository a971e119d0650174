using System.Runtime.InteropServices;
using System.Text;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests.Reading;

/// <summary>What the widest vectors of this processor do must be what single bytes and words do.</summary>
public sealed partial class Vector_paths
{
    private const int Guarded = 2 * 4096;

    [Fact]
    public void Every_width_cuts_at_the_same_places_whatever_the_length()
    {
        var random = new Random(1);
        for (var length = 0; length < 400; length++)
        {
            // Single letters are the most words that a block can hold; one word may also fill blocks from end to end.
            var folded = Folded(random, length, length % 3 == 0 ? 1 : length % 3 == 1 ? 7 : 200);
            var (plain, half, full) = (new int[length + WordCutter.Slack], new int[length + WordCutter.Slack], new int[length + WordCutter.Slack]);
            var words = WordCutter.CutPlainly(folded, length, plain);
            if (System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated)
            {
                WordCutter.CutBy32(folded, length, half).ShouldBe(words);
                half.AsSpan(0, 2 * words).SequenceEqual(plain.AsSpan(0, 2 * words)).ShouldBeTrue();
            }

            if (WordCutter.CanCutBy64)
            {
                WordCutter.CutBy64(folded, length, full).ShouldBe(words);
                full.AsSpan(0, 2 * words).SequenceEqual(plain.AsSpan(0, 2 * words)).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(300)]
    public void Eight_words_at_once_hash_as_one_by_one_also_words_longer_than_the_key(int longest)
    {
        Assert.SkipUnless(WordHasher.CanHashBy8, "This processor has no AVX-512 VBMI.");
        var random = new Random(longest);
        for (var round = 0; round < 200; round++)
        {
            var length = random.Next(2000);
            var folded = Folded(random, length, longest);
            var edges = new int[length + WordCutter.Slack];
            var words = WordCutter.CutPlainly(folded, length, edges);
            var (plain, fast) = (new uint[words], new uint[words]);
            WordHasher.HashPlainly(folded, edges, plain);
            WordHasher.HashBy8(folded, edges, fast);
            fast.ShouldBe(plain);
        }
    }

    [Fact]
    public void Eight_words_at_once_are_filtered_as_one_by_one()
    {
        Assert.SkipUnless(StartFilter.CanScanBy8, "This processor has no AVX2.");
        var random = new Random(5);
        var filter = new StartFilter();
        var known = Enumerable.Range(0, 3000).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray();
        for (var i = 0; i + 1 < known.Length; i += 2)
        {
            filter.AddFirst(known[i], isWhole: i % 4 == 0);
            filter.AddSecond(known[i], known[i + 1]);
        }

        var passed = 0;
        for (var count = 0; count < 300; count++)
        {
            var hashes = new uint[count + 1];
            for (var i = 0; i < count; i++)
            {
                var pick = random.Next(known.Length - 1);
                hashes[i] = random.Next(3) == 0 ? (uint)random.NextInt64(1L << 32) : known[pick];
                if (i > 0 && random.Next(3) == 0)
                {
                    (hashes[i - 1], hashes[i]) = (known[pick & ~1], known[(pick & ~1) + 1]);
                }
            }

            var (plain, fast) = (new int[count + 1 + StartFilter.Slack], new int[count + 1 + StartFilter.Slack]);
            var expected = filter.ScanPlainly(hashes, plain);
            filter.ScanBy8(hashes, fast).ShouldBe(expected);
            fast.AsSpan(0, expected).SequenceEqual(plain.AsSpan(0, expected)).ShouldBeTrue();
            for (var i = 0; i < count; i++)
            {
                // A filter may let too much through, never too little.
                var at = Array.IndexOf(known, hashes[i]);
                var starts = at >= 0 && at % 2 == 0 && (at % 4 == 0 || hashes[i + 1] == known[at + 1]);
                (!starts || plain.AsSpan(0, expected).Contains(i)).ShouldBeTrue();
            }

            passed += expected;
        }

        passed.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData(" and Python, machine learning")]
    [InlineData("Internationalisierungsbeauftragter für Résumé’s – C++, 日本語 🙂 Kubernetes and SQL")]
    public void Nothing_is_read_behind_a_text_that_ends_where_the_readable_memory_ends(string text)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Memory is guarded with the calls of Linux.");
        var pages = Map(0, Guarded, 3, 0x22, -1, 0);
        pages.ShouldNotBe(-1);
        try
        {
            Protect(pages + (Guarded / 2), Guarded / 2, 0).ShouldBe(0);
            for (var cut = 0; cut <= text.Length; cut++)
            {
                var part = text[cut..];
                var bytes = Encoding.UTF8.GetBytes(part);
                var at = pages + (Guarded / 2) - bytes.Length;
                Marshal.Copy(bytes, 0, at, bytes.Length);
                Span<byte> folded = new byte[bytes.Length + WordHasher.Window];
                Span<byte> expected = new byte[bytes.Length + WordHasher.Window];
                Folding.Fold(Encoding.UTF8.GetString(bytes), expected);
                FoldBytes(at, bytes.Length, folded);
                folded[..part.Length].SequenceEqual(expected[..part.Length]).ShouldBeTrue(part);

                at = pages + (Guarded / 2) - (2 * part.Length);
                Marshal.Copy(part.ToCharArray(), 0, at, part.Length);
                Folding.Fold(part, expected);
                folded.Clear();
                FoldCharacters(at, part.Length, folded);
                folded[..part.Length].SequenceEqual(expected[..part.Length]).ShouldBeTrue(part);
            }
        }
        finally
        {
            Unmap(pages, Guarded);
        }
    }

    private static unsafe void FoldBytes(nint at, int length, Span<byte> folded) => Utf8Folding.Fold(new ReadOnlySpan<byte>((void*)at, length), folded);

    private static unsafe void FoldCharacters(nint at, int length, Span<byte> folded) => Utf16Folding.Fold(new ReadOnlySpan<char>((void*)at, length), folded);

    /// <summary>Words of random length with one sign between; what lies behind the text are letters, which must not matter.</summary>
    private static byte[] Folded(Random random, int length, int longest)
    {
        var folded = new byte[length + WordHasher.Window];
        folded.AsSpan().Fill((byte)'z');
        for (var at = 0; at < length;)
        {
            for (var word = random.Next(1, longest + 1); word > 0 && at < length; word--)
            {
                folded[at++] = "abcxyz0189"u8[random.Next(10)];
                folded[at - 1] = random.Next(20) == 0 ? (byte)random.Next(128, 256) : folded[at - 1];
            }

            if (at < length)
            {
                folded[at++] = " -/`{@:\0"u8[random.Next(8)];
            }
        }

        return folded;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nint length, int access, int kind, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nint length, int access);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nint length);
}
