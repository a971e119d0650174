using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Fulcrum;

/// <summary>Markup that is safe to put into a page: made only from literals of the program and from values that were escaped on their way in.</summary>
internal readonly record struct Html(string Markup)
{
    internal static readonly Html None = new("");

    /// <summary>Markup from an interpolated literal. Every value put in is escaped, so an ad's or a résumé's text cannot become markup.</summary>
    internal static Html Of(HtmlHandler content) => new(content.ToString());

    internal static Html Join(IEnumerable<Html> parts, string between = "\n") => new(string.Join(between, parts.Select(p => p.Markup)));

    public override string ToString() => Markup;
}

/// <summary>Escapes what is interpolated, except markup that is safe already. Numbers are invariant, with at most two decimals.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private readonly StringBuilder _text;

    public HtmlHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 12));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(Html html) => _text.Append(html.Markup);

    public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(text));

    public void AppendFormatted(double number) => _text.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    public void AppendFormatted<T>(T value) => AppendFormatted(value switch
    {
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        null => "",
        _ => value.ToString(),
    });

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
