using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Numbers as sentences and tables show them: invariant, rounded to what the evidence can bear.</summary>
public static class Print
{
    /// <summary>An answer, or a part of one, as JSON: names are camelCase, enumerations are words, endless months are null.</summary>
    public static string Json(object value) => AnswerJson.Of(value);

    /// <summary>Reads what <see cref="Json"/> wrote.</summary>
    public static T? ReadJson<T>(string text) => AnswerJson.Read<T>(text);

    /// <summary>"62 % (54–70)"; "62 % (~40–80)" where it borrows from the whole role; or "62 % (too few to tell)".</summary>
    public static string Share(Share s) => s.Interval is { } i
        ? FormattableString.Invariant($"{s.Weighted * 100:0} % ({(s.Note.StartsWith("borrows", StringComparison.Ordinal) ? "~" : "")}{i.Low * 100:0}–{i.High * 100:0})")
        : FormattableString.Invariant($"{s.Weighted * 100:0} % (too few to tell)");

    /// <summary>"$98,000 · $121,000 · $150,000": 10/50/90.</summary>
    public static string Band(Band b, string currency) => $"{Amount(b.P10, currency)} · {Amount(b.P50, currency)} · {Amount(b.P90, currency)}";

    /// <summary>An amount rounded to three figures or so; simulated money has no cents.</summary>
    public static string Amount(double value, string currency)
    {
        if (!double.IsFinite(value))
        {
            return "never";
        }

        var unit = Math.Abs(value) switch { >= 100_000 => 1000, >= 10_000 => 100, >= 1000 => 10, _ => 1 };
        return new Money(decimal.Round((decimal)value / unit) * unit, currency).ToString();
    }

    /// <summary>"4 · 9 · never": 10/50/90 in months.</summary>
    public static string Months(Band b) => $"{Month(b.P10)} · {Month(b.P50)} · {Month(b.P90)}";

    /// <summary>"9", or "never" when infinite.</summary>
    public static string Month(double m) => double.IsFinite(m) ? FormattableString.Invariant($"{m:0}") : "never";

    /// <summary>"34 % (14–57)" of a chance.</summary>
    public static string Chance(Probability chance, Interval between) => FormattableString.Invariant($"{chance.Value * 100:0} % ({between.Low * 100:0}–{between.High * 100:0})");

    /// <summary>"+4 points (−1 to +9)" of a change of a chance.</summary>
    public static string Points(Difference d) => FormattableString.Invariant($"{Signed(d.Mean * 100)} points ({Signed(d.Interval.Low * 100)} to {Signed(d.Interval.High * 100)})");

    /// <summary>"−2.1 (−4.0 to +0.3)" of a change in months.</summary>
    public static string Change(Difference d) => $"{Tenths(d.Mean)} ({Tenths(d.Interval.Low)} to {Tenths(d.Interval.High)})";

    /// <summary>A fact's value with its uncertainty.</summary>
    public static string Fact(Fact f)
    {
        var v = f.Value;
        var shape = v.Shape switch
        {
            Shape.Point => FormattableString.Invariant($"{v.A:#,0.####}"),
            Shape.Beta => FormattableString.Invariant($"{v.Mean:0.####}, Beta({v.A:0.##}, {v.B:0.##})"),
            Shape.Normal => FormattableString.Invariant($"{v.A:0.####} ± {v.B:0.####}"),
            Shape.LogNormal => FormattableString.Invariant($"median {v.A:#,0.####}, log sd {v.B:0.##}"),
            _ => FormattableString.Invariant($"{v.A:#,0.####} – {v.B:#,0.####} – {v.C:#,0.####}"),
        };
        return f.Unit is "probability" or "share" ? shape : $"{shape} {f.Unit}";
    }

    /// <summary>The years that an ad asks for: "3–5", "5+", "not stated".</summary>
    public static string Years(AdReading r) => (r.MinYears, r.MaxYears) switch
    {
        (null, null) => "not stated",
        ({ } min, { } max) => FormattableString.Invariant($"{min:0.#}–{max:0.#}"),
        ({ } min, null) => FormattableString.Invariant($"{min:0.#}+"),
        (null, { } max) => FormattableString.Invariant($"up to {max:0.#}"),
    };

