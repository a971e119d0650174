using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The person after some time in a job on the way: what its ads ask for is learned and stands on the résumé, the pay is the job's.</summary>
internal static class AfterStone
{
    /// <summary>The request for the target as it will be then.</summary>
    /// <param name="target">The request for the target now.</param>
    /// <param name="taught">What the job's ads ask for.</param>
    /// <param name="kind">What sort of job it was.</param>
    /// <param name="pay">Its pay a year.</param>
    internal static PlanRequest Of(PlanRequest target, RoleDemand taught, StoneKind kind, double pay)
    {
        var facts = target.Facts;
        var years = facts.Mean("roles.stone.months") / 12;
        var skills = target.Ledger.Skills.ToDictionary();
        foreach (var asked in taught.Concepts.Where(c => c.Any.Weighted >= facts.Mean("roles.stone.asked") && c.Concept.Kind != ConceptKind.Certification))
        {
            var now = skills.TryGetValue(asked.Concept.Id, out var held) ? held : new SkillState(asked.Concept, target.Ledger.Prior, Signal.None, []);
            var level = facts.Mean("roles.stone.level");
            skills[asked.Concept.Id] = now with
            {
                Level = now.Level.Mean >= level ? now.Level : new Belief(level, now.Level.Error),
                Signal = now.Signal with { InResume = true, Words = now.Signal.Words.Count > 0 ? now.Signal.Words : [asked.Concept.Name] },
            };
        }

        var profile = target.Profile;
        var currency = profile.CurrentPay.Value.Currency;
        return target with
        {
            Ledger = target.Ledger with
            {
                Skills = skills,
                YearsOfWork = target.Ledger.YearsOfWork + years,
                YearsInField = target.Ledger.YearsInField + (kind == StoneKind.AdjacentRole ? 0 : years),
            },
            Profile = profile with
            {
                CurrentPay = Setting<Money>.Yours(new Money(decimal.Round((decimal)Math.Max(0, pay)), currency)),
                Employed = Setting<bool>.Yours(true),
                QuitDate = null,
                PartTime = null,
            },
        };
    }
}
