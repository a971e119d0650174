namespace Fulcrum.Person;

/// <summary>Every check, in order of code.</summary>
internal static class ProjectChecks
{
    /// <summary>All of them; a test holds that no class is forgotten here or in the documents.</summary>
    public static IReadOnlyList<ProjectCheck> All { get; } =
    [
        new ToyDataCheck(), new OwnDataCheck(), new JoinedDataCheck(), new UpdatedDataCheck(), new DescribedDataCheck(), new DataInRepositoryCheck(),
        new TestsCheck(), new TestsInCiCheck(), new TypedOrLintedCheck(), new PinnedDependenciesCheck(), new SecretsCheck(), new ModulesCheck(), new ReproducibleEnvironmentCheck(), new LicenceCheck(), new CleanRepositoryCheck(),
        new ContainerCheck(), new InfrastructureCheck(), new PlatformCheck(), new DeployWorkflowCheck(), new AppEntryCheck(), new LiveLinkCheck(),
        new LoggingCheck(), new MonitoringCheck(), new DriftCheck(), new ModelCardCheck(), new ExperimentTrackingCheck(), new DataValidationCheck(),
        new HoursCheck(), new ShareCheck(), new SpanCheck(),
        new ProblemCheck(), new ResultCheck(), new LimitsCheck(), new UsageCheck(), new PicturesCheck(), new DecisionsCheck(),
    ];
}
