using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>Which crystals to try: the one that is stated, or where none is, one of each class of resolution that the number of channels allows.</summary>
internal static class DetectorGuess
{
    private const int ChannelsOfGermanium = 4000;

    public static IReadOnlyList<Crystal> Of(IdentificationRequest request)
    {
        if (Crystal.Of(request.Detector) is { } stated)
            return [stated];
        return request.Spectrum.Counts.Length >= ChannelsOfGermanium
            ? [Crystal.Of(DetectorKind.HPGe)!]
            : [Crystal.Of(DetectorKind.NaI)!, Crystal.Of(DetectorKind.LaBr3)!];
    }
}
