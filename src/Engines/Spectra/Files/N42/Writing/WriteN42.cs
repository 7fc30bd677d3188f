namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Writes contents as ANSI N42.42-2012 that obeys the schema, with nothing in it that the contents do not say.</summary>
internal static class WriteN42
{
    public static byte[] Write(SpectrumFile file)
    {
        using var document = new N42Document();
        var origin = file.Origin ?? new ConvertedFrom(file.Name, file.Format, file.Sha256);
        document.Open("RadInstrumentData", ("n42DocUUID", DocumentId(origin.Sha256)));
        document.Own("writer", "1");
        document.Own("origin-name", origin.Name);
        document.Own("origin-format", origin.Format.ToString());
        document.Own("origin-sha256", origin.Sha256);
        document.Remarks(file.Remarks);
        document.NonBlank("RadInstrumentDataCreatorName", "Cordon");
        var references = new References(file, document.Ids);
        var instrument = new WriteInstrument(document, references);
        instrument.Instrument(file.Instrument);
        instrument.Detectors(file.Detectors);
        instrument.Items(file.Items);
        var measurements = new WriteMeasurements(document, references, new WriteCalibrations(document));
        foreach (var measurement in file.Measurements)
            measurements.Write(measurement);
        var analyses = new WriteAnalyses(document, references);
        foreach (var analysis in file.Analyses)
            analyses.Write(analysis);
        document.Close();
        return document.ToBytes();
    }

    // The same original always gives the same document.
    private static string? DocumentId(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigit) ? $"{sha256[..8]}-{sha256[8..12]}-8{sha256[13..16]}-8{sha256[17..20]}-{sha256[20..32]}" : null;
}
