namespace Fulcrum.Intake;

/// <summary>A page that the user named and that says what it is: schema.org JobPosting. What else a page holds is not taken for an ad.</summary>
internal sealed class PostingPage(Uri address) : JobBoard(address.Host)
{
    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [address];

    /// <inheritdoc/>
    public override bool AsksRobots => true;

    /// <inheritdoc/>
    public override bool ClosesWhenGone => true;

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
        => content.AsSpan().IndexOf("JobPosting"u8) >= 0
            ? new BoardListing([new BoardEntry("", content, address.ToString())])
            : throw new InvalidDataException("it has no schema.org JobPosting");
}
