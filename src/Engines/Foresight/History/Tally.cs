namespace Cordon.Engines.Foresight.History;

/// <summary>Outcomes of the past under one key.</summary>
/// <param name="Judged">Declarations whose outcome is known.</param>
/// <param name="Irregular">How many of them were irregular.</param>
public readonly record struct Tally(int Judged, int Irregular)
{
    /// <summary>The tally with one outcome more.</summary>
    public Tally With(bool irregular) => new(Judged + 1, Irregular + (irregular ? 1 : 0));

    /// <summary>The share of irregular ones, drawn towards a prior that counts for so many cases (m-estimate; Micci-Barreca 2001). The prior itself when nothing is known.</summary>
    public double Rate(double prior, double weight) => (Irregular + (weight * prior)) / (Judged + weight);
}

/// <summary>Number, mean and variance of a stream of values (Welford 1962).</summary>
/// <param name="Count">Values so far.</param>
/// <param name="Mean">Their mean; 0 when there are none.</param>
/// <param name="Squares">Sum of squared distances from the mean.</param>
public readonly record struct Spread(int Count, double Mean, double Squares)
{
    /// <summary>The spread with one value more.</summary>
    public Spread With(double value)
    {
        var mean = Mean + ((value - Mean) / (Count + 1));
        return new Spread(Count + 1, mean, Squares + ((value - Mean) * (value - mean)));
    }

    /// <summary>Standard deviation, as if one more value had lain one unit away: so that two like values do not make a third infinitely strange.</summary>
    public double Deviation => Math.Sqrt((Squares + 1) / (Count + 1));
}
