using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The quick look-up of everyday words against sets of strings.</summary>
public sealed class Everyday_words
{
    private static readonly Gen<string> Word = Gen.Elements('a', 'b', 'ę', 'ü', 'o').NonEmptyListOf().Select(letters => new string([.. letters.Take(10)]));

    [Fact]
    public void A_word_is_found_in_the_sets_that_hold_it_and_in_no_other()
        => Prop.ForAll(Arb.From(Word.ListOf()), Arb.From(Word.ListOf()), Arb.From(Word.ListOf()), (first, second, asked) =>
        {
            HashSet<string> one = [.. first.Where(w => w.Length <= 8)], two = [.. second.Where(w => w.Length <= 8)];
            var words = new EverydayWords(one, two);
            return asked.Concat(one).Concat(two).All(w => words.Kinds(w) == (one.Contains(w) ? 1 : 0, two.Contains(w) ? 1 : 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_word_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new EverydayWords(["abcdefghi"], []));
}
