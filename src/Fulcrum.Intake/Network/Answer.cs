namespace Fulcrum.Intake;

/// <summary>How a request ended.</summary>
internal enum AnswerKind
{
    /// <summary>With content.</summary>
    Content,

    /// <summary>The server says that nothing changed.</summary>
    NotModified,

    /// <summary>404 or 410.</summary>
    Missing,

    /// <summary>It did not work; tried again as often as is polite.</summary>
    Failed,
}

/// <summary>What a server answered.</summary>
internal sealed record Answer(AnswerKind Kind)
{
    /// <summary>The content.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Its media type, lower case; empty when the server names none.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The server's tag of the content.</summary>
    public string ETag { get; init; } = "";

    /// <summary>The server's date of the content, as it wrote it.</summary>
    public string LastModified { get; init; } = "";

    /// <summary>Why it failed.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What the user can do about it.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether trying again may help.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether no server was reached at all.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A failure that trying again does not mend.</summary>
    public static Answer Final(string problem, string remedy) => new(AnswerKind.Failed) { Problem = problem, Remedy = remedy };

    /// <summary>No server was reached.</summary>
    public static Answer Unreachable(string problem) => Final(problem, "Check the name and your connection, and try again; what you have is kept.") with { IsUnreachable = true };

    /// <summary>A failure that may pass.</summary>
    public static Answer Passing(string problem, TimeSpan? retryAfter = null)
        => new(AnswerKind.Failed) { Problem = problem, Remedy = "Try again later; what was read so far is kept.", IsPassing = true, RetryAfter = retryAfter };
}
