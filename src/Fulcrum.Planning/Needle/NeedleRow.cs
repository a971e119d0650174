namespace Fulcrum.Planning;

/// <summary>A schedule with its buffers: how it goes on four paths, and the states that it reaches. One instance serves one thread.</summary>
internal sealed class NeedleRow
{
    /// <summary>Prepares the buffers.</summary>
    public NeedleRow(Market market, SimulationPlan plan, FunnelStates states)
    {
        (Plan, States) = (plan, states);
        Runs = [.. Enumerable.Range(0, Search.Lanes).Select(_ => new ActionRun(plan.Actions, plan.Schedule, market, plan.Held))];
        Finish = new double[plan.Actions.Length];
    }

    /// <summary>Schedule and parameters.</summary>
    public SimulationPlan Plan { get; }

    /// <summary>The states it reaches.</summary>
    public FunnelStates States { get; }

    /// <summary>How it goes, by lane.</summary>
    public ActionRun[] Runs { get; }

    /// <summary>Chance to finish each action in the draw at hand.</summary>
    public double[] Finish { get; }

    /// <summary>Starts a draw.</summary>
    public void StartDraw(int draw)
    {
        States.StartDraw(Plan.Parameters, draw, Plan.Seed, certain: false);
        Plan.FillFinish(draw, Finish);
    }
}
