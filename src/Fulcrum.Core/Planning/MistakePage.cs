namespace Fulcrum.Core;

/// <summary>What is to be known about one rule of the mistakes linter.</summary>
/// <param name="Code">FUL0xx.</param>
/// <param name="Title">The mistake in a few words.</param>
/// <param name="Text">The whole page, Markdown.</param>
public sealed record MistakePage(string Code, string Title, string Text);

/// <summary>A mistake that the user has looked at and lives with.</summary>
/// <param name="Finding">The mistake.</param>
/// <param name="Reason">Why it is accepted, in the user's words.</param>
public sealed record AcceptedFinding(Finding Finding, string Reason);
