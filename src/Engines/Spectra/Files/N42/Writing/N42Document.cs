using System.Text;
using System.Xml;
using Cordon.Engines.Spectra.Files.Reading;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Elements of an N42 document, written one after the other.</summary>
internal sealed class N42Document : IDisposable
{
    public const string Namespace = "http://physics.nist.gov/N42/2011/N42";

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;
    private readonly char[] _numbers = new char[1 << 16];

    public N42Document() => _xml = XmlWriter.Create(_bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize });

    public WrittenIds Ids { get; } = new();

    public void Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _xml.WriteAttributeString(name, value);
        }
    }

    public void Close() => _xml.WriteEndElement();

    /// <summary>An element with a text, where there is one.</summary>
    public void Text(string element, string? text)
    {
        if (TextBytes.Words(text) is { } words)
            _xml.WriteElementString(element, Namespace, words);
    }

    public void Number(string element, double? value)
    {
        if (value is { } number)
            _xml.WriteElementString(element, Namespace, PlainText.Number(number));
    }

    public void Remarks(IEnumerable<string> remarks)
    {
        foreach (var remark in remarks)
            Text("Remark", remark);
    }

    public void Own(string key, string? value)
    {
        if (value is not null)
            _xml.WriteElementString("Remark", Namespace, OwnRemarks.Of(key, value));
    }

    public void Lacking(string key, bool lacks = true)
    {
        if (lacks)
            _xml.WriteElementString("Remark", Namespace, OwnRemarks.Lacking(key));
    }

    /// <summary>The remark with the original, where <see cref="PlainText.NonBlank"/> has to change it.</summary>
    public void OwnNonBlank(string key, string? text)
    {
        if (text is not null && PlainText.NonBlank(text) != text)
            Own(key, text);
    }

    public void NonBlank(string element, string text) => _xml.WriteElementString(element, Namespace, PlainText.NonBlank(text));

    /// <summary>A list of numbers, whole ones without a string each.</summary>
    public void List(string element, IEnumerable<double> numbers, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        var at = 0;
        foreach (var number in numbers)
        {
            if (at + 40 > _numbers.Length)
            {
                _xml.WriteRaw(_numbers, 0, at);
                at = 0;
            }

            int written;
            if (number == (long)number && number is >= 0 and < 1e15)
                ((long)number).TryFormat(_numbers.AsSpan(at), out written, provider: System.Globalization.CultureInfo.InvariantCulture);
            else
                number.TryFormat(_numbers.AsSpan(at), out written, "R", System.Globalization.CultureInfo.InvariantCulture);
            at += written;
            _numbers[at++] = ' ';
        }

        _xml.WriteRaw(_numbers, 0, Math.Max(0, at - 1));
        Close();
    }

    public byte[] ToBytes()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }
}
