using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>The outside world as streams: the entry of this project.</summary>
public sealed class Sources
{
    /// <summary>Every file behind the given files and folders, opened for reading, gzip and zip undone, in a fixed order; what cannot be opened becomes a finding.</summary>
    public IEnumerable<(string Name, Stream Content)> Open(IEnumerable<string> paths, ICollection<Finding> findings) => throw new NotSupportedException();
}
