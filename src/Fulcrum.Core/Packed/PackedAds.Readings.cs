namespace Fulcrum.Core;

public sealed partial class PackedAds
{
    /// <summary>What the caller calls the ads that a filter lets through, in ascending order.</summary>
    public IReadOnlyList<int> Numbers(PackedFilter filter)
    {
        var numbers = Array.ConvertAll(Matching(filter).Rows, r => r.Block.Number[r.Row]);
        Array.Sort(numbers);
        return numbers;
    }

    /// <summary>Rows that are not hidden, and of these the ads in other languages and the excerpts (an ad may be both).</summary>
    public (int Ads, int NotEnglish, int Excerpts) Totals()
    {
        var (ads, foreign, excerpts) = (0, 0, 0);
        foreach (var block in blocks)
        {
            foreach (var flags in block.Flags.AsSpan(0, block.Rows))
            {
                var counts = (flags & PackedBlock.Hidden) == 0;
                ads += counts ? 1 : 0;
                foreign += counts && (flags & PackedBlock.Foreign) != 0 ? 1 : 0;
                excerpts += counts && (flags & PackedBlock.Excerpt) != 0 ? 1 : 0;
            }
        }

        return (ads, foreign, excerpts);
    }

    /// <summary>The roles of the ads in English that are not hidden, excerpts included, in order of the caller's numbers; employers without a name count as one.</summary>
    public IReadOnlyList<RoleCount> Roles(Func<string, string> roleName)
    {
        var unnamed = Enumerable.Range(0, employers.Count).Select(n => IsUnnamed(employers[n])).ToArray();
        var found = new Dictionary<string, (int First, string Name, bool Known, int Ads, HashSet<int> Employers)>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<(int, bool), string>();
        foreach (var block in blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                if ((block.Flags[row] & (PackedBlock.Hidden | PackedBlock.Foreign)) != 0)
                {
                    continue;
                }

                var (role, known) = (block.Role[row], (block.Flags[row] & PackedBlock.Known) != 0);
                if (!names.TryGetValue((role, known), out var name))
                {
                    names.Add((role, known), name = known ? roleName(roles[role]) : roles[role]);
                }

                // The spelling of the first one stands for all.
                var number = block.Number[row];
                var of = found.TryGetValue(name, out var before) ? before : (First: number, Name: name, Known: known, Ads: 0, Employers: new HashSet<int>());
                of = number < of.First ? (number, name, known, of.Ads, of.Employers) : of;
                of.Employers.Add(unnamed[block.Employer[row]] ? -1 : block.Employer[row]);
                of.Ads++;
                found[name] = of;
            }
        }

        return [.. found.Values.OrderBy(f => f.First).Select(f => new RoleCount(f.Name, f.Known, f.Ads, f.Employers.Count))];
    }

    /// <summary>
    /// The ads that a filter lets through as readings with what the columns hold, in ascending order of the caller's numbers: enough for every count and share.
    /// Titles, texts, surfaces and spans are not there.
    /// </summary>
    /// <param name="filter">Which ads.</param>
    /// <param name="place">Where an ad of a number stands.</param>
    /// <param name="roleName">The name of a role of the taxonomy.</param>
    public IReadOnlyList<AdReading> Readings(PackedFilter filter, Func<int, string> place, Func<string, string> roleName)
    {
        var rows = Matching(filter).Rows;
        Array.Sort(Array.ConvertAll(rows, r => r.Block.Number[r.Row]), rows);
        var asked = new Dictionary<(int Concept, byte Strength), Requirement>();
        var pays = new Dictionary<PackedBlock, Dictionary<int, PayRange>>();
        return Array.ConvertAll(rows, r => Reading(r.Block, r.Row, place, roleName, asked, pays));
    }

    private AdReading Reading(PackedBlock block, int row, Func<int, string> place, Func<string, string> roleName,
        Dictionary<(int Concept, byte Strength), Requirement> asked, Dictionary<PackedBlock, Dictionary<int, PayRange>> pays)
    {
        var requirements = new Requirement[block.Ends[row] - block.Start(row)];
        for (var n = 0; n < requirements.Length; n++)
        {
            var at = block.Start(row) + n;
            var key = (block.Globals[block.Concepts[at]], block.Strengths[at]);
            if (!asked.TryGetValue(key, out requirements[n]!))
            {
                asked.Add(key, requirements[n] = new Requirement(concepts[key.Item1], (Strength)key.Item2, concepts[key.Item1].Name, default, ""));
            }
        }

        if (!pays.TryGetValue(block, out var pay))
        {
            pays.Add(block, pay = block.Pay.ToDictionary(p => p.Row, p => new PayRange(p.Amount, p.Amount, currencies[p.Currency], PayPeriod.Year)));
        }

        var (flags, employer, role) = (block.Flags[row], employers[block.Employer[row]], roles[block.Role[row]]);
        var known = (flags & PackedBlock.Known) != 0;
        return new AdReading
        {
            Ad = new Ad
            {
                Id = IsUnnamed(employer) ? employer[Unnamed.Length..^1] : "",
                Place = place(block.Number[row]),
                Board = boards[block.Board[row]],
                Posted = block.Day[row] == 0 ? null : FirstDay.AddDays(block.Day[row]),
                IsExcerpt = (flags & PackedBlock.Excerpt) != 0,
                IsInvented = (flags & PackedBlock.Invented) != 0,
            },
            EmployerKey = IsUnnamed(employer) ? "" : employer,
            RoleId = known ? role : "",
            Role = known ? roleName(role) : role,
            Seniority = (Seniority)block.Seniority[row],
            WorkMode = (WorkMode)block.Mode[row],
            Segment = (Segment)block.Segment[row],
            Requirements = requirements,
            MinYears = float.IsNaN(block.Years[row]) ? null : block.Years[row],
            Degree = block.Degree[row] == 0 ? null : new DegreeRequirement((DegreeLevel)((block.Degree[row] & (PackedBlock.NotRequired - 1)) - 1),
                block.Degree[row] < PackedBlock.NotRequired ? Strength.Required : Strength.Preferred, (flags & PackedBlock.OrEquivalent) != 0, default),
            Pay = pay.GetValueOrDefault(row),
            Country = countries[block.Country[row]],
            NeedsWorkAuthorisation = (flags & PackedBlock.NeedsAuthorisation) != 0 ? true : (flags & PackedBlock.Sponsors) != 0 ? false : null,
            IsEnglish = (flags & PackedBlock.Foreign) == 0,
        };
    }

    private const string Unnamed = "(unnamed ";

    // A folded name has no brackets.
    private static bool IsUnnamed(string employer) => employer.StartsWith(Unnamed, StringComparison.Ordinal);
}
