using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The facts that the ledger needs, read once; ids are those of facts/ledger.yaml.</summary>
internal sealed class LedgerFacts(FactBook facts)
{
    /// <summary>Correlation of a self-rating with a test.</summary>
    public double SelfValidity { get; } = facts.Mean("ledger.self.validity");

    /// <summary>Mean of self-ratings, levels.</summary>
    public double SelfMean { get; } = facts.Mean("ledger.self.mean");

    /// <summary>Deviation of self-ratings, levels.</summary>
    public double SelfSd { get; } = facts.Mean("ledger.self.sd");

    /// <summary>Deviation of people's own bias in rating themselves, levels.</summary>
    public double SelfBiasSd { get; } = facts["ledger.self.bias"].Value.B;

    /// <summary>Years after which the weight of evidence has halved.</summary>
    public double HalfLifeYears { get; } = facts.Mean("ledger.halflife") / 12;

    /// <summary>Share of a job's time that a skill named in its text was in use.</summary>
    public double WorkShare { get; } = facts.Mean("ledger.work.share");

    /// <summary>How much of what is believed about a narrow skill carries over to the broader one.</summary>
    public double ParentShare { get; } = facts.Mean("ledger.parent.share");

    /// <summary>How much two kinds of evidence of one person repeat each other.</summary>
    public double Overlap { get; } = facts.Mean("ledger.overlap");

    /// <summary>How blurred the border of an exam is, levels.</summary>
    public double PassSlack { get; } = facts.Mean("ledger.pass.slack");

    /// <summary>Level at which half pass an exam of a tier: 0 foundational, 1 associate, 2 professional.</summary>
    public double PassDifficulty(int tier) => facts.Mean(tier switch { 0 => "ledger.pass.difficulty.foundational", 2 => "ledger.pass.difficulty.professional", _ => "ledger.pass.difficulty.associate" });

    /// <summary>Level expected of somebody with so many years of paid use: start + (ceiling − start)(1 − 2^(−years/half)).</summary>
    public double WorkLevel(double years)
    {
        var (start, ceiling, half) = (facts.Mean("ledger.work.start"), facts.Mean("ledger.work.ceiling"), facts.Mean("ledger.work.halfyears"));
        return start + ((ceiling - start) * (1 - double.Exp2(-years / half)));
    }

    /// <summary>Level that evidence of a kind leads one to expect by itself; work has its own rule.</summary>
    public double Level(EvidenceKind kind) => facts.Mean($"ledger.{Key(kind)}.level");

    /// <summary>Correlation of what a kind of evidence says with the true level.</summary>
    public double Validity(EvidenceKind kind) => facts.Mean($"ledger.{Key(kind)}.validity");

    /// <summary>The belief about a skill that nothing speaks of, from the years worked in the field and beside it.</summary>
    public Belief Prior(double yearsInField, double yearsAdjacent)
    {
        var outside = facts["ledger.prior.outside"].Value;
        var inside = facts["ledger.prior.infield"].Value;
        var years = yearsInField + (yearsAdjacent * facts.Mean("ledger.prior.adjacent"));
        var share = 1 - double.Exp2(-years / facts.Mean("ledger.prior.halfyears"));
        return new(outside.A + (share * (inside.A - outside.A)), outside.B + (share * (inside.B - outside.B)));
    }

    private static string Key(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Claim => "claim",
        EvidenceKind.CourseCertificate => "course",
        EvidenceKind.Assessment => "assessment",
        EvidenceKind.Degree => "degree",
        EvidenceKind.Project => "project",
        EvidenceKind.DeployedProject => "deployed",
        EvidenceKind.Work => "work",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has a rule of its own."),
    };
}
