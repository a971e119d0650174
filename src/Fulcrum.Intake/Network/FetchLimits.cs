namespace Fulcrum.Intake;

/// <summary>How much of the network one run may use.</summary>
internal sealed record FetchLimits
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From a request to the last byte of its answer.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Before the second try; doubled before each further one.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that a server may ask for; one that asks for more is left alone.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Largest answer, unpacked.</summary>
    public int Bytes { get; init; } = 32 << 20;

    /// <summary>Redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Pages of one board.</summary>
    public int Pages { get; init; } = 500;
}
