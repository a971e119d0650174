using System.Numerics;
using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The band of values in any order. Only the places that the five percentiles need are put where sorting would put them (Hoare's
/// selection), which takes a sixth of the time of sorting; the result is the one of <see cref="Band.OfSorted"/>.
/// </summary>
internal static class Quantiles
{
    private static readonly double[] Shares = [0.10, 0.25, 0.50, 0.75, 0.90];

    /// <summary>The band; the values are reordered. Infinite values are taken as they are, not a number is not accepted.</summary>
    public static Band Band<T>(Span<T> values)
        where T : struct, INumber<T>
    {
        Span<int> places = stackalloc int[10];
        for (var i = 0; i < Shares.Length; i++)
        {
            var below = (int)Math.Floor(Shares[i] * (values.Length - 1));
            (places[2 * i], places[(2 * i) + 1]) = (below, Math.Min(below + 1, values.Length - 1));
        }

        Place(values, 0, values.Length - 1, places);
        return new Band(At(values, 0.10), At(values, 0.25), At(values, 0.50), At(values, 0.75), At(values, 0.90));
    }

    // Type 7 of Hyndman and Fan, as in Band: an infinite neighbour is taken as it is.
    private static double At<T>(Span<T> values, double share)
        where T : struct, INumber<T>
    {
        var position = share * (values.Length - 1);
        var below = (int)Math.Floor(position);
        var (low, high) = (double.CreateChecked(values[below]), double.CreateChecked(values[Math.Min(below + 1, values.Length - 1)]));
        return position == below || low == high ? low : double.IsInfinity(high) ? high : low + ((high - low) * (position - below));
    }

    // Puts every wanted place right: partitions, then goes on only where places are wanted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place<T>(Span<T> values, int low, int high, ReadOnlySpan<int> places)
        where T : struct, INumber<T>
    {
        while (low < high && places.Length > 0)
        {
            var pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            // low..j is at most the pivot, i..high at least; what lies between equals it and is right.
            var left = 0;
            while (left < places.Length && places[left] <= j)
            {
                left++;
            }

            var right = left;
            while (right < places.Length && places[right] < i)
            {
                right++;
            }

            Place(values, low, j, places[..left]);
            low = i;
            places = places[right..];
        }
    }

    private static T MedianOfThree<T>(T a, T b, T c)
        where T : struct, INumber<T>
        => a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
}
