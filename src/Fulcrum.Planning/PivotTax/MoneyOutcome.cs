namespace Fulcrum.Planning;

/// <summary>What one path comes to in money.</summary>
/// <param name="Npv5">Net present value against staying over five years.</param>
/// <param name="Npv10">The same over ten.</param>
/// <param name="Npv20">The same over twenty.</param>
/// <param name="LowestCash">Lowest balance at the end of a month within the search months.</param>
/// <param name="FirstShort">First month that ends without cash; infinite when none does.</param>
/// <param name="Tax">Most that the path is behind staying within ten years, not discounted.</param>
/// <param name="BreakEven">First month at whose end what was behind is made up; infinite when never.</param>
/// <param name="LowestMonth">Month at whose end the balance is lowest.</param>
/// <param name="BelowReserve">First month that ends below the reserve; infinite when none does.</param>
internal readonly record struct MoneyOutcome(
    double Npv5, double Npv10, double Npv20, double LowestCash, double FirstShort, double Tax, double BreakEven,
    double LowestMonth = 0, double BelowReserve = double.PositiveInfinity);
