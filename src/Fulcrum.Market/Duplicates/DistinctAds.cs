using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// Merges ads that are one ad: the same text posted again, on another board or for another place, with small edits or none.
/// Demand counts what employers ask for, and a text that hangs in ten cities asks once.
/// <list type="bullet">
/// <item>The same words in the same order are one ad, unless one employer uses them for posts whose titles differ; under two employers' names
/// only texts of 50 words and more, because short ones say too little to be recognised by.</item>
/// <item>Nearly the same words (three-word shingles overlap by 0.8), or the same with parts cut away (<see cref="NearCopy"/>), are one ad when
/// employer and title agree.</item>
/// </list>
/// Every ad is compared with the first of its kind only, so that small differences do not add up along a chain.
/// </summary>
internal static class DistinctAds
{
    // Three standard deviations of a sketch below the least overlap of a copy.
    private const double SketchNear = NearCopy.CutOverlap - 0.14;
    private const int FewestWords = 50;
    private const int MostPairs = 200;

    /// <summary>One of each, at the place of the first; the one with most fields is kept.</summary>
    public static IReadOnlyList<Ad> Of(IReadOnlyList<Ad> ads)
    {
        var posts = Posts(ads, 0);
        var leaders = MergeSame(posts, []);
        MergeNear(leaders);
        return [.. leaders.Where(l => l.Leader is null).Select(l => l.Merged())];
    }

    /// <summary>Which ads are copies of which; ads in ascending order of their numbers.</summary>
    public static IReadOnlyList<AdCopy> Copies(IReadOnlyList<(long Number, Ad Ad)> ads)
    {
        var posts = Posts([.. ads.Select(a => a.Ad)], 0);
        MergeNear(MergeSame(posts, []));
        return [.. posts.Select(p => p.Copy(n => ads[n].Number))];
    }

    /// <summary>
    /// The same for ads that come after others, of which only those are given that new ones could be copies of: first of their words, with the words or the
    /// employer of a new one. Only texts of posts that a new one may nearly repeat are asked for. The result is that of <see cref="Copies(IReadOnlyList{ValueTuple{long, Ad}})"/> over all.
    /// </summary>
    public static IReadOnlyList<AdCopy> Copies(IReadOnlyList<(AdCopy Copy, string Title, string Location)> before, IReadOnlyList<(long Number, Ad Ad)> ads, Func<long, string> text)
    {
        var known = before.Select((b, n) => new Post(new Ad { Id = "", Place = "", Title = b.Title, Location = b.Location }, n, b.Copy.Words, (ulong)b.Copy.Text, b.Copy.Employer)).ToArray();
        var posts = Posts([.. ads.Select(a => a.Ad)], known.Length);
        var leaders = MergeSame(posts, known);
        var fresh = leaders.ToLookup(l => l.Employer, StringComparer.Ordinal);
        var partners = known.Where(k => k.Employer.Length > 0 && before[k.Order].Copy.Near == before[k.Order].Copy.Number && fresh[k.Employer].Any(l => l.Title.Agrees(k.Title))).ToList();
        partners.ForEach(p => p.Ad = p.Ad with { Text = text(before[p.Order].Copy.Number) });
        List<Post> compared = [.. partners, .. leaders];
        MergeNear(compared);

        long Number(int order) => order < known.Length ? before[order].Copy.Number : ads[order - known.Length].Number;

        // A new ad with the words of one that was nearly another's goes with that other.
        return [.. posts.Select(p => p.Copy(Number)).Select((c, n) => posts[n].Leader is { } same && same.Order < known.Length && c.Same == Number(same.Order) ? c with { Near = before[same.Order].Copy.Near } : c)];
    }

    /// <summary>One ad for copies that stand in order of the first of their words, then of their own numbers: the one with most fields, seen as often as all, posted on the newest day.</summary>
    public static Ad Merged(IReadOnlyList<Ad> copies)
    {
        var best = copies[0];
        var (reposts, newest) = (0, copies[0].Posted);
        foreach (var ad in copies)
        {
            best = Worth(ad) > Worth(best) ? ad : best;
            reposts += ad.Reposts;
            newest = newest is null || ad.Posted > newest ? ad.Posted ?? newest : newest;
        }

        return best with { Reposts = reposts, Posted = newest };
    }

    private static int Worth(Ad a) => (a.IsExcerpt ? 0 : 100) + (a.Employer.Length > 0 ? 1 : 0) + (a.Title.Length > 0 ? 1 : 0) + (a.Location.Length > 0 ? 1 : 0) + (a.Posted is null ? 0 : 1)
        + (a.Pay is null ? 0 : 1) + (a.PayText.Length > 0 ? 1 : 0) + (a.SeniorityHint.Length > 0 ? 1 : 0) + (a.Remote is null ? 0 : 1) + (a.EmploymentType.Length > 0 ? 1 : 0)
        + (a.Department.Length > 0 ? 1 : 0) + (a.CompanyFacts.Length > 0 ? 1 : 0) + (a.Url.Length > 0 ? 1 : 0);

