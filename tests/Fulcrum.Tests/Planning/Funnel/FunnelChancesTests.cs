using Fulcrum.Core;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class FunnelChancesTests
{
    [Fact]
    public void A_published_funnel_adds_up()
    {
        // Lever 2017: of 86 candidates 17 % are screened, 32 % of those come onsite, 31 % of those get an offer, 69 % accept.
        var funnel = new FunnelChances(new Probability(0.17), new Probability(0.32), new Probability(0.31), new Probability(0.69));
        var (screens, onsites, offers, hires) = funnel.Through(86);

        screens.ShouldBe(14.6, 0.05);
        onsites.ShouldBe(4.68, 0.005);
        offers.ShouldBe(1.5, 0.06);
        hires.ShouldBe(1.0, 0.03);
        (1.5 * funnel.Accept.Value).ShouldBe(1.03, 0.006);
        funnel.Hire.Value.ShouldBe(hires / 86, 1e-12);
    }
}
