using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A request as flat numbers, made once and shared by all simulations of it: ads, person, catalogue, openings.</summary>
internal sealed class Market
{
    private static readonly AdReading Unknown = new()
    {
        Ad = new Ad { Id = "unknown", Place = "" },
        EmployerKey = "",
    };

    private readonly Dictionary<string, bool[]> _noticed;
    private readonly Dictionary<string, Credential?> _earned;

    /// <summary>Compiles a request; what had to be guessed or left out becomes findings.</summary>
    public Market(PlanRequest request, ICollection<Finding> findings)
    {
        Facts = request.Facts;
        Profile = request.Profile;
        Currency = request.Profile.Savings.Value.Currency;
        var suitable = SuitableAds.Of(request, findings);
        Concepts = new ConceptIndex(request);
        Ads = new AdTable(suitable.Count == 0 ? [Unknown] : suitable, Concepts, Facts);
        Person = new PersonTable(request, Concepts);
        Actions = new ActionTable(request, Concepts, Currency, findings);
        _noticed = Actions.All.ToDictionary(a => a.Action.Id, a => Credential.RegisteredBy(Ads, a.Registers), StringComparer.Ordinal);
        _earned = Actions.All.ToDictionary(a => a.Action.Id, a => Credential.Of(a, _noticed[a.Action.Id]), StringComparer.Ordinal);
        Held = Credential.Held(request, Actions, Ads, Concepts);
        Segments = new SegmentMeans(Ads);
        AdsPerMonth = SuitableAds.PerMonth(suitable);
        if (AdsPerMonth is null)
        {
            findings.Add(new Finding(
                SimulationCodes.OpeningsAssumed, Severity.Note, "ads", "Too few ads carry dates to count how many appear in a month, so the number of openings is assumed.",
                "Set the fact funnel.openings.per-month to what you see on your boards."));
        }

        Groups = new OpeningGroups(Ads.Weight, Features());
    }

    /// <summary>The sourced numbers.</summary>
    public FactBook Facts { get; }

    /// <summary>What the person brings and wants.</summary>
    public Profile Profile { get; private set; }

    /// <summary>Currency of all amounts.</summary>
    public string Currency { get; }

    /// <summary>Numbers of the concepts.</summary>
    public ConceptIndex Concepts { get; }

    /// <summary>The suitable ads.</summary>
    public AdTable Ads { get; }

    /// <summary>What the person can do and show.</summary>
    public PersonTable Person { get; }

    /// <summary>The catalogue.</summary>
    public ActionTable Actions { get; }

    /// <summary>Credentials held from the start.</summary>
    public IReadOnlyList<Credential> Held { get; }

    /// <summary>Differences between kinds of employers.</summary>
    public SegmentMeans Segments { get; }

    /// <summary>Groups of openings that respond alike.</summary>
    public OpeningGroups Groups { get; }

    /// <summary>Ads read per month of their dates; null when unknown.</summary>
    public double? AdsPerMonth { get; }

    /// <summary>The credential that an action earns; null when it earns none.</summary>
    public Credential? Earned(CompiledAction action) => _earned[action.Action.Id];

    /// <summary>Whether each ad names anything that the action teaches or shows: only there can it change a chance by itself.</summary>
    public ReadOnlySpan<bool> Notices(CompiledAction action) => _noticed[action.Action.Id];

    /// <summary>The same market for the same person under other money, hours and dates. Country, currency, start and employment must be the same: the rest was compiled for them.</summary>
    public Market With(Profile profile)
    {
        var other = (Market)MemberwiseClone();
        other.Profile = profile;
        return other;
    }

    /// <summary>New openings a week in one draw of the parameters.</summary>
    public double OpeningsPerWeek(ParameterDraws parameters, int draw) => (AdsPerMonth is { } read
        ? read / Math.Clamp(parameters[draw, Parameter.ReadShare], 0.01, 1)
        : parameters[draw, Parameter.OpeningsPerMonth]) / Months.Weeks;

    // Log chance of a hire at each ad, at the start and what each action alone changes, all parameters at their means.
    private List<double[]> Features()
    {
        var means = ParameterDraws.AtMeans(Facts);
        var chances = new AdChances(Ads.Count);
        var features = new List<double[]>();
        foreach (var action in Actions.All.Prepend(null))
        {
            var model = new StageModel(this, action is null ? [] : [action]);
            model.StartDraw(means, 0, 0, certain: true);
            model.Evaluate(action is null ? default : default(Outcomes).With(0, Outcomes.Success), chances);
            var logs = new double[Ads.Count];
            for (var a = 0; a < logs.Length; a++)
            {
                logs[a] = Math.Log(chances.Hire(a)) - (action is null ? 0 : features[0][a]);
            }

            features.Add(logs);
        }

        return features;
    }
}
