using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The rules of the design, held over every project found under src/, so that none is forgotten.</summary>
public sealed class Layout_of_the_house
{
    private static readonly string[] Pure = ["Fulcrum.Core", "Fulcrum.Reading", "Fulcrum.Market", "Fulcrum.Person", "Fulcrum.Planning"];

    // Who may reference whom; a project that is not listed here fails the test until it has a line.
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Fulcrum.Core"] = [],
        ["Fulcrum.Reading"] = ["Fulcrum.Core"],
        ["Fulcrum.Market"] = ["Fulcrum.Core", "Fulcrum.Reading"],
        ["Fulcrum.Person"] = ["Fulcrum.Core", "Fulcrum.Reading"],
        ["Fulcrum.Planning"] = ["Fulcrum.Core"],
        ["Fulcrum.Intake"] = ["Fulcrum.Core", "Fulcrum.Market"],
        ["Fulcrum.Store"] = ["Fulcrum.Core"],
        ["Fulcrum"] = ["Fulcrum.Core", "Fulcrum.Reading", "Fulcrum.Market", "Fulcrum.Person", "Fulcrum.Planning", "Fulcrum.Intake", "Fulcrum.Store"],
        ["Fulcrum.Cli"] = ["Fulcrum"],
        ["Fulcrum.Web"] = ["Fulcrum"],
    };

    public static TheoryData<string> Projects => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_design_allows(string project)
    {
        May.ShouldContainKey(project, "a new project needs a line in this test and in the design");
        var references = ProjectFile(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        references.ShouldBeSubsetOf(May[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_one_namespace_and_it_is_its_name(string project)
    {
        foreach (var file in Repository.SourceFiles($"src/{project}"))
        {
            var declared = Regex.Matches(File.ReadAllText(file), @"^namespace\s+([\w.]+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Distinct().ToList();
            declared.ShouldBeSubsetOf([project], $"{Path.GetRelativePath(Repository.Root, file)}");
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_outside_Core_shows_one_entry_class(string project)
    {
        // Fulcrum has four: the flow, the market it starts from, the folder that keeps things, and a résumé by itself; Print spells their numbers for every renderer.
        // Razor makes every component public; these are pages, not an entry. Intake has two: files, and the network. The store's database shows one class per subject, named ...Table.
        var allowed = project switch { "Fulcrum.Core" => int.MaxValue, "Fulcrum" => 5, "Fulcrum.Intake" => 2, _ => 1 };
        var shown = PublicTypes(project).Where(t => project != "Fulcrum.Store" || !t.Name.EndsWith("Table", StringComparison.Ordinal)).ToList();
        shown.Count.ShouldBeLessThanOrEqualTo(allowed, string.Join(", ", shown.Select(t => t.Name)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_interface_has_more_than_one_implementation(string project)
    {
        var types = Load(project).GetTypes();
        foreach (var contract in types.Where(t => t.IsInterface && t.Namespace == project))
        {
            types.Count(t => !t.IsInterface && t.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract)).ShouldBeGreaterThan(1, contract.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Names_say_what_a_type_does(string project)
        => Load(project).GetTypes().Where(t => t.Namespace == project && !t.Name.Contains('<')).Select(t => t.Name)
            .ShouldAllBe(n => !Regex.IsMatch(n, "(Manager|Helper|Helpers|Utils|Utility|Common|Misc)$"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_stay_small(string project)
    {
        foreach (var file in Repository.SourceFiles($"src/{project}"))
        {
            File.ReadLines(file).Count().ShouldBeLessThanOrEqualTo(400, Path.GetRelativePath(Repository.Root, file));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Money_time_and_chance_have_types_in_public_signatures_outside_Core(string project)
    {
        if (project is "Fulcrum.Core" or "Fulcrum.Cli" or "Fulcrum.Web")
        {
            return;
        }

        var bare = new[] { typeof(double), typeof(decimal), typeof(float) };
        var members = PublicTypes(project).Where(t => t.Name != "Print").SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        foreach (var member in members)
        {
            member.GetParameters().Select(p => p.ParameterType).Append(member.ReturnType).ShouldAllBe(t => !bare.Contains(Nullable.GetUnderlyingType(t) ?? t), $"{member.DeclaringType!.Name}.{member.Name}");
        }
    }

    [Fact]
    public void The_pure_projects_are_checked_for_banned_calls()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        foreach (var project in Pure)
        {
            props.ShouldContain($"'{project}'");
        }

        var banned = File.ReadAllText(Path.Combine(Repository.Root, "BannedSymbols.txt"));
        foreach (var symbol in new[] { "System.DateTime.Now", "System.Random", "System.IO.File;", "System.Diagnostics.Process", "System.Net.Http.HttpClient" })
        {
            banned.ShouldContain(symbol);
        }
    }

    [Fact]
    public void Core_references_only_the_base_class_library()
        => ProjectFile("Fulcrum.Core").Descendants("PackageReference").ShouldBeEmpty();

    internal static IReadOnlyList<Type> PublicTypes(string project)
    {
        var exported = Load(project).GetExportedTypes();
        var components = exported.Where(typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom).ToHashSet();

        // Razor makes every component public, and with it the types of its parameters: nobody else is meant by either.
        var given = components.SelectMany(c => c.GetProperties()).Where(p => p.IsDefined(typeof(Microsoft.AspNetCore.Components.ParameterAttribute))).Select(p => p.PropertyType).ToHashSet();
        return [.. exported.Where(t => t is { Namespace: not null, Name: not "_Imports" } && !components.Contains(t) && !(project == "Fulcrum.Web" && given.Contains(t))).OrderBy(t => t.FullName, StringComparer.Ordinal)];
    }

    private static Assembly Load(string project) => Assembly.Load(project);

    private static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
}
