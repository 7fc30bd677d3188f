using Cordon.Ui.Charts;

namespace Cordon.Ui.Spectra;

/// <summary>A line as it is drawn.</summary>
/// <param name="Energy">keV.</param>
/// <param name="At">Where.</param>
/// <param name="Text">Its name with what is wrong about it.</param>
/// <param name="Kind">found, missing, expected or unexplained: its class.</param>
/// <param name="Series">Which part it belongs to; null where to none.</param>
/// <param name="Place">Where its name stands; null where there was no room.</param>
internal sealed record LineMark(double Energy, double At, string Text, string Kind, int? Series, PlacedFlag? Place)
{
    /// <summary>What is not there is marked down to the axis; what is, only down to the peak, which then stands free.</summary>
    public bool ReachesDown => Kind == "missing";
}
