using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The answer as one self-contained HTML page.</summary>
internal static class ReportPage
{
    internal static string Of(PivotAnswer answer) => $"<!doctype html><title>{answer.Demand.RoleName}</title>";
}
