namespace Fulcrum.Core;

/// <summary>One thing that two slices of a market are compared on.</summary>
/// <param name="Name">"Python", or "a degree required".</param>
/// <param name="Concept">The concept; null for the other things.</param>
/// <param name="A">Share in the first slice.</param>
/// <param name="B">Share in the second.</param>
/// <param name="Difference">A less B.</param>
/// <param name="StandsOut">Whether it is among those of which at most one in twenty is expected to be chance.</param>
public sealed record ComparedShare(string Name, Concept? Concept, Share A, Share B, ClusterEffect Difference, bool StandsOut);

/// <summary>How many ads and employers a slice holds.</summary>
/// <param name="Name">"startup", "2025-09", "your ads".</param>
/// <param name="Ads">Ads.</param>
/// <param name="Employers">Employers.</param>
/// <param name="Boards">The boards, with the ads from each.</param>
public sealed record SliceSize(string Name, int Ads, int Employers, IReadOnlyDictionary<string, int> Boards);

/// <summary>Two slices of a role's ads beside each other.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="A">The first slice.</param>
/// <param name="B">The second.</param>
/// <param name="EmployersInBoth">Employers with ads in both: each counts as one cluster.</param>
/// <param name="Rows">What stands out first, then by size of the difference.</param>
public sealed record SliceComparison(string RoleName, SliceSize A, SliceSize B, int EmployersInBoth, IReadOnlyList<ComparedShare> Rows);

/// <summary>A concept's share in one month.</summary>
public sealed record MonthShare(DateOnly Month, Share Share);

/// <summary>How a concept's share changes.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Months">Month by month; months without ads are absent.</param>
/// <param name="PerYear">Change of the share a year, within boards.</param>
/// <param name="StandsOut">Whether it is among those of which at most one in twenty is expected to be chance.</param>
public sealed record ConceptTrend(Concept Concept, IReadOnlyList<MonthShare> Months, ClusterEffect PerYear, bool StandsOut);

/// <summary>Two concepts that ads name together.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="Ads">Ads that name both.</param>
/// <param name="Employers">Employers with such an ad.</param>
/// <param name="WithA">Share of the ads that name A which name B, too.</param>
/// <param name="WithoutA">Share of the other ads that name B.</param>
/// <param name="Lift">How many times oftener together than without regard to each other.</param>
/// <param name="Interval">95 % interval of the lift; null when there are too few to tell.</param>
/// <param name="StandsOut">Whether it is among those of which at most one in twenty is expected to be chance.</param>
public sealed record ConceptPair(Concept A, Concept B, int Ads, int Employers, Share WithA, Share WithoutA, double Lift, Interval? Interval, bool StandsOut);

/// <summary>Concepts that go together: every two of them stand out as a pair.</summary>
/// <param name="Concepts">Most asked for first.</param>
/// <param name="LeastLift">The smallest lift of a pair among them.</param>
public sealed record ConceptBundle(IReadOnlyList<Concept> Concepts, double LeastLift);

/// <summary>A question that has one answer for every market.</summary>
/// <param name="Id">What the command line calls it.</param>
/// <param name="Text">The question.</param>
public sealed record MarketQuestion(string Id, string Text);

/// <summary>One line of an answer: a share, or pay.</summary>
/// <param name="Label">What is said.</param>
/// <param name="Share">The share of ads.</param>
/// <param name="Pay">Or the pay.</param>
public sealed record AnswerLine(string Label, Share? Share, PayDemand? Pay = null);

/// <summary>The answer to a standing question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Of">The ads it was asked of.</param>
/// <param name="Lines">The answer, line by line.</param>
/// <param name="Note">How the unknown was treated.</param>
public sealed record MarketAnswer(MarketQuestion Question, SliceSize Of, IReadOnlyList<AnswerLine> Lines, string Note);
