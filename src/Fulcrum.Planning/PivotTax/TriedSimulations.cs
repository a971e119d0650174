using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Simulations of one request under changed money, hours and dates. The ads and the person are compiled once for a request, and the last few simulations are kept, so
/// that looking at another figure of the same futures costs nothing. Kept as long as the request itself; nothing can be told from it but the time.
/// </summary>
internal sealed class TriedSimulations(PlanRequest request)
{
    private const int Kept = 6;
    private static readonly ConditionalWeakTable<PlanRequest, TriedSimulations> All = [];

    private readonly Lock _gate = new();
    private readonly List<(Profile Profile, IReadOnlyList<ScheduledAction> Schedule, int Paths, Simulation Simulation)> _last = [];
    private PivotSimulator? _simulator;

    /// <summary>Those of a request.</summary>
    public static TriedSimulations Of(PlanRequest request) => All.GetValue(request, r => new TriedSimulations(r));

    /// <summary>The simulation of a schedule under a profile, with the simulator that made it.</summary>
    /// <exception cref="ArgumentException">The profile is of another person, role or currency.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public (PivotSimulator Simulator, Simulation Simulation) Run(IReadOnlyList<ScheduledAction> schedule, Profile profile, int paths, CancellationToken cancel)
    {
        var own = request.Profile;
        if ((profile.TargetRole, profile.Country, profile.Start, profile.Employed.Value, profile.Savings.Value.Currency)
            != (own.TargetRole, own.Country, own.Start, own.Employed.Value, own.Savings.Value.Currency))
        {
            throw new ArgumentException("Role, country, start, employment and currency must be those of the request.", nameof(profile));
        }

        lock (_gate)
        {
            cancel.ThrowIfCancellationRequested();
            _simulator ??= new PivotSimulator(request);
            var simulator = profile == own ? _simulator : _simulator.With(profile);
            var at = _last.FindIndex(l => l.Paths == paths && l.Profile == profile && l.Schedule.SequenceEqual(schedule));
            var found = at < 0 ? (profile, schedule, paths, simulator.Run(schedule, paths, request.Seed, cancel, withStay: true)) : _last[at];
            if (at >= 0)
            {
                _last.RemoveAt(at);
            }
            else if (_last.Count == Kept)
            {
                _last.RemoveAt(0);
            }

            _last.Add(found);
            return (simulator, found.Item4);
        }
    }
}
