using System.Xml;
using System.Xml.Schema;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>The schema of ANSI N42.42, from the shared data: what is wrong in a document by it.</summary>
internal static class N42Schema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using var reader = XmlReader.Create(SharedData.Need("detection", "n42_schema", "n42.xsd"));
        set.Add(null, reader);
        set.Compile();
        return set;
    });

    public static List<string> Faults(byte[] document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => faults.Add($"{e.Exception?.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
