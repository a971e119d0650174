using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>
/// Monthly gross pay of one path: staying put, the change before landing, the new work since landing. Both paths share what
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

    /// <summary>Works out the three.</summary>
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
        }

        FillAfter(terms);
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
