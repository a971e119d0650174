using System.Collections.Concurrent;
using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Reading_many_ads
{
    private static readonly string[] Hostile =
    [
        "",
        "\n\n\n",
        new string('(', 5000),
        "Requirements:\n- " + new string('a', 200_000),
        "Requirements: Python " + string.Concat(Enumerable.Repeat("5+ years of experience, $100k - $120k, Bachelor's degree or PhD, ", 3000)),
        "Requirements\n" + string.Concat(Enumerable.Repeat("- Python (preferred\n", 2000)),
        string.Concat(Enumerable.Repeat("Python, Zorblax, ", 5000)),
        "דרישות: Python ו-SQL, ניסיון של 5 שנים. مطلوب خبرة في بايثون",
        "\ud83d\ud83d\udd39 Python \udc00",
        string.Concat(Enumerable.Repeat("no not never required preferred must years $ % € 1,2.3-4 ", 2000)),
        "<b>Python</b> & &amp; \0 \u0001",
    ];

    private static List<Ad> Many(int count) => [.. Enumerable.Range(0, count).Select(n => new Ad
    {
        Id = $"{n}",
        Place = $"t:{n}",
        Employer = $"Acme {n % 7}",
        Title = n % 2 == 0 ? "Senior Data Engineer" : "Gardener",
        Text = n % 3 == 0 ? Hostile[n % Hostile.Length][..Math.Min(2000, Hostile[n % Hostile.Length].Length)] : $"Requirements\n\n - {n % 9 + 1}+ years of experience with Python\n - Bachelor's degree\n",
    })];

    [Fact]
    public void Hostile_texts_are_read_without_an_error_and_every_span_lies_inside()
    {
        foreach (var text in Hostile)
        {
            var reading = AdsReadHere.Read(text);
            foreach (var requirement in reading.Requirements.Where(r => !r.InTitle))
            {
                requirement.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                text.Substring(requirement.Span.Start, requirement.Span.Length).ShouldStartWith(requirement.Surface);
                requirement.Surfaces.ShouldAllBe(s => s.Length > 0);
            }
        }
    }

    [Fact]
    public void The_order_is_kept_and_many_threads_read_what_one_reads()
    {
        var ads = Many(300);
        var together = AdsReadHere.Market.Read(ads, cancel: TestContext.Current.CancellationToken);
        for (var n = 0; n < ads.Count; n++)
        {
            var alone = AdsReadHere.Market.Read(ads[n]);
            together[n].Ad.ShouldBeSameAs(ads[n]);
            together[n].MinYears.ShouldBe(alone.MinYears);
            together[n].Requirements.Select(r => (r.Concept.Id, r.Strength, r.Surface)).ShouldBe(alone.Requirements.Select(r => (r.Concept.Id, r.Strength, r.Surface)));
        }
    }

    [Fact]
    public void One_concept_gives_one_requirement_strongest_first()
    {
        var reading = AdsReadHere.Read("What you'll do\n - Write SQL and Python\n\nRequirements\n - Python\n\nNice to have\n - Docker, Python\n");
        reading.Requirements.Select(r => r.Concept.Id).ShouldBeUnique();
        reading.Requirements.Select(r => r.Strength).ShouldBe(reading.Requirements.Select(r => r.Strength).OrderDescending());
    }

    [Fact]
    public void Progress_reaches_the_end_and_a_cancelled_reading_is_no_answer()
    {
        var ads = Many(130);
        var told = new ConcurrentBag<int>();
        AdsReadHere.Market.Read(ads, new Told(told), TestContext.Current.CancellationToken);
        told.ShouldContain(130);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => AdsReadHere.Market.Read(ads, null, cancelled.Token));
    }

    private sealed class Told(ConcurrentBag<int> numbers) : IProgress<int>
    {
        public void Report(int value) => numbers.Add(value);
    }
}
