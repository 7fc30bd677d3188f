namespace Cordon.Engines.Spectra.Fitting;

/// <summary>A hypothesis fitted to the data: components with their columns and amounts; columns and residual also whitened. <paramref name="Stiffness"/> is what holds each amount to what was expected of it: one over its variance, 0 where nothing was.</summary>
internal sealed record FittedModel(
    IReadOnlyList<Component> Components, Nuisance Nuisance, BinnedData Data, double[][] Columns, double[][] White, double[] Residual, double[] Amounts, double[] Stiffness, int BackgroundColumns, double ChiSquare, double Penalty)
{
    /// <summary>What hypotheses are compared by: misfit plus what the nuisances cost.</summary>
    public double Cost => ChiSquare + Penalty;

    public double[] Model()
    {
        var model = new double[Data.Counts.Length];
        for (var c = 0; c < Columns.Length; c++)
            Add(model, c);
        return model;
    }

    /// <summary>The fitted counts of one component, per bin.</summary>
    public double[] Part(int component)
    {
        var part = new double[Data.Counts.Length];
        Add(part, BackgroundColumns + (2 * component));
        Add(part, BackgroundColumns + (2 * component) + 1);
        return part;
    }

    public double[] BackgroundPart()
    {
        var part = new double[Data.Counts.Length];
        for (var c = 0; c < BackgroundColumns; c++)
            Add(part, c);
        return part;
    }

    private void Add(double[] into, int column)
    {
        if (Amounts[column] <= 0)
            return;
        var values = Columns[column];
        for (var i = Data.First; i < Data.Last; i++)
            into[i] += Amounts[column] * values[i];
    }
}
