using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>All that the threads of one simulation share: schedule, parameters, priors that are drawn path by path.</summary>
internal sealed class SimulationPlan
{
    /// <summary>Gathers it.</summary>
    /// <param name="market">The request as flat numbers.</param>
    /// <param name="newPay">Where new pay comes from.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="parameters">The draws of the parameters.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="held">So many of the first actions are held from the start.</param>
    public SimulationPlan(Market market, NewPay newPay, IReadOnlyList<ScheduledAction> schedule, ParameterDraws parameters, ulong seed, int held = 0)
    {
        if (schedule.Count > Outcomes.Most)
        {
            throw new ArgumentException($"A schedule holds at most {Outcomes.Most} actions.", nameof(schedule));
        }

        var facts = market.Facts;
        var profile = market.Profile;
        Schedule = [.. schedule];
        Actions = [.. schedule.Select(s => market.Actions[s.Action.Id])];
        Seed = seed;
        Held = held;
        Parameters = parameters;
        NewPay = newPay;
        Lag = facts["funnel.lag"].Value;
        CutSize = facts["tax.cut.size"].Value;
        CutMonths = facts["tax.cut.months"].Value;
        SearchMonths = facts["tax.search.months"].Value;
        SearchLoss = facts["tax.search.loss"].Value;
        GrowthNewYears = (int)facts.Mean("tax.growth.new-years");
        DeadlineMonths = DeadlineOf(profile);
        FallBackMonth = (int)Math.Ceiling(DeadlineMonths > 0 ? DeadlineMonths : 12);
        QuitMonth = profile.QuitDate is { } quit ? MonthOf(profile, quit) : MoneyTerms.Never;
        PartTime = profile.PartTime is { } part
            ? (MonthOf(profile, part.From), MonthOf(profile, part.Until), Math.Clamp(part.Share, 0, 1))
            : (MoneyTerms.Never, MoneyTerms.Never, 1);
        FirstWeek = [.. Enumerable.Range(0, WeekCalendar.SearchMonths + 1).Select(m => Math.Min(WeekCalendar.SearchWeeks, (int)Math.Ceiling(m * Months.Weeks)))];
    }

    /// <summary>The schedule.</summary>
    public ScheduledAction[] Schedule { get; }

    /// <summary>Its actions, compiled.</summary>
    public CompiledAction[] Actions { get; }

    /// <summary>Seed of every random number.</summary>
    public ulong Seed { get; }

    /// <summary>So many of the first actions are held from the start.</summary>
    public int Held { get; }

    /// <summary>The draws of the parameters.</summary>
    public ParameterDraws Parameters { get; }

    /// <summary>Where new pay comes from.</summary>
    public NewPay NewPay { get; }

    /// <summary>Weeks from the application that succeeds to the first day of pay.</summary>
    public Distribution Lag { get; }

    /// <summary>Size of a pay cut, where new pay is guessed from present pay.</summary>
    public Distribution CutSize { get; }

    /// <summary>Months until the old pay is reached again after it.</summary>
    public Distribution CutMonths { get; }

    /// <summary>Months without work between two jobs.</summary>
    public Distribution SearchMonths { get; }

    /// <summary>Part of the pay that such a break costs.</summary>
    public Distribution SearchLoss { get; }

    /// <summary>Years for which new pay grows at its own rate.</summary>
    public int GrowthNewYears { get; }

    /// <summary>Months from the start to the deadline, 0 when it has passed, at most the search months.</summary>
    public double DeadlineMonths { get; }

    /// <summary>Month from which somebody without pay takes other work: the deadline, or a year when it has passed.</summary>
    public int FallBackMonth { get; }

    /// <summary>Month in which the job is left.</summary>
    public int QuitMonth { get; }

    /// <summary>Months with fewer hours in the present job, and the part of pay that goes on.</summary>
    public (int From, int Until, double Share) PartTime { get; }

    /// <summary>First week of each search month; one more at the end.</summary>
    public int[] FirstWeek { get; }

    /// <summary>Chance to finish each action in one draw of the parameters.</summary>
    public void FillFinish(int draw, Span<double> finish)
    {
        var own = new Draws(Seed, Draws.Parameter);
        for (var k = 0; k < Actions.Length; k++)
        {
            finish[k] = Math.Clamp(Sampling.Quantile(Schedule[k].Action.Finish, own.One(draw, Actions[k].Subject, 3)), 0, 1);
        }
    }

    /// <summary>Months from the start to the deadline, within 0 and the search months.</summary>
    public static double DeadlineOf(Profile profile)
        => Math.Clamp(WeekCalendar.MonthsBetween(profile.Start, profile.Deadline.Value), 0, WeekCalendar.SearchMonths);

    private static int MonthOf(Profile profile, DateOnly day) => Math.Max(0, (int)WeekCalendar.MonthsBetween(profile.Start, day));
}
