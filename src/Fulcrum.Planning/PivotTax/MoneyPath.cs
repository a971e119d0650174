using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>
/// Monthly gross pay and benefits of one path: staying put, the change before landing, the new work since landing. Both paths share what
/// would have happened anyway, above all the loss of the present job. One instance serves one thread.
/// </summary>
internal sealed class MoneyPath
{
    /// <summary>Pay when staying put, by month.</summary>
    public double[] Stay { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Pay of the change until landing, by month.</summary>
    public double[] Before { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Pay of the new work, by month since landing.</summary>
    public double[] After { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Benefit when staying put, after tax, by month.</summary>
    public double[] StayBenefit { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Benefit of the change until landing, by month.</summary>
    public double[] BeforeBenefit { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Benefit after losing the new work, by month since landing.</summary>
    public double[] AfterBenefit { get; } = new double[WeekCalendar.MoneyMonths];

    /// <summary>Works out all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(in MoneyTerms terms)
    {
        // Who has left, or never had, a job holds out for the role until the fall-back month, then takes other work when it is found.
        var idleFrom = terms.Employed ? Math.Min(terms.Quit, terms.Loss) : 0;
        var leaves = !terms.Employed || terms.Quit != MoneyTerms.Never;
        var found = Later(terms.FallBack, terms.Spell);
        var again = Later(terms.Loss, terms.Spell);
        var (old, scarred) = (terms.OldPay / 12, terms.OldPay / 12 * (1 - (terms.Employed ? terms.Scar : 0)));
        var growth = 1.0;
        for (var t = 0; t < WeekCalendar.MoneyMonths; t++)
        {
            if (t > 0 && t % 12 == 0)
            {
                growth *= 1 + terms.GrowthStay;
            }

            Stay[t] = growth * (terms.Employed
                ? t < terms.Loss ? old : t < again ? 0 : scarred
                : t < terms.Spell ? 0 : old);
            Before[t] = !leaves || t < idleFrom ? Stay[t] : t < found ? 0 : growth * scarred;
            if (t >= terms.PartTimeFrom && t < terms.PartTimeUntil && t < idleFrom)
            {
                Before[t] *= terms.PartTimeShare;
            }
        }

        FillAfter(terms);
        FillBenefit(terms, leaves, found, again);
    }

    // Benefit comes for the first months of every spell without work that was not chosen, or of chosen ones where the user says so.
    private void FillBenefit(in MoneyTerms terms, bool leaves, int found, int again)
    {
        Array.Clear(StayBenefit);
        Array.Clear(BeforeBenefit);
        Array.Clear(AfterBenefit);
        if (terms.Benefit == 0)
        {
            return;
        }

        var (stayFrom, stayUntil) = terms.Employed ? (terms.Loss, again) : (0, terms.Spell);
        Pay(StayBenefit, stayFrom, stayUntil, terms);
        if (!leaves)
        {
            Pay(BeforeBenefit, stayFrom, stayUntil, terms);
        }
        else if (!terms.Employed || terms.Loss <= terms.Quit || terms.BenefitAfterQuitting)
        {
            Pay(BeforeBenefit, terms.Employed ? Math.Min(terms.Quit, terms.Loss) : 0, found, terms);
        }

        Pay(AfterBenefit, terms.NewLoss, Later(terms.NewLoss, terms.NewSpell), terms);

        static void Pay(double[] into, int from, int until, in MoneyTerms terms)
        {
            var last = Math.Min(Math.Min(until, Later(from, terms.BenefitMonths)), into.Length);
            for (var t = from; t < last; t++)
            {
                into[t] = terms.Benefit;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillAfter(in MoneyTerms terms)
    {
        var growth = 1.0;
        var back = Later(terms.NewLoss, terms.NewSpell);
        for (var j = 0; j < WeekCalendar.MoneyMonths; j++)
        {
            if (j > 0 && j % 12 == 0)
            {
                growth *= 1 + (j / 12 <= terms.GrowthNewYears ? terms.GrowthNew : terms.GrowthStay);
            }

            var pay = (j >= terms.CatchUp ? Math.Max(terms.NewPay, terms.OldPay) : terms.NewPay) / 12;
            After[j] = growth * (j < terms.NewLoss ? pay : j < back ? 0 : pay * (1 - terms.NewScar));
        }
    }

    private static int Later(int month, int months) => month == MoneyTerms.Never ? MoneyTerms.Never : month + months;
}
