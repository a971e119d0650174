using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Readers of small taxonomies written in the test, and what they find.</summary>
internal static class Readers
{
    /// <summary>A reader of concept lines; fails on any finding.</summary>
    public static Reader Of(params string[] lines)
    {
        var findings = new List<Finding>();
        var reader = Reader.Of([("taxonomy/concepts/test.txt", string.Join('\n', lines))], findings);
        findings.ShouldBeEmpty();
        return reader;
    }

    /// <summary>What is found, as "id=surface" joined by "; ".</summary>
    public static string Found(this Reader reader, string text) =>
        string.Join("; ", reader.Find(text).Select(m => $"{m.Concept.Id}={text.Substring(m.Span.Start, m.Span.Length)}"));
}
