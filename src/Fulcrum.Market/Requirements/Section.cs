namespace Fulcrum.Market;

/// <summary>What a part of an ad is about.</summary>
internal enum Section
{
    /// <summary>Before the first heading, or under one that says nothing.</summary>
    None,

    /// <summary>The role, the team, the stack.</summary>
    Role,

    /// <summary>What one will do.</summary>
    Duties,

    /// <summary>What one must bring.</summary>
    Requirements,

    /// <summary>What would be nice to bring.</summary>
    Preferred,

    /// <summary>The employer's story and values.</summary>
    Company,

    /// <summary>Benefits and pay.</summary>
    Benefits,

    /// <summary>Place, hours, physical conditions.</summary>
    Conditions,

    /// <summary>Interviews and how to apply.</summary>
    Process,

    /// <summary>Equal opportunity, privacy, export control.</summary>
    Legal,

    /// <summary>A line in another language beside English ones.</summary>
    Foreign,
}
