using System.Collections.Frozen;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Tells where the name of a method or field is no skill: part of a job title ("ML engineers"), a department one works with ("Sales and Finance teams"), a subject of a degree.</summary>
internal readonly ref struct NotASkill
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = (
        "engineer engineers developer developers scientist scientists designer designers manager managers analyst analysts architect architects specialist specialists officer officers lead leads leader leaders recruiter recruiters technician technicians " +
        "associate associates executive executives representative representatives coordinator coordinators consultant consultants researcher researchers director directors intern interns administrator administrators practitioner practitioners").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = (
        "team teams department departments stakeholder stakeholders function functions org orgs organization organizations organisation colleague colleagues partner partners counterparts group groups company companies firm firms startup startups professionals experts leadership").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly CueSet Together = CueSet.Of(
        ["collaborat", "partner with", "partnering", "partner closely", "partner across", "work with", "working with", "work closely", "working closely", "work alongside", "work across", "work cross", "liaise", "liaison", "interface with", "coordinate with", "coordinating with", "cross-functional", "cross functional", "alongside", "stakeholders", "report to", "reports to", "align with", "in partnership", "relationships with", "relationships between"]);

    private readonly FieldsOfStudy _study;
    private readonly ReadOnlySpan<char> _lower;
    private readonly int _together;

    internal NotASkill(CuedText lower)
    {
        _lower = lower;
        _study = FieldsOfStudy.Of(lower);
        _together = lower.IndexOfAny(Together);
    }

    /// <summary>Whether a mention inside the sentence is left out.</summary>
    internal bool Drops(ConceptKind kind, int start, int end, Strength sentence)
    {
        if (kind is not (ConceptKind.Method or ConceptKind.Domain))
        {
            return false;
        }

        if (_study.Contains(start))
        {
            return true;
        }

        var next = Next(end);
        return People.Contains(next) || (sentence == Strength.Mentioned && (Groups.Contains(next) || (kind == ConceptKind.Domain && IsDepartment(start, end))));
    }

    private ReadOnlySpan<char> Next(int end)
    {
        if (end >= _lower.Length || _lower[end] != ' ')
        {
            return default;
        }

        var rest = _lower[(end + 1)..];
        var stop = 0;
        while (stop < rest.Length && (char.IsLetter(rest[stop]) || rest[stop] == '-'))
        {
            stop++;
        }

        return rest[..stop];
    }

    // "partner with Sales, Finance and Legal to …": the list ends where the purpose begins.
    private bool IsDepartment(int start, int end)
    {
        if (_together < 0 || start < _together)
        {
            return false;
        }

        var between = _lower[_together..start];
        return !between.Contains(" to ", StringComparison.Ordinal) && !between.Contains(" on ", StringComparison.Ordinal) && end - _together < 160;
    }
}
