using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The catalogue with concepts as numbers and prices in the person's currency.</summary>
internal sealed class ActionTable
{
    private readonly Dictionary<string, CompiledAction> _byId = new(StringComparer.Ordinal);

    /// <summary>Compiles the catalogue; a price that cannot be converted counts as nothing, with a finding.</summary>
    public ActionTable(PlanRequest request, ConceptIndex concepts, string currency, ICollection<Finding> findings)
    {
        foreach (var action in request.Catalogue)
        {
            var price = InCurrency(action.Price.Amount, currency, request.Facts);
            if (price is null)
            {
                findings.Add(new Finding(
                    SimulationCodes.PriceNotConverted, Severity.Warning, $"catalogue: {action.Id}",
                    $"The price {action.Price.Amount} cannot be brought to {currency}; it counts as nothing.", $"Add a fact prices.per-dollar.{currency}, or an action with its price in {currency}."));
            }

            _byId[action.Id] = new CompiledAction(action, concepts, price ?? 0);
        }
    }

    /// <summary>All of them, in order of the catalogue.</summary>
    public IEnumerable<CompiledAction> All => _byId.Values;

    /// <summary>One by id.</summary>
    /// <exception cref="KeyNotFoundException">The schedule names an action that the request's catalogue does not hold.</exception>
    public CompiledAction this[string id] => _byId.TryGetValue(id, out var action)
        ? action
        : throw new KeyNotFoundException($"The action '{id}' is not in the request's catalogue.");

    /// <summary>Whether there is such an action.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>An amount in another currency by the yearly average rates in facts/, over dollars; null when a rate is missing.</summary>
    internal static double? InCurrency(Money amount, string currency, FactBook facts)
    {
        if (amount.Amount == 0 || amount.Currency == currency)
        {
            return (double)amount.Amount;
        }

        return PerDollar(amount.Currency) is { } from && PerDollar(currency) is { } to ? (double)amount.Amount / from * to : null;

        double? PerDollar(string code)
            => code == "USD" ? 1 : facts.Has($"prices.per-dollar.{code}") ? facts.Mean($"prices.per-dollar.{code}") : null;
    }
}
