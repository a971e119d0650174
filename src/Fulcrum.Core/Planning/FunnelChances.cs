namespace Fulcrum.Core;

/// <summary>Chances from stage to stage.</summary>
/// <param name="Screen">From application to a recruiter's screen.</param>
/// <param name="Technical">From screen to onsite, technical interview included.</param>
/// <param name="Onsite">From onsite to offer.</param>
/// <param name="Accept">From offer to hire; 1 where accepting is the person's own decision.</param>
public sealed record FunnelChances(Probability Screen, Probability Technical, Probability Onsite, Probability Accept)
{
    /// <summary>The chance of one application.</summary>
    public Probability Hire => new(Screen.Value * Technical.Value * Onsite.Value * Accept.Value);

    /// <summary>Expected counts behind a number of applications: screens, onsites, offers, hires.</summary>
    public (double Screens, double Onsites, double Offers, double Hires) Through(double applications)
    {
        var screens = applications * Screen.Value;
        var onsites = screens * Technical.Value;
        var offers = onsites * Onsite.Value;
        return (screens, onsites, offers, offers * Accept.Value);
    }
}
