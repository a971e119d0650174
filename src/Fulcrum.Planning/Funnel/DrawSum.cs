namespace Fulcrum.Planning;

/// <summary>Count, mean and summed squares around the mean of the paths of one draw, one value after another (Welford 1962).</summary>
internal struct DrawSum
{
    /// <summary>Values so far.</summary>
    public int Count { get; private set; }

    /// <summary>Their mean.</summary>
    public double Mean { get; private set; }

    /// <summary>Their squared distances from the mean, summed.</summary>
    public double Squares { get; private set; }

    /// <summary>Adds a value; what is not a number is left out.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        Count++;
        var off = value - Mean;
        Mean += off / Count;
        Squares += off * (value - Mean);
    }
}
