namespace Fulcrum.Planning;

/// <summary>
/// What the present employer pays of training, month by month, while the person works there; who leaves of their own will soon
/// after pays it back. One instance serves one thread.
/// </summary>
internal sealed class EmployerShare
{
    private readonly double[] _paid = new double[WeekCalendar.MoneyMonths];
    private readonly double[] _sum = new double[WeekCalendar.MoneyMonths + 1];
    private int _keep;
    private int _quit;
    private int _loss;

    /// <summary>Whether the employer pays anything on this path.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Whether it would.</summary>
    public static bool Counts(in MoneyTerms terms) => terms.ReimbursedShare > 0 && terms.Employed;

    /// <summary>Works it out from what is due before landing.</summary>
    /// <param name="terms">Share, cap, months to stay, and until when the job is held.</param>
    /// <param name="due">Due in each month when nothing lands.</param>
    public void Fill(in MoneyTerms terms, ReadOnlySpan<double> due)
    {
        IsActive = Counts(terms);
        if (!IsActive)
        {
            return;
        }

        (_keep, _quit, _loss) = (terms.ReimbursedKeep, terms.Quit, terms.Loss);
        var (left, until) = (terms.ReimbursedCap, Math.Min(terms.Quit, terms.Loss));
        for (var t = 0; t < _paid.Length; t++)
        {
            left = t % 12 == 0 ? terms.ReimbursedCap : left;
            _paid[t] = t < until ? Math.Min(terms.ReimbursedShare * due[t], left) : 0;
            left -= _paid[t];
            _sum[t + 1] = _sum[t] + _paid[t];
        }
    }

    /// <summary>Paid by the employer in a month before landing.</summary>
    public double Paid(int month) => IsActive ? _paid[month] : 0;

    /// <summary>Paid back in a month by somebody who quits in it.</summary>
    public double PaidBackOnQuitting(int month) => IsActive && month == _quit && _quit < _loss ? Within(month) : 0;

    /// <summary>Paid back in the month of landing: only who still has the job leaves it then.</summary>
    public double PaidBackOnLanding(int month) => IsActive && month <= _quit && month <= _loss ? Within(month) : 0;

    private double Within(int month) => month >= _paid.Length ? 0 : _sum[month] - _sum[Math.Max(0, month - _keep)];
}
