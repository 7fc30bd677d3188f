using System.Security.Cryptography;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files;

/// <summary>Reads files of spectra, leniently: what instruments write is seldom what the standards say, and each difference is a warning with its place.</summary>
public static class SpectrumFiles
{
    /// <summary>What a file says. The format is recognised by the content; the name only serves the messages, and tells text tables from nothing.</summary>
    /// <param name="bytes">The file as it came; never changed.</param>
    /// <param name="name">Its name, for places in messages.</param>
    /// <returns>At least one measurement with a spectrum or counts; what could not be read is counted in <see cref="SpectrumFile.LeftOut"/>.</returns>
    /// <exception cref="FaultException">It is no such file, is broken, holds nothing that can be read, or claims more than the bounds: place and remedy are in the fault.</exception>
    public static SpectrumFile Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
            throw FileBeingRead.Stop("spectrum.file.empty", name);
        if (bytes.Length > Bounds.Bytes)
            throw FileBeingRead.Stop("spectrum.file.large", name, ("most", Bounds.Bytes));
        var file = new FileBeingRead(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        var reader = Recognition.ReaderOf(bytes.Span) ?? throw FileBeingRead.Stop("spectrum.file.unknown", name);
        var read = reader(file, bytes);
        if (!read.Measurements.Any(m => m.Spectra.Length + m.GrossCounts.Length > 0))
            throw new FaultException([file.Broken ?? new Fault("spectrum.file.nothing", name), .. file.Warnings().Where(w => w != file.Broken)]);
        return read with { LeftOut = file.LeftOut, Warnings = file.Warnings() };
    }

    /// <summary>
    /// Contents as ANSI N42.42-2012 in UTF-8. What is written obeys the schema (v0.0.54) and reads back as the same contents; what
    /// the standard has no element for stands in remarks that begin with <c>cordon:</c>, the name and hash of the original too.
    /// </summary>
    /// <param name="file">Contents with unique ids of detectors, items and measurements.</param>
    public static byte[] WriteN42(SpectrumFile file) => N42.Writing.WriteN42.Write(file);
}
