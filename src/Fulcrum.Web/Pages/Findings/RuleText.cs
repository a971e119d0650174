using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Fulcrum.Web;

/// <summary>A rule's page: paragraphs with **bold** and `code`, which is all that these pages use.</summary>
public sealed partial class RuleText : ComponentBase
{
    /// <summary>The page as written.</summary>
    [Parameter] public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var paragraph in Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            builder.OpenElement(0, "p");
            foreach (var piece in Marked().Split(paragraph.Trim()))
            {
                var element = piece switch { ['*', '*', .., '*', '*'] => "strong", ['`', .., '`'] => "code", _ => null };
                if (element is null)
                {
                    builder.AddContent(1, piece);
                }
                else
                {
                    builder.OpenElement(2, element);
                    builder.AddContent(3, piece.Trim('*', '`'));
                    builder.CloseElement();
                }
            }

            builder.CloseElement();
        }
    }

    [GeneratedRegex(@"(\*\*[^*]+\*\*|`[^`]+`)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