    /// <summary>The degree that an ad asks for: "bachelor, required, or equivalent".</summary>
    public static string Degree(AdReading r) => r.Degree is { } d
        ? $"{(d.Level is { } l ? Words.For(l) : "unnamed")}, {Words.For(d.Strength)}{(d.OrEquivalent ? ", or equivalent" : "")}"
        : "not stated";

    /// <summary>The pay that an ad states.</summary>
    public static string Pay(AdReading r) => r.Pay is { } p
        ? $"{(p.Min == p.Max ? new Money(p.Min, p.Currency) : $"{new Money(p.Min, p.Currency)} – {new Money(p.Max, p.Currency)}")} a {Words.For(p.Period)}"
        : "not stated";

    /// <summary>"“R” is never R" or "Docker is preferred in Data Engineer, Alder": a correction in words.</summary>
    public static string Correction(Correction c)
    {
        var where = c.Ad.Length == 0 ? "in every ad" : $"in “{c.Title}”";
        var concept = c.Concept is { } id ? Corpus.Concept(id)?.Name ?? id.Value : "";
        var words = c.Words.Length > 0 ? $"“{c.Words}” does not mean {concept}" : $"{concept} is not asked for";
        return c.Kind switch
        {
            CorrectionKind.NotAsked => $"{words} {where}",
            CorrectionKind.Strength => $"{concept}{(c.Words.Length > 0 ? $" (as “{c.Words}”)" : "")} is {c.Value} {where}",
            CorrectionKind.Seniority => $"the level is {c.Value} {where}",
            CorrectionKind.Segment => $"the employer is {c.Value} {where}",
            _ => $"the role is {c.Value} {where}",
        };
    }

    /// <summary>A level with its error on a line from 0 to 4, six signs a level: "──●── ┃", the bar at what is asked.</summary>
    public static string LevelBar(Belief level, double? asked)
    {
        const int Each = 6;
        static int At(double v) => (int)Math.Round(Math.Clamp(v, 0, 4) * Each);
        var line = new string('·', (4 * Each) + 1).ToCharArray();
        Array.Fill(line, '─', At(level.Mean - level.Error), At(level.Mean + level.Error) - At(level.Mean - level.Error) + 1);
        if (asked is { } a)
        {
            line[At(a)] = '┃';
        }

        line[At(level.Mean)] = asked is { } same && At(same) == At(level.Mean) ? '◆' : '●';
        return new string(line);
    }

    /// <summary>How strong a piece of evidence is by itself, with the fact that says so: "0.45 (ledger.project.validity), 3 years old".</summary>
    public static string Strength(Evidence evidence, FactBook facts, DateOnly today)
    {
        var id = evidence.Kind switch
        {
            EvidenceKind.Claim => "ledger.claim.validity",
            EvidenceKind.SelfRating => "ledger.self.validity",
            EvidenceKind.CourseCertificate => "ledger.course.validity",
            EvidenceKind.Certification => "ledger.pass.slack",
            EvidenceKind.Assessment => "ledger.assessment.validity",
            EvidenceKind.Degree => "ledger.degree.validity",
            EvidenceKind.Project => "ledger.project.validity",
            EvidenceKind.DeployedProject => "ledger.deployed.validity",
            _ => "ledger.work.validity",
        };
        var parts = new List<string>
        {
            evidence.Kind == EvidenceKind.Certification && evidence.Level is { } d
                ? FormattableString.Invariant($"half pass at level {d:0.0} ({id})")
                : FormattableString.Invariant($"{facts.Mean(id):0.00} ({id})"),
        };
        if (evidence.When is { } when && (today.DayNumber - when.DayNumber) / WorkTime.DaysPerYear is >= 0.75 and var age)
        {
            parts.Add(FormattableString.Invariant($"{age:0.#} years old"));
        }

        if (evidence.Weight < 1)
        {
            parts.Add(FormattableString.Invariant($"{evidence.Weight * 100:0} % yours"));
        }

        return string.Join(", ", parts);
    }

    private static string Tenths(double v) => Math.Round(v, 1) switch
    {
        > 0 => FormattableString.Invariant($"+{v:0.0}"),
        < 0 => FormattableString.Invariant($"−{-v:0.0}"),
        _ => "0",
    };

    private static string Signed(double v) => Math.Round(v) switch
    {
        > 0 => FormattableString.Invariant($"+{v:0}"),
        < 0 => FormattableString.Invariant($"−{-v:0}"),
        _ => "0",
    };
}
