using System.Reflection;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What other programs may build on. A change here is a decision: accept it with FULCRUM_ACCEPT=1 and say so in the changelog.</summary>
public sealed class Public_surface
{
    [Fact]
    public void The_public_surface_is_the_one_on_file()
    {
        var lines = Layout_of_the_house.Projects.SelectMany(row => Layout_of_the_house.PublicTypes(row.Data).SelectMany(Describe));
        var actual = string.Join('\n', lines) + "\n";
        var file = Path.Combine(Repository.Root, "tests", "Fulcrum.Tests", "Architecture", "public-surface.txt");
        if (Environment.GetEnvironmentVariable("FULCRUM_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        actual.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{type.Assembly.GetName().Name}: {(type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class")} {type.Name}";
        if (type.Assembly.GetName().Name == "Fulcrum.Core")
        {
            yield break; // Core is all words; its members are held by what uses them.
        }

        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => !m.Name.StartsWith('<')).OrderBy(m => m.ToString(), StringComparer.Ordinal))
        {
            yield return $"    {method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))}) {method.ReturnType.Name}";
        }
    }
}
