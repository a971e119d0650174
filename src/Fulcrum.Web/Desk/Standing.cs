using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Where the answer stands.</summary>
/// <param name="Answer">The last answer; null when there is none yet.</param>
/// <param name="IsCurrent">Whether it is of the settings as they are now.</param>
/// <param name="Doing">What is being done to renew it, in words; null when nothing is.</param>
/// <param name="Findings">Why there are no settings, or why the answer could not be worked out.</param>
internal sealed record Standing(PivotAnswer? Answer, bool IsCurrent, string? Doing, IReadOnlyList<Finding> Findings);
