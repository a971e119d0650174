using System.Collections.Frozen;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>The phrase that a name is part of: "production databases" around "databases". It tells a reader which kind of thing is meant.</summary>
internal static class FullerPhrase
{
    // Words that belong to the sentence and not to the name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Outside = (
        "a an the and or of in on to for with by from at as is are be our your their its this that these those we you they it who which using use via across into within through including such like etc eg ie other any all some more than then when where while " +
        "strong good excellent deep solid proven advanced basic modern new complex various multiple relevant related similar large high highly best great real key core both either not but also well plus preferred required strongly overall fast robust scalable " +
        "build building design designing develop developing implement implementing manage managing improve improving drive driving support supporting ensure ensuring maintain maintaining create creating deliver delivering lead leading own owning run running perform performing conduct conducting define defining write writing apply applying analyze analyzing help helping provide providing deploy deploying optimize optimizing " +
        "experience experienced knowledge understanding familiarity familiar proficiency proficient expertise expert skills skill ability able background hands-on working work have has having must should will would can may years year role team teams").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name with the word before and the word after it where these belong to it; length 0 when there is nothing to add.</summary>
    internal static TextSpan Around(string text, TextSpan name, TextSpan sentence)
    {
        var start = name.Start;
        if (start - 1 > sentence.Start && text[start - 1] == ' ')
        {
            var at = start - 1;
            while (at > sentence.Start && IsWordPart(text[at - 1]))
            {
                at--;
            }

            start = Belongs(text.AsSpan(at, start - 1 - at)) ? at : start;
        }

        var end = name.End;
        if (end + 1 < sentence.End && text[end] == ' ')
        {
            var at = end + 1;
            while (at < sentence.End && IsWordPart(text[at]))
            {
                at++;
            }

            end = Belongs(text.AsSpan(end + 1, at - end - 1)) ? at : end;
        }

        return start == name.Start && end == name.End ? default : new TextSpan(start, end - start);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '/' or '\'' or '’';

    private static bool Belongs(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 20 || !char.IsLetter(word[0]))
        {
            return false;
        }

        Span<char> lower = stackalloc char[20];
        return !Outside.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
