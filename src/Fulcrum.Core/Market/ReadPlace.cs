namespace Fulcrum.Core;

/// <summary>A piece of an ad's text that something was read from.</summary>
/// <param name="Span">Where it stands in <see cref="Ad.Text"/>.</param>
/// <param name="What">What was read from it: a concept's name, "years of experience", "degree", "pay".</param>
/// <param name="Reason">Why it counts, in a few words.</param>
/// <param name="Requirement">The requirement it belongs to; null for years, degree and pay.</param>
/// <param name="Decides">Whether it is the place that decided the requirement's strength; other places name it again.</param>
public sealed record ReadPlace(TextSpan Span, string What, string Reason, Requirement? Requirement, bool Decides);

/// <summary>The sentence of an ad that asks for a concept.</summary>
/// <param name="Reading">The ad.</param>
/// <param name="Requirement">What was read.</param>
/// <param name="Sentence">The sentence, or the title where the concept stands there only.</param>
/// <param name="Words">Where the concept's words stand in the sentence.</param>
public sealed record AdQuote(AdReading Reading, Requirement Requirement, string Sentence, TextSpan Words);

/// <summary>One page of the sentences that ask for a concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="All">Ads that ask for it and have a text.</param>
/// <param name="Required">Of these, ads that require it.</param>
/// <param name="Preferred">Of these, ads that prefer it.</param>
/// <param name="Quotes">The page: required first, then newest.</param>
public sealed record AdQuotes(Concept Concept, int All, int Required, int Preferred, IReadOnlyList<AdQuote> Quotes);
