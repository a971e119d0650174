namespace Fulcrum.Core;

/// <summary>How one requirement of one ad meets the résumé.</summary>
public enum MatchKind
{
    /// <summary>The résumé uses the ad's own words.</summary>
    Literal,

    /// <summary>The résumé names it by another name.</summary>
    OtherName,

    /// <summary>The ledger holds it, the résumé does not say it.</summary>
    HeldNotShown,

    /// <summary>Missing.</summary>
    Missing,
}

/// <summary>One requirement against the résumé.</summary>
/// <param name="Requirement">What the ad asks, with its own word for it.</param>
/// <param name="Kind">How it is met.</param>
/// <param name="ResumeWords">The résumé's word for it; empty when it has none.</param>
public sealed record RequirementMatch(Requirement Requirement, MatchKind Kind, string ResumeWords);

/// <summary>One ad against the résumé. Never a pass probability: none has been measured by anyone.</summary>
/// <param name="Reading">The ad.</param>
/// <param name="Matches">Its requirements.</param>
/// <param name="KnockOuts">Hard requirements not met: years, degree, certification, place, work authorisation, each in words.</param>
/// <param name="Shown">Weighted share of the requirements that the résumé shows in whatever words (required 1, preferred 0.4, mentioned 0.1), 0 to 1.</param>
public sealed record AdScreening(AdReading Reading, IReadOnlyList<RequirementMatch> Matches, IReadOnlyList<string> KnockOuts, double Shown)
{
    /// <summary>The same share, counting only what stands in the ad's own words, as a plain keyword search finds it; 0 to 1.</summary>
    public double Literal { get; init; }

    /// <summary>
    /// What orders ads with equally many knock-outs, 0 to 1: the share shown, drawn towards the mean of all ads where an ad names little,
    /// (Σ shown + k·mean)/(Σ all + k) with k from facts (screen.fit.weight). An ad that names one thing is no sure fit; one that names nothing has 0.
    /// </summary>
    public double Fit { get; init; }

    /// <summary>Why it stands where it stands among the ads, in a sentence.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A résumé against the ads of a role.</summary>
/// <param name="Ads">Each ad, best fit first.</param>
/// <param name="KnockOuts">How many ads each knock-out hits, most first.</param>
/// <param name="Edits">The smallest edits, in order of effect; never a claim that the ledger does not support.</param>
/// <param name="Findings">What a parser could not read.</param>
public sealed record Screening(
    IReadOnlyList<AdScreening> Ads, IReadOnlyList<(string KnockOut, int Ads)> KnockOuts, IReadOnlyList<ResumeEdit> Edits, IReadOnlyList<Finding> Findings)
{
    /// <summary>What a hurried reader sees first; null without a résumé.</summary>
    public FirstLook? FirstLook { get; init; }

    /// <summary>Each concept asked for, most asked first.</summary>
    public IReadOnlyList<ConceptScreening> Concepts { get; init; } = [];

    /// <summary>Ads that hold no knock-out.</summary>
    public int Open => Ads.Count(a => a.KnockOuts.Count == 0);

    /// <summary>Mean of <see cref="AdScreening.Shown"/>, 0 to 1; 0 without ads.</summary>
    public double MeanShown => Ads.Count == 0 ? 0 : Ads.Average(a => a.Shown);

    /// <summary>Mean of <see cref="AdScreening.Literal"/>, 0 to 1; 0 without ads.</summary>
    public double MeanLiteral => Ads.Count == 0 ? 0 : Ads.Average(a => a.Literal);
}

/// <summary>One concept over all ads that ask for it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Ads">Ads that ask for it.</param>
/// <param name="Literal">Met in the ad's own words.</param>
/// <param name="OtherName">Met under another name.</param>
/// <param name="HeldNotShown">Held, and the résumé does not say so.</param>
/// <param name="Missing">Missing.</param>
/// <param name="ResumeWords">The résumé's words for it.</param>
public sealed record ConceptScreening(Concept Concept, int Ads, int Literal, int OtherName, int HeldNotShown, int Missing, IReadOnlyList<string> ResumeWords);

/// <summary>One edit of the résumé.</summary>
/// <param name="Concept">What it makes visible.</param>
/// <param name="Words">The exact words that the ads use most.</param>
/// <param name="Ads">How many ads it touches.</param>
/// <param name="Support">The evidence that makes it true.</param>
public sealed record ResumeEdit(Concept Concept, string Words, int Ads, string Support)
{
    /// <summary>Where in the résumé it would go, for example "beside “k8s” (cv.md:14)" or "in the list of skills".</summary>
    public string Where { get; init; } = "";

    /// <summary>The résumé's present word for it; empty when it says nothing of it.</summary>
    public string Instead { get; init; } = "";

    /// <summary>How much it raises <see cref="AdScreening.Literal"/>, averaged over the ads, 0 to 1: the order of the edits.</summary>
    public double Gain { get; init; }
}

/// <summary>What a hurried reader looks for on the first third of page one.</summary>
public enum LookedFor
{
    /// <summary>The person's name.</summary>
    Name,

    /// <summary>The present or last title.</summary>
    Title,

    /// <summary>A link to a project that runs.</summary>
    LiveLink,

    /// <summary>One of the five concepts that the ads ask for most.</summary>
    Concept,
}

/// <summary>One thing that a hurried reader looks for.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="What">The title, the link, the concept's name.</param>
/// <param name="OnTop">Whether it stands on the first third of page one; null when the file has no pages to tell.</param>
/// <param name="Where">Where it stands otherwise; empty when the résumé does not have it.</param>
/// <param name="Remedy">What to move or add; empty when all is well, or when the ledger does not hold it.</param>
public sealed record LookedForItem(LookedFor Kind, string What, bool? OnTop, string Where, string Remedy);

/// <summary>The first look at a résumé: the seconds that recruiters were seen to take for it, and what they can meet in them.</summary>
/// <param name="Seconds">Length of the first look in seconds (facts: screen.look.seconds).</param>
/// <param name="Items">What is looked for, in order.</param>
/// <param name="Basis">What "the first third of page one" was taken from.</param>
public sealed record FirstLook(double Seconds, IReadOnlyList<LookedForItem> Items, string Basis);

/// <summary>Two versions of a résumé over the same ads.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Changes">Ads on which they differ, most first.</param>
/// <param name="Words">What only one of them shows, with the ads that ask for it, most first.</param>
public sealed record ResumeComparison(Screening First, Screening Second, IReadOnlyList<FitChange> Changes, IReadOnlyList<WordChange> Words)
{
    /// <summary>Ads that the second fits better.</summary>
    public int Better => Changes.Count(c => c.Shown + c.Literal > 0);

    /// <summary>Ads that the second fits worse.</summary>
    public int Worse => Changes.Count(c => c.Shown + c.Literal < 0);
}

/// <summary>One ad on which two versions of a résumé differ; second less first.</summary>
/// <param name="Reading">The ad.</param>
/// <param name="Shown">Change of the share shown, −1 to 1.</param>
/// <param name="Literal">Change of the share in the ad's own words, −1 to 1.</param>
/// <param name="KnockOuts">Change of the number of knock-outs.</param>
public sealed record FitChange(AdReading Reading, double Shown, double Literal, int KnockOuts);

/// <summary>A concept that two versions of a résumé show differently.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Ads">Ads where the match differs.</param>
/// <param name="First">The first version's words; empty for none.</param>
/// <param name="Second">The second version's words; empty for none.</param>
public sealed record WordChange(Concept Concept, int Ads, string First, string Second);
