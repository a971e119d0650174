namespace Fulcrum.Planning;

/// <summary>Codes of what can be wrong with the catalogue.</summary>
internal static class CatalogueCodes
{
    /// <summary>The file cannot be read.</summary>
    public const string Unreadable = "CAT001";

    /// <summary>A field is missing, misspelt or of the wrong type.</summary>
    public const string Field = "CAT002";

    /// <summary>A price is negative or not an amount with a currency.</summary>
    public const string Price = "CAT003";

    /// <summary>An id is given twice.</summary>
    public const string Twice = "CAT004";

    /// <summary>A prerequisite names an action that is not in the catalogue.</summary>
    public const string UnknownPrerequisite = "CAT005";

    /// <summary>Prerequisites run in a circle.</summary>
    public const string Circle = "CAT006";

    /// <summary>A price says that it is verified without two sources.</summary>
    public const string Unverified = "CAT007";

    /// <summary>The user's own entry stands in place of a bundled one.</summary>
    public const string Replaced = "CAT008";
}
