using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ030: it runs in a container.</summary>
internal sealed class ContainerCheck : ProjectCheck
{
    private static readonly Regex s_file = Pattern.Of(@"(^|/)((docker|container)file([.-][\w.-]+)?|[\w-]+\.dockerfile|(docker-)?compose([\w.-]*)?\.ya?ml)$");

    public override string Code => "PRJ030";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "A container";

    public override string Reason => "A container is the form in which most teams hand over what is to run.";

    public override string Example => "`Dockerfile`, `compose.yaml`";

    public override string Remedy => "Write a Dockerfile that starts the service, with a small base image and an unprivileged user.";

    public override IReadOnlyList<string> Concepts => ["docker", "containers", "docker-compose"];

    public override double Pull => 0.4;

    public override Verdict Look(ProjectView view)
        => view.Code.Count == 0 ? Verdict.NotApplicable("no code was found") : Seen(view.Paths(s_file), "it is packed in a container", "no Dockerfile or compose file was found");
}
