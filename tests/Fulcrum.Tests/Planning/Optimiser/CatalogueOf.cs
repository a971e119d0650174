using Fulcrum.Core;

namespace Fulcrum.Tests;

/// <summary>Invented actions for tests.</summary>
internal static class CatalogueOf
{
    internal static CareerAction Action(string id, decimal price = 100, double hours = 20) => new()
    {
        Id = id,
        Name = $"Action {id}",
        Form = ActionForm.Course,
        Price = new Price(new Money(price, "USD"), true, ["invented for the test"], "2026-11"),
        Hours = new Distribution(Shape.Point, hours),
        Finish = new Distribution(Shape.Point, 1),
    };
}
