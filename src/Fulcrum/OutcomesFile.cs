using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Planning;

namespace Fulcrum;

/// <summary>The person's own outcomes of applications, from their file. An open application has waited until the start of the plan.</summary>
internal static class OutcomesFile
{
    internal static IReadOnlyList<ApplicationOutcome> Read(string? path, DateOnly asOf, ICollection<Finding> findings)
    {
        if (path is null)
        {
            return [];
        }

        using var file = new Sources().OpenOne(path, findings);
        if (file is null)
        {
            return [];
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Planner.Outcomes(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), Path.GetFileName(path), asOf, findings);
    }
}
