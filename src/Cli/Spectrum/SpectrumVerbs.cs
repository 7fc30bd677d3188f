using System.CommandLine;

namespace Cordon.Cli.Spectrum;

/// <summary><c>cordon spectrum …</c>: files of spectra, offline.</summary>
internal static class SpectrumVerbs
{
    public static Command Create() => new("spectrum", "Look into files of spectra, identify what they show, and convert them.")
    {
        SpectrumInfo.Create(),
        IdentifySpectrum.Create(),
        ConvertSpectrum.Create(),
    };
}
