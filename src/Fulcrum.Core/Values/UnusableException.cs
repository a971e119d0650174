namespace Fulcrum.Core;

/// <summary>Something outside cannot be used, so that there is no answer at all: no wrong one takes its place.</summary>
/// <param name="finding">What it is, and what to do.</param>
/// <param name="cause">What was thrown, if anything.</param>
public sealed class UnusableException(Finding finding, Exception? cause = null) : IOException($"{finding.Place}: {finding.Reason.TrimEnd('.')}. {finding.Remedy}", cause)
{
    /// <summary>What it is, and what to do.</summary>
    public Finding Finding => finding;
}
