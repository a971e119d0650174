namespace Fulcrum.Planning;

/// <summary>Demand and ledger in, plan out: the entry of this project. Each feature's calls stand in its folder.</summary>
public static partial class Planner;
