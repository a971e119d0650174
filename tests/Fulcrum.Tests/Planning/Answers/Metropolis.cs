namespace Fulcrum.Tests;

/// <summary>
/// The oracle of the update: a long random walk (Metropolis and others 1953) over the same model, written out with standard normal
/// coordinates. Coordinates 0 to 2 are the stages' log-odds, 3 the logarithm of applications behind one hire, 4 referral, 5 the spread
/// of the person effect (a uniform number), 6 the person effect, 7 and 8 the parts of refusals that are told. It shares no code with the product.
/// </summary>
internal sealed class Metropolis(Func<double[], double> logPosterior, int dimensions, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Visits of the walk, every tenth step after a tenth of them.</summary>
    public List<double[]> Walk(int steps)
    {
        var at = new double[dimensions];
        var (log, size) = (logPosterior(at), 0.5);
        var visits = new List<double[]>();
        var taken = 0;
        for (var i = 0; i < steps; i++)
        {
            var to = at.Select(x => x + (size * Normal())).ToArray();
            var next = logPosterior(to);
            if (Math.Log(1 - _random.NextDouble()) < next - log)
            {
                (at, log) = (to, next);
                taken++;
            }

            // The step is set while the walk warms up, and left alone then.
            if (i < steps / 10 && i % 200 == 199)
            {
                size *= taken > 60 ? 1.15 : 0.87;
                taken = 0;
            }

            if (i >= steps / 10 && i % 10 == 0)
            {
                visits.Add(at);
            }
        }

        return visits;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
