using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Changing_a_pivot_file
{
    private const string Written = """
        # What I aim at.
        role: data engineer   # for now
        resume: cv.pdf

        money:
          employed: true
          pay: 49,500        # before tax
          # what I live on
          living: 2,600
        self: {python: 2, sql: 3}
        done:
          - aws-ccp
          - git

        # The end.

        """;

    [Fact]
    public void A_value_is_replaced_and_its_comment_stays()
        => Change("role", "data analyst").ShouldContain("role: data analyst   # for now\nresume: cv.pdf");

    [Fact]
    public void A_nested_value_is_replaced_where_it_stands()
        => Change("money.pay", "52,000").ShouldContain("  employed: true\n  pay: '52,000'        # before tax\n  # what I live on\n  living: 2,600");

    [Fact]
    public void A_new_nested_value_comes_after_its_neighbours()
        => Change("money.savings", "9000").ShouldContain("  living: 2,600\n  savings: 9000\nself:");

    [Fact]
    public void A_mapping_on_one_line_stays_on_one_line()
    {
        Change("self.python", "3.5").ShouldContain("self: {sql: 3, python: 3.5}");
        Change("self.python", null).ShouldContain("self: {sql: 3}");
        Change("self.machine learning", "1").ShouldContain("self: {python: 2, sql: 3, machine learning: 1}");
    }

    [Fact]
    public void A_list_is_written_whole()
        => PivotFileEdit.Of(Written, [new FieldChange("done", null, ["git", "c#: the basics"])]).ShouldContain("done: [git, 'c#: the basics']\n\n# The end.");

    [Fact]
    public void A_field_is_taken_out_with_its_line()
    {
        Change("resume", null).ShouldContain("for now\n\nmoney:");
        Change("done", null).ShouldNotContain("git");
        Change("money.living", null).ShouldContain("# what I live on\nself:");
        Change("nothing", null).ShouldBe(Written);
    }

    [Fact]
    public void An_empty_file_and_a_missing_group_are_made()
        => PivotFileEdit.Of("", [new FieldChange("role", "ml engineer"), new FieldChange("money.pay", "1"), new FieldChange("money.tax", "0.2")])
            .ShouldBe("role: ml engineer\nmoney:\n  pay: 1\n  tax: 0.2\n");

    [Fact]
    public void What_is_no_mapping_is_refused_and_not_written_over()
    {
        Should.Throw<InvalidOperationException>(() => PivotFileEdit.Of("- a\n- b\n", [new FieldChange("role", "x")]));
        Should.Throw<InvalidOperationException>(() => PivotFileEdit.Of("role: [a", [new FieldChange("role", "x")]));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_given_and_no_other_field_changes()
    {
        string[] fields = ["role", "resume", "country", "money.pay", "money.living", "money.newPay", "self.python", "self.rust", "facts.a b"];
        Prop.ForAll(
            Gen.Elements(fields).Zip(ArbMap.Default.GeneratorFor<NonNull<string>>()).ToArbitrary(),
            pair =>
            {
                var (field, value) = (pair.Item1, pair.Item2.Get);
                var before = Fields(Written);
                var after = Fields(PivotFileEdit.Of(Written, [new FieldChange(field, value)]));
                before.Remove(field);
                var got = after[field];
                after.Remove(field);
                return got == new string([.. value.Select(c => char.IsControl(c) ? ' ' : c)]).Trim() && before.OrderBy(p => p.Key).SequenceEqual(after.OrderBy(p => p.Key));
            }).QuickCheckThrowOnFailure();
    }

    private static string Change(string field, string? value) => PivotFileEdit.Of(Written, [new FieldChange(field, value)]);

    private static Dictionary<string, string> Fields(string text)
    {
        var stream = new YamlDotNet.RepresentationModel.YamlStream();
        stream.Load(new StringReader(text));
        var fields = new Dictionary<string, string>();
        foreach (var (key, node) in ((YamlDotNet.RepresentationModel.YamlMappingNode)stream.Documents[0].RootNode).Children)
        {
            if (node is YamlDotNet.RepresentationModel.YamlMappingNode map)
            {
                foreach (var (inner, value) in map.Children)
                {
                    fields[$"{key}.{inner}"] = value.ToString();
                }
            }
            else
            {
                fields[key.ToString()] = node.ToString();
            }
        }

        return fields;
    }
}
