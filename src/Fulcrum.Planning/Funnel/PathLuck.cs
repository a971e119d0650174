using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a path brings whatever is done on it: its luck in applications, its person effect, the terms of its money.</summary>
/// <param name="Lag">Weeks from the application that succeeds to the first pay.</param>
/// <param name="Person">Its effect in log-odds, shared by all stages.</param>
/// <param name="Reach">The summed hazard at which it succeeds: one exponential number.</param>
/// <param name="Money">The terms of its money.</param>
internal readonly record struct PathLuck(double Lag, double Person, double Reach, MoneyTerms Money)
{
    // Subjects of random numbers that belong to the path itself, not to an action.
    private const uint Self = 0xF0;
    private const uint Job = 0xF1;

    /// <summary>That of one path.</summary>
    /// <param name="market">The person.</param>
    /// <param name="plan">Parameters and priors; what is scheduled does not matter.</param>
    /// <param name="draw">Draw of the parameters.</param>
    /// <param name="i">The path's place in it.</param>
    /// <param name="pathsPerDraw">Paths of each draw.</param>
    public static PathLuck Of(Market market, SimulationPlan plan, int draw, int i, int pathsPerDraw)
    {
        var path = (draw * pathsPerDraw) + i;
        var random = new Draws(plan.Seed, Draws.Path);
        var (lagPlace, personPlace, luck, payPlace) = random.Four(path, Self, 0);

        // The person effects of a draw's paths are spread evenly over its distribution.
        return new PathLuck(
            Sampling.Quantile(plan.Lag, lagPlace), plan.Parameters.Person(draw, (i + personPlace) / pathsPerDraw), -Math.Log(luck),
            Terms(market, plan, draw, random, path, payPlace));
    }

    private static MoneyTerms Terms(Market market, SimulationPlan plan, int draw, Draws random, int path, double payPlace)
    {
        var parameters = plan.Parameters;
        var (lossPlace, spellPlace, scarPlace, cutPlace) = random.Four(path, Job, 0);
        var (newLossPlace, newSpellPlace, newScarPlace, catchUpPlace) = random.Four(path, Job, 1);
        var profile = market.Profile;
        var living = (double)profile.LivingCosts.Value.Amount;
        var stated = (double)profile.CurrentPay.Value.Amount;
        var pay = plan.NewPay.On(parameters, draw, stated, living, payPlace, Sampling.Quantile(plan.CutSize, cutPlace));
        var layOff = parameters[draw, Parameter.LayOff];
        return new MoneyTerms
        {
            Employed = profile.Employed.Value,
            OldPay = stated > 0 ? stated : pay * parameters[draw, Parameter.OtherWork],
            NewPay = pay,
            TaxRate = Math.Clamp(profile.TaxRate.Value, 0, 1),
            Living = living,
            Savings = (double)profile.Savings.Value.Amount,
            SearchCost = living * parameters[draw, Parameter.SearchCost],
            GrowthStay = parameters[draw, Parameter.GrowthStay],
            GrowthNew = parameters[draw, Parameter.GrowthNew],
            GrowthNewYears = plan.GrowthNewYears,
            CatchUp = plan.NewPay.IsCut ? Whole(Sampling.Quantile(plan.CutMonths, catchUpPlace)) : MoneyTerms.Never,
            Quit = plan.QuitMonth,
            FallBack = plan.FallBackMonth,
            Loss = profile.Employed.Value ? Wait(lossPlace, layOff) : MoneyTerms.Never,
            Spell = Whole(Sampling.Quantile(plan.SearchMonths, spellPlace)),
            Scar = Math.Clamp(Sampling.Quantile(plan.SearchLoss, scarPlace), 0, 1),
            NewLoss = Wait(newLossPlace, layOff * parameters[draw, Parameter.LayOffNew]),
            NewSpell = Whole(Sampling.Quantile(plan.SearchMonths, newSpellPlace)),
            NewScar = Math.Clamp(Sampling.Quantile(plan.SearchLoss, newScarPlace), 0, 1),
            PartTimeFrom = plan.PartTime.From,
            PartTimeUntil = plan.PartTime.Until,
            PartTimeShare = plan.PartTime.Share,
            Inflation = Math.Max(0, parameters[draw, Parameter.Inflation]),
            Benefit = (double)(profile.Benefit?.Amount.Amount ?? 0),
            BenefitMonths = profile.Benefit?.Months ?? 0,
            BenefitAfterQuitting = profile.Benefit?.AfterQuitting ?? false,
            ReimbursedShare = profile.Reimbursement?.Share ?? 0,
            ReimbursedCap = (double)(profile.Reimbursement?.CapPerYear.Amount ?? 0),
            ReimbursedKeep = profile.Reimbursement?.KeepMonths ?? 0,
            Reserve = (double)(profile.Reserve?.Amount ?? 0),
        };
    }

    private static int Whole(double months) => (int)Math.Ceiling(Math.Clamp(months, 0, 1000) - 1e-9);

    private static int Wait(double u, double rate)
    {
        var months = rate > 0 ? -Math.Log(u) / rate : double.PositiveInfinity;
        return months < WeekCalendar.MoneyMonths ? (int)months : MoneyTerms.Never;
    }
}
