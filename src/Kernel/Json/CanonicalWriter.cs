using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>Writes the pieces of canonical JSON: strings (RFC 8785, 3.2.2.2), numbers (3.2.2.3) and punctuation.</summary>
internal readonly struct CanonicalWriter(IBufferWriter<byte> output)
{
    // Every integer of up to fifteen digits is a binary64 of its own.
    private const int ExactDigits = 15;

    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void Byte(char ascii)
    {
        output.GetSpan(1)[0] = (byte)ascii;
        output.Advance(1);
    }

    public void String(string value, JsonPath path)
    {
        Byte('"');
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(Escaped);
            if (plain < 0)
                plain = rest.Length;
            Text(rest[..plain], path);
            if (plain < rest.Length)
                Escape(rest[plain++]);
            rest = rest[plain..];
        }

        Byte('"');
    }

    /// <summary>The inside of a string that needs no escape, still in the UTF-8 it was read in.</summary>
    public void Verbatim(ReadOnlySpan<byte> quoted, JsonPath path)
    {
        if (!Utf8.IsValid(quoted))
            throw new FaultException(new Fault("json.string.encoding", path.ToString()));
        Raw(quoted);
    }

    public void Number(ReadOnlySpan<byte> literal, JsonPath path)
    {
        var integer = literal.IndexOfAny(".eE"u8) < 0;
        if (integer && literal.Length <= ExactDigits && !literal.SequenceEqual("-0"u8))
        {
            Raw(literal);
            return;
        }

        var value = double.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            throw new FaultException(Fault.Of("json.number.range", path.ToString(), ("number", Encoding.UTF8.GetString(literal))));
        Span<byte> written = stackalloc byte[EcmaScriptNumber.MaximumLength];
        written = written[..EcmaScriptNumber.Format(value, written)];
        if (integer && value != 0 && !literal.SequenceEqual(written))
            throw new FaultException(Fault.Of("json.number.inexact", path.ToString(), ("number", Encoding.UTF8.GetString(literal)), ("nearest", Encoding.UTF8.GetString(written))));
        Raw(written);
    }

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

    private void Text(ReadOnlySpan<char> text, JsonPath path)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        var status = Utf8.FromUtf16(text, span, out _, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw new FaultException(new Fault("json.string.surrogate", path.ToString()));
        output.Advance(written);
    }

    private void Escape(char c)
    {
        Byte('\\');
        var letter = c switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', _ => 'u' };
        Byte(letter);
        if (letter != 'u')
            return;
        Utf8Formatter.TryFormat((int)c, output.GetSpan(4), out var written, new StandardFormat('x', 4));
        output.Advance(written);
    }
}
