using System.Text.Json;
using System.Text.Unicode;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>
/// Canonical form in one pass over the text, for what nearly all of it is. It gives up on anything unusual, and on anything wrong, and leaves both
/// to <see cref="ElementWriter"/>, which says what is wrong and where.
/// </summary>
internal sealed class CanonicalScan
{
    /// <summary>From this byte on names may sort differently as UTF-8 and as UTF-16: those with surrogates against those from U+E000 on.</summary>
    private const byte SortsOtherwise = 0xEE;

    /// <summary>Buffers that grew beyond this are not kept for the next text.</summary>
    private const int Kept = 1 << 20;

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = CanonicalJson.MaximumDepth };
    private static readonly JsonPath Nowhere = new();

    [ThreadStatic]
    private static CanonicalScan? _mine;

    private readonly ByteBuffer _output = new();
    private readonly List<Member> _members = [];
    private readonly Stack<Frame> _open = new();
    private readonly Comparer<Member> _byName;
    private byte[] _moved = new byte[1024];

    private CanonicalScan() => _byName = Comparer<Member>.Create((a, b) => Compare(a, b, _output.Written, 0));

    /// <summary>The canonical form; null where it has to be made the careful way.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return null;
        var (scan, result) = (_mine ??= new CanonicalScan(), (byte[]?)null);
        try
        {
            result = scan.Scan(utf8) ? scan._output.Written.ToArray() : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FaultException or InvalidOperationException)
        {
            // Said by the careful way, with its place.
        }

        if (utf8.Length > Kept)
            _mine = null;
        return result;
    }

    private bool Scan(ReadOnlySpan<byte> utf8)
    {
        _output.Clear();
        _members.Clear();
        _open.Clear();
        var writer = new CanonicalWriter(_output);
        var reader = new Utf8JsonReader(utf8, Reading);
        var frame = new Frame(false, 0);
        while (reader.Read())
        {
            var token = reader.TokenType;
            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                if (frame.IsObject && !Close(frame))
                    return false;
                writer.Byte(frame.IsObject ? '}' : ']');
                frame = _open.Pop();
                continue;
            }

            if (token == JsonTokenType.PropertyName)
            {
                if (reader.ValueIsEscaped || reader.ValueSpan.ContainsAnyInRange(SortsOtherwise, byte.MaxValue))
                    return false;
                if (_members.Count > frame.First)
                    EndMember(writer);
                _members.Add(new Member(_output.Length, reader.ValueSpan.Length, 0));
                Quoted(reader.ValueSpan, writer);
                writer.Byte(':');
                continue;
            }

            if (!frame.IsObject && _open.Count > 0 && frame.Items++ > 0)
                writer.Byte(',');
            switch (token)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    writer.Byte(token == JsonTokenType.StartObject ? '{' : '[');
                    _open.Push(frame);
                    frame = new Frame(token == JsonTokenType.StartObject, _members.Count);
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    writer.String(reader.GetString()!, Nowhere);
                    break;
                case JsonTokenType.String:
                    Quoted(reader.ValueSpan, writer);
                    break;
                case JsonTokenType.Number:
                    writer.Number(reader.ValueSpan, Nowhere);
                    break;
                default:
                    writer.Raw(reader.ValueSpan);
                    break;
            }
        }

        return true;
    }

    private static void Quoted(ReadOnlySpan<byte> text, CanonicalWriter writer)
    {
        writer.Byte('"');
        writer.Raw(text);
        writer.Byte('"');
    }

    private void EndMember(CanonicalWriter writer)
    {
        _members[^1] = _members[^1] with { Length = _output.Length - _members[^1].Start };
        writer.Byte(',');
    }

    /// <summary>Puts the members of an object in order; false when a name stands in it twice.</summary>
    private bool Close(Frame frame)
    {
        var count = _members.Count - frame.First;
        if (count == 0)
            return true;
        _members[^1] = _members[^1] with { Length = _output.Length - _members[^1].Start };
        var sorted = true;
        for (var i = frame.First + 1; i < _members.Count; i++)
        {
            var order = Compare(_members[i - 1], _members[i], _output.Written, 0);
            if (order == 0)
                return false;
            sorted &= order < 0;
        }

        if (!sorted && !Sort(frame.First, count))
            return false;
        _members.RemoveRange(frame.First, count);
        return true;
    }

    private bool Sort(int first, int count)
    {
        var start = _members[first].Start;
        _members.Sort(first, count, _byName);
        var region = _output.Written[start..];
        if (_moved.Length < region.Length)
            _moved = new byte[Math.Max(region.Length, 2 * _moved.Length)];
        region.CopyTo(_moved);
        var at = 0;
        for (var i = first; i < first + count; i++)
        {
            if (i > first)
            {
                if (Compare(_members[i - 1], _members[i], _moved, start) == 0)
                    return false;
                region[at++] = (byte)',';
            }

            _moved.AsSpan(_members[i].Start - start, _members[i].Length).CopyTo(region[at..]);
            at += _members[i].Length;
        }

        return true;
    }

    private static int Compare(Member a, Member b, ReadOnlySpan<byte> text, int from) =>
        text.Slice(a.Start - from + 1, a.NameLength).SequenceCompareTo(text.Slice(b.Start - from + 1, b.NameLength));

    /// <summary>A member of an object that is open: where its quoted name starts in what is written, and how much is its name and its whole.</summary>
    private readonly record struct Member(int Start, int NameLength, int Length);

    private record struct Frame(bool IsObject, int First)
    {
        public int Items { get; set; }
    }
}
