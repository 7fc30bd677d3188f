using Cordon.Engines.Spectra.Model;

namespace Cordon.Tests.Engines.Spectra;

public sealed class EnergyCalibrationTests
{
    [Fact]
    public void Edges_OfAPolynomial_StartAtTheOffset() =>
        Assert.Equal([5, 8.1, 11.4, 14.9], new EnergyCalibration.Polynomial([5, 3, 0.1]).Edges(3), Close);

    [Fact]
    public void Edges_OfFullRangeFraction_TakeTheFifthTermAsLowEnergyCorrection() =>
        Assert.Equal([1 + 61, 1 + 50 + (61 / 31.0), 1 + 100 + 1], new EnergyCalibration.FullRangeFraction([1, 100, 0, 0, 61]).Edges(2), Close);

    [Fact]
    public void Edges_OneShort_RepeatTheLastWidth() =>
        Assert.Equal([0, 10, 30, 50], new EnergyCalibration.Boundaries([0, 10, 30]).Edges(3), Close);

    [Fact]
    public void Edges_FewerThanChannels_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EnergyCalibration.Boundaries([0, 10]).Edges(3));

    [Fact]
    public void Edges_WithDeviations_AreCorrectedBetweenThePairs() =>
        Assert.Equal([1, 102, 203], new EnergyCalibration.Polynomial([0, 100]) { Deviations = [(0, 1), (200, 3)] }.Edges(2), Close);

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-9;
}
