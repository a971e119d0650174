namespace Fulcrum.Core;

/// <summary>What an ad is recognised by when it comes again, and the ad that it was found to be a copy of.</summary>
/// <param name="Number">The ad's number.</param>
/// <param name="Text">One number for the words of the text in their order.</param>
/// <param name="Words">How many words.</param>
/// <param name="Employer">The employer's key; empty when none is named.</param>
/// <param name="Same">The first ad with these words; its own number when it is the first.</param>
/// <param name="Near">The ad whose words those of <paramref name="Same"/> nearly are; the number of that one when there is none. Ads that share it are one ad.</param>
public sealed record AdCopy(long Number, long Text, int Words, string Employer, long Same, long Near);
