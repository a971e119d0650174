using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Reads catalogue/*.yaml: all files together, because prerequisites cross them.</summary>
internal static class CatalogueReader
{
    /// <summary>The actions that can be used, in order of file and place; what is wrong with the others becomes findings.</summary>
    public static IReadOnlyList<CareerAction> Read(IEnumerable<(string Name, string Text)> files, ICollection<Finding> findings)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        return Prerequisites.Check(Entries(files, places, findings), places, findings);
    }

    /// <summary>The actions that are complete in themselves, whatever they require.</summary>
    /// <param name="files">The texts with their names.</param>
    /// <param name="places">Gets file and line by id.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static List<CareerAction> Entries(IEnumerable<(string Name, string Text)> files, Dictionary<string, string> places, ICollection<Finding> findings)
    {
        var actions = new List<CareerAction>();
        foreach (var (name, text) in files)
        {
            var root = YamlTree.Read(text, name, CatalogueCodes.Unreadable, findings);
            if (root is not YamlList list)
            {
                if (root is not null)
                {
                    findings.Add(new Finding(CatalogueCodes.Unreadable, Severity.Error, $"{name}:{root.Line}", "A list of actions is expected.", "Start every action with '- id:'."));
                }

                continue;
            }

            foreach (var item in list.Items)
            {
                if (CatalogueEntry.Read(item, name, findings) is not { } action)
                {
                    continue;
                }

                if (places.TryAdd(action.Id, $"{name}:{item.Line}"))
                {
                    actions.Add(action);
                }
                else
                {
                    findings.Add(new Finding(
                        CatalogueCodes.Twice, Severity.Error, $"{name}:{item.Line}",
                        $"The action '{action.Id}' is given twice; the one at {places[action.Id]} counts.", "Give it another id or remove it."));
                }
            }
        }

        return actions;
    }
}
