using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What was received is read later, also after a stop.</summary>
public sealed class Receiving_ads : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_received_waits_for_the_next_start_and_is_put_away_when_it_is_read()
    {
        using (var workspace = Workspace.Open([], folder.At("home"))!)
        {
            workspace.Receive(Ads("Northwind", 3), ".jsonl");
            workspace.Receive(Ads("Northwind", 3), ".jsonl");
            workspace.Receive(Ads("Southwind", 2), ".jsonl");
        }

        using var again = Workspace.Open([], folder.At("home"))!;
        again.HasWaiting.ShouldBeTrue();
        var findings = new List<Finding>();
        (await again.ReadWaiting(TimeProvider.System, findings, cancel: TestContext.Current.CancellationToken)).Added.ShouldBe(5);
        again.HasWaiting.ShouldBeFalse();
        again.Ads.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_stop_keeps_the_rest_waiting_and_discarding_throws_it_away()
    {
        using var workspace = Workspace.Open([], folder.At("home"))!;
        workspace.Receive(Ads("Northwind", 3), ".jsonl");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => workspace.ReadWaiting(TimeProvider.System, [], cancel: stop.Token));
        workspace.HasWaiting.ShouldBeTrue();
        workspace.DiscardWaiting();
        workspace.HasWaiting.ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_without_the_name_it_waited_under()
    {
        using var workspace = Workspace.Open([], folder.At("home"))!;
        workspace.Receive(new MemoryStream([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), ".txt");
        var findings = new List<Finding>();
        (await workspace.ReadWaiting(TimeProvider.System, findings, cancel: TestContext.Current.CancellationToken)).Read.ShouldBe(0);
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => !f.Place.Contains("inbox", StringComparison.Ordinal));
        workspace.HasWaiting.ShouldBeFalse();
    }

    private static MemoryStream Ads(string employer, int count) => new(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $$"""{"id":"{{i}}","title":"Data engineer {{i}}","company":"{{employer}}","description":"{{string.Join(' ', Enumerable.Range(0, 80).Select(w => $"word{(w * (i + 3)) % 97}"))}} SQL is required."}"""))));
}
