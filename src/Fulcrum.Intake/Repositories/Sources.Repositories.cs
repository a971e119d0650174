using Fulcrum.Core;

namespace Fulcrum.Intake;

public sealed partial class Sources
{
    /// <summary>
    /// A repository as it lies there: files of its last commit and its history, by git as a child program that starts nothing the repository
    /// names. A folder without git gives its files only; an address (https, ssh, git) is cloned into a folder for temporary files and removed again.
    /// </summary>
    /// <param name="place">Folder or address.</param>
    /// <param name="hashedSizes">Sizes in bytes of files whose MD5 is worked out.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="cancel">Stops git too.</param>
    /// <returns>The snapshot; null with a finding when there is none.</returns>
    public RepositorySnapshot? Repository(string place, IReadOnlySet<long> hashedSizes, ICollection<Finding> findings, CancellationToken cancel = default)
        => new RepositoryReader(hashedSizes, findings, cancel).Read(place);

    /// <summary>Whether a user means the address of a repository rather than a folder.</summary>
    public static bool IsAddress(string place) => RepositoryReader.IsUrl(place);

    /// <summary>The user's own address in git's settings, as commits bear it; empty when there is none.</summary>
    public string GitEmail() => ChildProgram.Run("git", ["config", "--global", "--get", "user.email"], TimeSpan.FromSeconds(10), 1 << 12) is { End: ChildEnd.Exited, ExitCode: 0 } result
        ? System.Text.Encoding.UTF8.GetString(result.Output).Trim()
        : "";

    /// <summary>Whether something answers at an address. Only public hosts over http and https are asked, with a short wait, and nothing of the answer is kept.</summary>
    public ProbedLink Probe(string url, CancellationToken cancel = default) => LinkProbe.Ask(url, cancel);
}
