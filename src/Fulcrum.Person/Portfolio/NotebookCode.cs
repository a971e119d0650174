using System.Text;
using System.Text.Json;

namespace Fulcrum.Person;

/// <summary>The code of a Jupyter notebook with the lines of the file that it stands in. A file that is not one gives what can be read of it.</summary>
internal static class NotebookCode
{
    /// <summary>Lines of code cells, in order.</summary>
    public static IReadOnlyList<(int Number, string Text)> Lines(string json)
    {
        var all = new List<(int, string)>();
        var cell = new List<(int, string)>();
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (line, counted, isCode, depth) = (1, 0, false, 0);
        var property = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    property = reader.CurrentDepth == depth ? reader.GetString() ?? "" : property;
                }
                else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2)
                {
                    (depth, isCode, property) = (3, false, "");
                    cell.Clear();
                }
                else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2)
                {
                    all.AddRange(isCode ? cell : []);
                    depth = 0;
                }
                else if (reader.TokenType == JsonTokenType.String && depth == 3 && property == "cell_type" && reader.CurrentDepth == 3)
                {
                    isCode = reader.GetString() == "code";
                }
                else if (reader.TokenType == JsonTokenType.String && depth == 3 && property == "source" && reader.CurrentDepth is 3 or 4)
                {
                    var start = (int)reader.TokenStartIndex;
                    line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
                    counted = start;
                    foreach (var text in (reader.GetString() ?? "").TrimEnd('\n').Split('\n'))
                    {
                        cell.Add((line, text.TrimStart().StartsWith('#') ? "" : text.TrimEnd('\r')));
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Cut off or broken: what came before it is used.
        }

        return all;
    }
}
