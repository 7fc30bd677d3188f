using System.Text;
using System.Xml;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Xml;

/// <summary>
/// Streams an XML file and gives chosen elements whole. No DTD, no entities but the five of XML, nothing is fetched; the size and depth of
/// one element are bounded, so that memory stays bounded whatever the file holds.
/// </summary>
internal sealed class ElementReader : IDisposable
{
    private const int Deepest = 64;

    private readonly InputFile file;
    private readonly int largest;
    private readonly XmlReader xml;
    private readonly char[] chunk = new char[4096];
    private readonly StringBuilder text = new();

    public ElementReader(InputFile file, InputLimits limits)
    {
        this.file = file;
        largest = limits.MaxRowBytes;
        var bytes = new MarkupBound(InputBytes.OpenAsIs(file, limits), limits.MaxRowBytes, file.Name);
        xml = XmlReader.Create(bytes, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    private IXmlLineInfo Position => (IXmlLineInfo)xml;

    /// <summary>Moves to the next start of an element at any depth; false at the end of the file.</summary>
    public bool NextStart()
    {
        while (Advance())
        {
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>Local name of the element moved to.</summary>
    public string Name => xml.LocalName;

    /// <summary>Depth of the element moved to; the root has 0.</summary>
    public int Depth => xml.Depth;

    /// <summary>Line of the element moved to.</summary>
    public long Line => Position.LineNumber;

    /// <summary>An attribute of the element moved to, or an empty string.</summary>
    public string Attribute(string name) => xml.GetAttribute(name) ?? "";

    /// <summary>Reads the element moved to, whole.</summary>
    public Element Take()
    {
        var budget = largest;
        return Take(ref budget);
    }

    public void Dispose() => xml.Dispose();

    private Element Take(ref int budget)
    {
        var element = new Element(xml.LocalName, Line);
        Spend(ref budget, element.Name.Length + 16);
        var isEmpty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            Spend(ref budget, xml.LocalName.Length + xml.Value.Length);
            element.Add(xml.LocalName, xml.Value);
        }

        if (isEmpty)
            return element;
        while (Advance() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
                element.Add(Take(ref budget));
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                element.Text += TakeText(ref budget);
        }

        return element;
    }

    private string TakeText(ref int budget)
    {
        text.Clear();
        int read;
        while ((read = ReadChunk()) > 0)
        {
            Spend(ref budget, read);
            text.Append(chunk, 0, read);
        }

        return text.ToString();
    }

    private void Spend(ref int budget, int characters)
    {
        budget -= characters;
        if (budget < 0)
            throw new FaultException(Fault.Of("xml.element.large", $"{file.Name} line {Line}", ("most", largest)));
    }

    private bool Advance()
    {
        try
        {
            if (!xml.Read())
                return false;
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }

        return xml.Depth <= Deepest ? true : throw new FaultException(Fault.Of("xml.deep", $"{file.Name} line {Line}", ("most", Deepest)));
    }

    private int ReadChunk()
    {
        try
        {
            return xml.ReadValueChunk(chunk, 0, chunk.Length);
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    private FaultException Refused(XmlException broken)
    {
        // The parser has no error code; its one message about a prohibited DTD is the only one that names DTDs.
        var code = broken.Message.Contains("DTD", StringComparison.Ordinal) ? "xml.dtd" : "xml.malformed";
        return new(Fault.Of(code, $"{file.Name} line {broken.LineNumber} column {broken.LinePosition}", ("problem", broken.Message)), broken);
    }
}
