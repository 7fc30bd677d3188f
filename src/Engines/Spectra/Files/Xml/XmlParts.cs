using System.Buffers;
using System.Text;
using System.Xml;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>
/// Reads an XML document into parts: without DTD, entities and resolver, within bounds of depth and number. What belongs to a
/// maker's own extension stays in the original file and is counted; lists of counts become numbers without a string each.
/// </summary>
internal sealed class XmlParts : IDisposable
{
    private static readonly HashSet<string> Extensions =
    [
        "RadInstrumentDataExtension", "RadInstrumentInformationExtension", "RadDetectorInformationExtension", "SpectrumExtension",
        "RadMeasurementExtension", "AnalysisResultsExtension", "MultimediaData", "HealthStatus", "PulseCollection", "SpectrumPeakAnalysisResults",
    ];

    private static readonly HashSet<string> Containers =
        ["Event", "RadInstrumentData", "N42InstrumentData", "Measurement", "DetectorData", "DetectorMeasurement", "SpectrumMeasurement", "ResultDataFile", "ResultDataList", "ResultData"];

    private readonly FileBeingRead _file;
    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _lines;
    private readonly NumberBuffer _numbers = new(20_000);
    private readonly StringBuilder _words = new();
    private readonly Dictionary<string, int> _skipped = [];
    private readonly Stack<XmlPart> _open = [];
    private char[] _chars = ArrayPool<char>.Shared.Rent(100_000);
    private int _elements;

    private XmlParts(FileBeingRead file, string text)
    {
        _file = file;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
            CheckCharacters = false, MaxCharactersInDocument = Bounds.Bytes,
        };
        _xml = XmlReader.Create(new StringReader(text), settings, new XmlParserContext(null, new OpenNamespaces(new NameTable(), file), null, XmlSpace.None));
        _lines = (IXmlLineInfo)_xml;
    }

    /// <summary>The root of a document; where it stops being well-formed, what stood there whole before, and the file says that the rest is missing.</summary>
    /// <exception cref="FaultException">It is not well-formed, or claims more than the bounds allow.</exception>
    public static XmlPart Read(FileBeingRead file, string text)
    {
        using var parts = new XmlParts(file, text);
        try
        {
            return parts.Root();
        }
        catch (XmlException malformed)
        {
            var fault = Fault.Of("spectrum.xml", file.Line(malformed.LineNumber, ""), ("problem", malformed.Message));
            if (parts._open.Count == 0)
                throw new FaultException(fault, malformed);
            file.Break(fault);
            return parts.Rescued();
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _numbers.Dispose();
        ArrayPool<char>.Shared.Return(_chars);
    }

    private XmlPart Root()
    {
        _xml.MoveToContent();
        var root = Element(null);
        _open.Push(root);
        while (_xml.Read())
        {
            // The rest of the document must be well-formed too.
        }

        WarnOfSkipped();
        return root;
    }

    /// <summary>The elements that were open, without those that mean nothing when half of them is missing.</summary>
    private XmlPart Rescued()
    {
        var part = _open.Pop();
        while (_open.TryPop(out var around))
        {
            if (Containers.Contains(part.Name))
                around.Add(part);
            part = around;
        }

        WarnOfSkipped();
        return part;
    }

    private void WarnOfSkipped()
    {
        foreach (var (prefix, count) in _skipped.OrderBy(s => s.Key, StringComparer.Ordinal))
            _file.Warn(Fault.Of("spectrum.xml.vendor", _file.Name, ("name", prefix), ("count", count)));
    }

    /// <summary>The element the reader stands on; afterwards the reader stands on its end.</summary>
    private XmlPart Element(XmlPart? parent)
    {
        if (_xml.Depth > Bounds.Depth)
            throw FileBeingRead.Stop("spectrum.xml.depth", _file.Line(_lines.LineNumber, parent?.Name ?? ""), ("most", Bounds.Depth));
        if (++_elements > Bounds.Elements)
            throw FileBeingRead.Stop("spectrum.xml.elements", _file.Line(_lines.LineNumber, ""), ("most", Bounds.Elements));
        var part = new XmlPart(_xml.LocalName, parent, _lines.LineNumber);
        while (_xml.MoveToNextAttribute())
            part.Attribute(_xml.LocalName, _xml.Value);
        _xml.MoveToElement();
        if (part.IsBare = _xml.IsEmptyElement)
            return part;
        _open.Push(part);
        if (part.Name is "ChannelData")
            Counts(part);
        else
            Content(part);
        _open.Pop();
        return part;
    }

    private void Content(XmlPart part)
    {
        string? only = null;
        var mark = _words.Length;
        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                Child(part);
            else if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace))
                continue;
            else if (only is null)
                only = _xml.Value;
            else
                _words.Append(_xml.Value);
        }

        if (_words.Length > mark)
        {
            only += _words.ToString(mark, _words.Length - mark);
            _words.Length = mark;
        }

        part.Words = TextBytes.Words(only);
    }

    private void Child(XmlPart part)
    {
        if (!Extensions.Contains(_xml.LocalName) && (_xml.Prefix.Length == 0 || Vocabulary.Knows(_xml.LocalName)))
        {
            part.Add(Element(part));
            return;
        }

        var name = _xml.Prefix.Length == 0 ? _xml.LocalName : _xml.Prefix + ":";
        _skipped[name] = _skipped.GetValueOrDefault(name) + 1;
        SkipElement();
    }

    private void SkipElement()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (_xml.Read() && (_xml.NodeType != XmlNodeType.EndElement || _xml.Depth != depth))
        {
            if (_xml.Depth > Bounds.Depth)
                throw FileBeingRead.Stop("spectrum.xml.depth", _file.Line(_lines.LineNumber, ""), ("most", Bounds.Depth));
        }
    }

    private void Counts(XmlPart part)
    {
        var (length, depth) = (0, _xml.Depth);
        while (_xml.Read() && (_xml.NodeType != XmlNodeType.EndElement || _xml.Depth != depth))
        {
            // Some makers wrap the numbers once more, in Data.
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName != "Data")
                SkipElement();
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                length = Characters(length);
        }

        _numbers.Clear();
        var where = _file.Line(part.Line, part.Path);
        var fault = NumberText.Append(_chars.AsSpan(0, length), _numbers, where, 2 * Bounds.Channels);
        if (fault is null)
            (part.Counts, fault) = ChannelCounts.Of(_file, _numbers.Span, ZeroesAreCounted(part), where);
        if (fault is not null)
            _file.LeaveOut(fault);
    }

    private int Characters(int length)
    {
        while (true)
        {
            if (length == _chars.Length)
                Grow();
            var read = _xml.ReadValueChunk(_chars, length, _chars.Length - length);
            if (read == 0)
                return length;
            length += read;
        }
    }

    // The attribute is called compressionCode since 2011 and Compression before; its value is misspelt in every way.
    private static bool ZeroesAreCounted(XmlPart part) =>
        (part.Attribute("compressionCode") ?? part.Attribute("Compression"))?.Contains("count", StringComparison.OrdinalIgnoreCase) ?? false;

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(2 * _chars.Length);
        _chars.CopyTo(larger, 0);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
