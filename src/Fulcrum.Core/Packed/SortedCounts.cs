using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Fulcrum.Core;

/// <summary>A few counts in order of their keys, as a stretch of two arrays that many such counts share.</summary>
internal sealed class SortedCounts<TKey, TValue>(TKey[] keys, TValue[] values, int start, int count) : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>No counts.</summary>
    public static readonly SortedCounts<TKey, TValue> Empty = new([], [], 0, 0);

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys => new ArraySegment<TKey>(keys, start, count);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => new ArraySegment<TValue>(values, start, count);

    /// <inheritdoc/>
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var at = Array.IndexOf(keys, key, start, count);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        for (var n = start; n < start + count; n++)
        {
            yield return new KeyValuePair<TKey, TValue>(keys[n], values[n]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
