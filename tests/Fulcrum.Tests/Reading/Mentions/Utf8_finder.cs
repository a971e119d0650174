using System.Text;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Reading UTF-8 must find what reading its characters finds, with vectors and without.</summary>
public sealed class Utf8_finder
{
    private static readonly string[] Pieces =
        ["Python", "C++", "machine learning", "Node.js", ".NET", " ", ", ", "\n", "• ", "’s", "é", "Ü", "日本", "🙂", "\u00a0", "–", "R&D", "SQL", "Go", "Kubernetes", "x", "-", "/", "İ", "ß", "\u0301"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_mentions_are_found_in_bytes_and_in_characters(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Reader.Bundled.Find(Encoding.UTF8.GetBytes(text)).ShouldBe(Reader.Bundled.Find(text), text);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Vectors_fold_and_cut_as_single_characters_do_also_broken_bytes(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            for (var n = 0; n < bytes.Length; n++)
            {
                bytes[n] = random.Next(8) == 0 ? bytes[n] : (byte)(' ' + (bytes[n] % 95));
            }

            var (blocks, plain, folded) = (new byte[bytes.Length + 128], new byte[bytes.Length + 128], new byte[bytes.Length + 128]);
            var count = Utf8Folding.FoldByBlocks(bytes, blocks);
            Utf8Folding.FoldPlainly(bytes, plain).ShouldBe(count);
            var text = Encoding.UTF8.GetString(bytes);
            text.Length.ShouldBe(count);
            var (edges, expected) = (new int[bytes.Length + 128], new int[bytes.Length + 128]);
            Folding.Fold(text, folded);
            var words = WordCutter.CutPlainly(folded, count, expected);
            blocks.AsSpan(0, count).SequenceEqual(folded.AsSpan(0, count)).ShouldBeTrue();
            plain.AsSpan(0, count).SequenceEqual(folded.AsSpan(0, count)).ShouldBeTrue();
            WordCutter.Cut(blocks, count, edges).ShouldBe(words);
            edges.AsSpan(0, 2 * words).SequenceEqual(expected.AsSpan(0, 2 * words)).ShouldBeTrue();
        }
    }
}
