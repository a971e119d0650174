namespace Fulcrum.Web;

/// <summary>How the pages are served.</summary>
internal sealed record ServeOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether the browser is opened.</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>The process that started this one; when it ends, so do the pages.</summary>
    public int? Owner { get; init; }

    /// <summary>The pivot file that the pages show and change.</summary>
    public string PivotFile { get; init; } = Path.Combine(Workspace.DefaultFolder, "pivot.yaml");
}
