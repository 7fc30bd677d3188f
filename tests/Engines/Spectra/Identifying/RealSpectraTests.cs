using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class RealSpectraTests
{
    [Theory]
    [InlineData("08_spectra_EG_3X_source_Cs-137", "Cs137")]
    [InlineData("15_spectra_EG_3_source_Ba-133", "Ba133")]
    [InlineData("18_spectra_ER_X_source_I-131", "I131")]
    [InlineData("12_spectra_RIO-3_ice_detector_Sr-90_and_Y-90", "Sr90")]
    public void A_certified_source_before_a_pocket_detector_is_named_first(string folder, string nuclide)
    {
        var path = Directory.EnumerateFiles(SharedData.Need("detection", "suro_radiacode", "Spectra_XML", folder, folder), "*.xml").Order(StringComparer.Ordinal).First();
        var file = SpectrumFiles.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        var spectrum = file.Measurements.Single(m => m.Class == MeasurementClass.Foreground).Spectra[0].Spectrum;
        var background = file.Measurements.Single(m => m.Class == MeasurementClass.Background).Spectra[0].Spectrum;
        var answer = new SpectrumIdentifier().Identify(new IdentificationRequest(spectrum, DetectorKind.CsI, background));
        Assert.Equal(nuclide, answer.Nuclides[0].Nuclide.Name);
    }
}
