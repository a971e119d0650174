namespace Fulcrum.Planning;

/// <summary>What plain months of cash depend on: no plan, no landing, only pay, spending and their ups and downs.</summary>
internal sealed record RunwayTerms
{
    /// <summary>Cash at the start.</summary>
    public required float Savings { get; init; }

    /// <summary>Pay a month, after tax, while there is work.</summary>
    public required float Pay { get; init; }

    /// <summary>Standard deviation of a month's pay, in money.</summary>
    public float PaySpread { get; init; }

    /// <summary>Living costs a month.</summary>
    public required float Living { get; init; }

    /// <summary>Standard deviation of a month's living costs, in money.</summary>
    public float LivingSpread { get; init; }

    /// <summary>Chance of an unexpected bill in a month.</summary>
    public float BillChance { get; init; }

    /// <summary>Mean size of such a bill; sizes are exponential.</summary>
    public float BillSize { get; init; }

    /// <summary>Chance a month of losing work.</summary>
    public float Loss { get; init; }

    /// <summary>Chance a month of finding work.</summary>
    public float Find { get; init; }

    /// <summary>Benefit a month without work, after tax.</summary>
    public float Benefit { get; init; }

    /// <summary>Months for which it is paid.</summary>
    public float BenefitMonths { get; init; }

    /// <summary>Whether there is work at the start.</summary>
    public bool Employed { get; init; }

    /// <summary>Month in which work is left; beyond the last when it is kept.</summary>
    public int Quit { get; init; } = int.MaxValue;

    /// <summary>First month in which work can be found.</summary>
    public int SearchFrom { get; init; }
}