    private static Post[] Posts(IReadOnlyList<Ad> ads, int first)
    {
        var posts = new Post[ads.Count];
        Parallel.For(0, ads.Count, () => new List<ulong>(2048), (i, _, words) =>
        {
            posts[i] = new Post(ads[i], first + i, TextTokens.Hash(ads[i].Text, words), TextTokens.Whole(words), EmployerKey.Of(ads[i].Employer));
            return words;
        }, _ => { });
        return posts;
    }

    // Returns the leaders among the posts; those known before stand first in line for copies.
    private static List<Post> MergeSame(Post[] posts, Post[] known)
    {
        var leaders = new List<Post>(posts.Length);
        var byText = new Dictionary<ulong, List<Post>>(posts.Length);
        foreach (var post in known)
        {
            if (!byText.TryGetValue(post.Text, out var same))
            {
                byText.Add(post.Text, same = []);
            }

            same.Add(post);
        }

        foreach (var post in posts)
        {
            if (!byText.TryGetValue(post.Text, out var same))
            {
                byText.Add(post.Text, same = []);
            }

            if (same.Find(l => IsSame(l, post)) is { } leader)
            {
                leader.Take(post);
                post.IsCopy = true;
                continue;
            }

            same.Add(post);
            leaders.Add(post);
        }

        return leaders;
    }

    private static bool IsSame(Post a, Post b) => a.Employer == b.Employer
        ? a.Title.Agrees(b.Title)
        : a.Words == b.Words && (a.Words >= FewestWords || ((a.Employer.Length == 0 || b.Employer.Length == 0) && a.Title.Agrees(b.Title)));

    // Only ads of one employer can be near duplicates, so only employers with several ads are sketched.
    private static void MergeNear(List<Post> leaders)
    {
        var groups = leaders.Where(l => l.Employer.Length > 0).GroupBy(l => l.Employer, StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length > 1).ToArray();
        var several = groups.SelectMany(WithPartner).ToArray();
        Parallel.For(0, several.Length, () => new List<ulong>(2048), (i, _, words) =>
        {
            several[i].Sketch = MinHash.Of(Shingles(several[i], words));
            return words;
        }, _ => { });

        Parallel.ForEach(several.GroupBy(p => p.Employer, StringComparer.Ordinal).Select(g => g.ToArray()), MergeNear);
    }

    // Posts that agree in title with another of their employer: all others cannot be merged, so they need no sketch.
    private static IEnumerable<Post> WithPartner(Post[] group) => group.Length > MostPairs
        ? group
        : group.Where(p => Array.Exists(group, o => o != p && o.Title.Agrees(p.Title)));

    private static void MergeNear(Post[] group)
    {
        var words = new List<ulong>();
        var buckets = new Dictionary<ulong, List<Post>>();
        foreach (var post in group)
        {
            var leader = Candidates(post, buckets).OrderBy(l => l.Order).FirstOrDefault(l => l.Title.Agrees(post.Title)
                && MinHash.Agreement(l.Sketch, post.Sketch) >= SketchNear
                && IsNear(TextTokens.Distinct(Shingles(l, words)), TextTokens.Distinct(Shingles(post, words))));
            if (leader is not null)
            {
                leader.Take(post);
                continue;
            }

            for (var band = 0; band < MinHash.Bands; band++)
            {
                var key = MinHash.Band(post.Sketch, band);
                if (!buckets.TryGetValue(key, out var bucket))
                {
                    buckets.Add(key, bucket = []);
                }

                bucket.Add(post);
            }
        }
    }

    private static bool IsNear(uint[] a, uint[] b) => NearCopy.Is(TextTokens.Overlap(a, b), a.Length, b.Length);

    private static HashSet<Post> Candidates(Post post, Dictionary<ulong, List<Post>> buckets)
    {
        var candidates = new HashSet<Post>();
        for (var band = 0; band < MinHash.Bands; band++)
        {
            if (buckets.TryGetValue(MinHash.Band(post.Sketch, band), out var bucket))
            {
                candidates.UnionWith(bucket);
            }
        }

        return candidates;
    }

    private static uint[] Shingles(Post post, List<ulong> words)
    {
        TextTokens.Hash(post.Ad.Text, words);
        return TextTokens.Shingles(words);
    }

    private sealed class Post(Ad ad, int order, int words, ulong text, string employer)
    {
        private readonly List<Ad> taken = [];

        public Ad Ad { get; set; } = ad;

        public int Order => order;

        public int Words => words;

        public ulong Text => text;

        public string Employer => employer;

        public PostTitle Title { get; } = new(ad.Title, ad.Location);

        public uint[] Sketch { get; set; } = [];

        public Post? Leader { get; private set; }

        // The same words as its leader's, not only nearly.
        public bool IsCopy { get; set; }

        public void Take(Post other)
        {
            other.Leader = this;
            taken.Add(other.Ad);
            taken.AddRange(other.taken);
        }

        // The newest date stands for all: an ad posted again is still open.
        public Ad Merged() => taken.Count == 0 ? Ad : DistinctAds.Merged([Ad, .. taken]);

        // A copy's leader is the first of its words and may itself be near another one.
        public AdCopy Copy(Func<int, long> number)
        {
            var same = IsCopy ? Leader! : this;
            return new AdCopy(number(order), (long)text, words, employer, number(same.Order), number((same.Leader ?? same).Order));
        }
    }
}
