namespace Cordon.Ui.Rates;

/// <summary>How often something happened, at one place along the axis.</summary>
/// <param name="At">Where, above zero.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Low">Lower end of the interval, 0 to 1.</param>
/// <param name="High">Upper end.</param>
/// <param name="Trials">How often it was tried.</param>
public sealed record RatePoint(double At, double Share, double Low, double High, int Trials);
