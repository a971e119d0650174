namespace Fulcrum.Planning;

/// <summary>All that the money of one path depends on. Months count from 0; a month that never comes is <see cref="Never"/>.</summary>
internal readonly record struct MoneyTerms
{
    /// <summary>A month that never comes.</summary>
    public const int Never = int.MaxValue;

    /// <summary>Whether there is a job at the start.</summary>
    public required bool Employed { get; init; }

    /// <summary>Yearly gross pay of the present work; for the unemployed, of the work found anyway.</summary>
    public required double OldPay { get; init; }

    /// <summary>Yearly gross pay at landing.</summary>
    public required double NewPay { get; init; }

    /// <summary>Flat tax on pay.</summary>
    public required double TaxRate { get; init; }

    /// <summary>Living costs a month.</summary>
    public required double Living { get; init; }

    /// <summary>Savings at the start.</summary>
    public required double Savings { get; init; }

    /// <summary>Cost of searching a month.</summary>
    public required double SearchCost { get; init; }

    /// <summary>Real growth a year of the old pay.</summary>
    public required double GrowthStay { get; init; }

    /// <summary>Real growth a year of the new pay, in its first <see cref="GrowthNewYears"/> years; then as the old pay.</summary>
    public required double GrowthNew { get; init; }

    /// <summary>Years for which the new pay grows at its own rate.</summary>
    public required int GrowthNewYears { get; init; }

    /// <summary>Months after landing from which the new pay is at least the old pay at the start; <see cref="Never"/> when that is not assumed.</summary>
    public int CatchUp { get; init; } = Never;

    /// <summary>Month in which the job is left to study.</summary>
    public int Quit { get; init; } = Never;

    /// <summary>Month from which somebody without pay takes other work, once it is found.</summary>
    public required int FallBack { get; init; }

    /// <summary>Month in which the present job is lost.</summary>
    public int Loss { get; init; } = Never;

    /// <summary>Months until other work of the old line is found.</summary>
    public required int Spell { get; init; }

    /// <summary>Part of the old pay lost in it.</summary>
    public required double Scar { get; init; }

    /// <summary>Months after landing in which the new job is lost.</summary>
    public int NewLoss { get; init; } = Never;

    /// <summary>Months until the next job of the new line.</summary>
    public int NewSpell { get; init; }

    /// <summary>Part of the new pay lost in it.</summary>
    public double NewScar { get; init; }

    /// <summary>First month with fewer hours in the present job.</summary>
    public int PartTimeFrom { get; init; } = Never;

    /// <summary>Month from which full hours are worked again.</summary>
    public int PartTimeUntil { get; init; } = Never;

    /// <summary>Part of the present pay that goes on meanwhile.</summary>
    public double PartTimeShare { get; init; } = 1;

    /// <summary>Rise of prices a year: what is fixed in money (loans, instalments, floor and cap of an income share) weighs less by it.</summary>
    public double Inflation { get; init; }

    /// <summary>Unemployment benefit a month, after tax.</summary>
    public double Benefit { get; init; }

    /// <summary>Months for which it is paid in one spell without work.</summary>
    public int BenefitMonths { get; init; }

    /// <summary>Whether it is paid after leaving of one's own will.</summary>
    public bool BenefitAfterQuitting { get; init; }

    /// <summary>Part of training costs that the present employer pays.</summary>
    public double ReimbursedShare { get; init; }

    /// <summary>Most that it pays in twelve months.</summary>
    public double ReimbursedCap { get; init; }

    /// <summary>Months within which leaving means paying back.</summary>
    public int ReimbursedKeep { get; init; }

    /// <summary>Savings not to be touched.</summary>
    public double Reserve { get; init; }

    /// <summary>Makes terms; the required fields are set by the initialiser.</summary>
    public MoneyTerms()
    {
    }
}
