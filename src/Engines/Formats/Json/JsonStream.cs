using System.Buffers;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Json;

/// <summary>
/// Walks a JSON file (RFC 8259) token by token in bounded memory and gives chosen values whole. One value, or one token, may have
/// <see cref="InputLimits.MaxRowBytes"/> bytes; deeper nesting than 64 is refused.
/// </summary>
internal sealed class JsonStream : IDisposable
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private readonly InputFile file;
    private readonly Stream stream;
    private readonly int largest;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private JsonReaderState state = new(Options);
    private int position;
    private int filled;
    private bool ended;

    public JsonStream(InputFile file, InputLimits limits)
    {
        this.file = file;
        largest = limits.MaxRowBytes;
        stream = InputBytes.Open(file, limits);
    }

    public JsonTokenType Token { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Line at which reading stands, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The name, when <see cref="Token"/> is a property name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Moves to the next token; false at the end of the file.</summary>
    public bool Read()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(buffer.AsSpan(position, filled - position), ended, state);
                if (reader.Read())
                {
                    Token = reader.TokenType;
                    Depth = reader.CurrentDepth;
                    Name = Token == JsonTokenType.PropertyName ? reader.GetString()! : "";
                    Advance(ref reader);
                    return true;
                }

                if (ended)
                    return false;
            }
            catch (JsonException broken)
            {
                throw Refused(broken);
            }
            catch (InvalidOperationException broken)
            {
                // A property name that is not UTF-8.
                throw Refused(broken);
            }

            Fill();
        }
    }

    /// <summary>False when the value last taken has texts that cannot be read (<see cref="JsonTexts"/>).</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>As <see cref="Take"/>, for a value without which the rest makes no sense: refused when its texts cannot be read.</summary>
    public JsonDocument? TakeSound()
    {
        var value = Take();
        return IsSound ? value : throw new FaultException(new Fault("json.text", $"{file.Name} line {Line}"));
    }

    /// <summary>The value that comes next, whole. To be called behind a property name or inside an array; null when the array ends instead.</summary>
    public JsonDocument? Take()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(buffer.AsSpan(position, filled - position), ended, state);
                if (reader.Read())
                {
                    if (reader.TokenType is JsonTokenType.EndArray)
                    {
                        Token = reader.TokenType;
                        Depth = reader.CurrentDepth;
                        Advance(ref reader);
                        return null;
                    }

                    var start = (int)reader.TokenStartIndex;
                    if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip())
                    {
                        var bytes = buffer.AsSpan(position + start, (int)reader.BytesConsumed - start).ToArray();
                        var value = JsonDocument.Parse(bytes);
                        IsSound = JsonTexts.AreSound(bytes);
                        Advance(ref reader);
                        return value;
                    }
                }

                if (ended)
                    throw new FaultException(new Fault("json.cut", $"{file.Name} line {Line}"));
            }
            catch (JsonException broken)
            {
                throw Refused(broken);
            }

            Fill();
        }
    }

    /// <summary>Passes over the value that comes next, however large it is.</summary>
    public void Skip()
    {
        if (!Read() || Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = Depth;
        while (Read() && Depth > depth)
        {
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        if (Read())
            throw new FaultException(new Fault("json.cut", $"{file.Name} line {Line}"));
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        stream.Dispose();
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        var used = (int)reader.BytesConsumed;
        Line += buffer.AsSpan(position, used).Count((byte)'\n');
        position += used;
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (position > 0)
        {
            buffer.AsSpan(position, filled - position).CopyTo(buffer);
            filled -= position;
            position = 0;
        }

        if (filled >= largest)
            throw new FaultException(Fault.Of("json.value.large", $"{file.Name} line {Line}", ("most", largest)));
        if (filled == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var wanted = buffer.Length - filled;
        var read = stream.ReadAtLeast(buffer.AsSpan(filled), wanted, throwOnEndOfStream: false);
        filled += read;
        ended = read < wanted;
    }

    private FaultException Refused(Exception broken) =>
        new(Fault.Of("json.broken", $"{file.Name} line {((broken as JsonException)?.LineNumber + 1) ?? Line}", ("problem", broken.Message)), broken);
}
