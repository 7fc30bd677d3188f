using Cordon.Engines.Spectra.Files.N42.Edition2006;
using Cordon.Engines.Spectra.Files.N42.Edition2012;
using Cordon.Engines.Spectra.Files.RadiaCode;
using Cordon.Engines.Spectra.Files.Reading;

namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>XML files, told apart by the names of their elements, whatever their namespaces say and whatever is wrapped around them.</summary>
internal static class XmlFiles
{
    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        // Some instruments write line ends before the declaration, and zeros after the end.
        var text = TextBytes.Decode(file, bytes.Span).Trim(' ', '\r', '\n', '\t', '\0', '\uFEFF');
        var root = XmlParts.Read(file, text);
        return Named(root, "RadInstrumentData") is { } edition2012 ? ReadEdition2012.Read(file, edition2012)
            : Named(root, "ResultDataFile") is { } radiaCode ? ReadRadiaCode.Read(file, radiaCode)
            : Named(root, "N42InstrumentData") is { } edition2006 ? ReadEdition2006.Read(file, edition2006)
            : root.Name == "Measurement" || root.Child("Measurement") is not null ? ReadEdition2006.Read(file, root)
            : throw FileBeingRead.Stop("spectrum.xml.unknown", file.Line(root.Line, ""), ("root", root.Name));
    }

    private static XmlPart? Named(XmlPart root, string name) => root.Name == name ? root : root.Below(name).FirstOrDefault();
}
