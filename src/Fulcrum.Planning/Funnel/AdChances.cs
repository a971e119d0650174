using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>Chances of every stage at every ad, for one state of the person. Filled anew for each state.</summary>
internal sealed class AdChances
{
    private readonly double[] _logOdds;
    private readonly double[] _chance;
    private readonly int _count;
    private readonly int _stride;

    /// <summary>Room for so many ads.</summary>
    public AdChances(int ads)
    {
        // Whole vectors, so that no ad needs a loop of its own.
        (_count, _stride) = (ads, (ads + 3) / 4 * 4);
        _logOdds = new double[4 * _stride];
        _chance = new double[4 * _stride];
    }

    /// <summary>Sets the log-odds at one ad; <see cref="Settle()"/> turns them into chances.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="screen">Of the screen of a cold application.</param>
    /// <param name="referred">Of the screen of a referred application.</param>
    /// <param name="technical">Of the technical stage.</param>
    /// <param name="onsite">Of the onsite.</param>
    public void Set(int ad, double screen, double referred, double technical, double onsite)
    {
        _logOdds[ad] = screen;
        _logOdds[_stride + ad] = referred;
        _logOdds[(2 * _stride) + ad] = technical;
        _logOdds[(3 * _stride) + ad] = onsite;
    }

    /// <summary>Log-odds of the screen of a cold application.</summary>
    public ReadOnlySpan<double> ScreenLogOdds => _logOdds.AsSpan(0, _count);

    /// <summary>Log-odds of the screen of a referred application.</summary>
    public ReadOnlySpan<double> ReferredLogOdds => _logOdds.AsSpan(_stride, _count);

    /// <summary>Log-odds of the technical stage.</summary>
    public ReadOnlySpan<double> TechnicalLogOdds => _logOdds.AsSpan(2 * _stride, _count);

    /// <summary>Log-odds of the onsite.</summary>
    public ReadOnlySpan<double> OnsiteLogOdds => _logOdds.AsSpan(3 * _stride, _count);

    /// <summary>Chance of the screen of a cold application.</summary>
    public ReadOnlySpan<double> Screen => _chance.AsSpan(0, _count);

    /// <summary>Chance of the screen of a referred application.</summary>
    public ReadOnlySpan<double> Referred => _chance.AsSpan(_stride, _count);

    /// <summary>Chance of the technical stage.</summary>
    public ReadOnlySpan<double> Technical => _chance.AsSpan(2 * _stride, _count);

    /// <summary>Chance of the onsite.</summary>
    public ReadOnlySpan<double> Onsite => _chance.AsSpan(3 * _stride, _count);

    /// <summary>Chance of a hire by one cold application.</summary>
    public double Hire(int ad) => Screen[ad] * Technical[ad] * Onsite[ad];

    /// <summary>Turns the log-odds into chances, four ads at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Settle()
    {
        var from = MemoryMarshal.Cast<double, Vector256<double>>(_logOdds.AsSpan());
        var to = MemoryMarshal.Cast<double, Vector256<double>>(_chance.AsSpan());
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Vector256<double>.One / (Vector256<double>.One + VectorExp.Of(-from[i]));
        }
    }

    /// <summary>Turns the log-odds of one ad into chances, to the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Settle(int ad)
    {
        var from = Vector256.Create(_logOdds[ad], _logOdds[_stride + ad], _logOdds[(2 * _stride) + ad], _logOdds[(3 * _stride) + ad]);
        var to = Vector256<double>.One / (Vector256<double>.One + VectorExp.Of(-from));
        (_chance[ad], _chance[_stride + ad], _chance[(2 * _stride) + ad], _chance[(3 * _stride) + ad]) = (to[0], to[1], to[2], to[3]);
    }

    /// <summary>Takes all chances over.</summary>
    public void Take(AdChances other) => other._chance.CopyTo(_chance, 0);

    /// <summary>Takes the chances at some ads over.</summary>
    public void Take(AdChances other, ReadOnlySpan<int> ads)
    {
        foreach (var a in ads)
        {
            for (var stage = a; stage < _chance.Length; stage += _stride)
            {
                _chance[stage] = other._chance[stage];
            }
        }
    }
}
