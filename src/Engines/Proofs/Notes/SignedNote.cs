using System.Buffers.Binary;
using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Notes;

/// <summary>One signature line of a note: <c>— name base64(key id ‖ signature)</c>.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Id of the key; name and id together say which key it is.</param>
/// <param name="Signature">What the key made: 64 bytes of Ed25519, or 8 of time and 64 of Ed25519 for a cosignature/v1.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The line, without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
        return $"{SignedNote.LineStart}{Name} {Convert.ToBase64String(bytes)}";
    }
}

/// <summary>A text with signatures under it, as read: nothing in it may be believed before <see cref="TrustedKeys.Open"/> has verified it (c2sp.org/signed-note).</summary>
/// <param name="Text">The signed text; ends in a newline.</param>
/// <param name="Signatures">Its signatures, in order.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Signatures a note may carry; the specification asks for at least 16.</summary>
    public const int MostSignatures = 100;

    /// <summary>Bytes of the longest note that is read.</summary>
    public const int Longest = 1 << 20;

    internal const string LineStart = "\u2014 ";

    private const int LeastSignatureBytes = sizeof(uint) + 1;

    /// <summary>The bytes a signature is made over.</summary>
    public byte[] SignedBytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>Reads a note.</summary>
    /// <exception cref="FaultException"><c>log.note.malformed</c> with the line where it fails</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            throw Malformed(0, $"it is longer than {Longest} bytes");
        if (!StrictText.TryDecode(bytes, out var note))
            throw Malformed(0, "it is not valid UTF-8");
        if (note.Any(c => c < ' ' && c != '\n'))
            throw Malformed(0, "it contains a control character");

        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0)
            throw Malformed(0, "a blank line must stand between the text and its signatures");
        var text = note[..(blank + 1)];
        var lines = note[(blank + 2)..].Split('\n');
        if (lines[^1].Length > 0)
            throw Malformed(0, "it must end in a newline");
        if (lines.Length - 1 > MostSignatures)
            throw Malformed(0, $"it has more than {MostSignatures} signatures");
        if (lines.Length == 1)
            throw Malformed(0, "it has no signature");
        var first = text.Count(c => c == '\n') + 2;
        return new SignedNote(text, [.. lines[..^1].Select((line, i) => ReadLine(line, first + i))]);
    }

    /// <summary>Reads signature lines that stand alone, as a witness returns them.</summary>
    /// <exception cref="FaultException"><c>log.note.malformed</c></exception>
    public static IReadOnlyList<NoteSignature> ParseSignatures(ReadOnlySpan<byte> lines) =>
        Parse([.. "\n\n"u8, .. lines]).Signatures;

    /// <summary>A note with these signatures added at the end.</summary>
    public SignedNote With(params IEnumerable<NoteSignature> signatures) => this with { Signatures = [.. Signatures, .. signatures] };

    /// <summary>The bytes of the note: text, blank line, signature lines.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s + "\n"))}";

    private static NoteSignature ReadLine(string line, int number)
    {
        var parts = line.StartsWith(LineStart, StringComparison.Ordinal) ? line[LineStart.Length..].Split(' ') : [];
        if (parts.Length != 2 || !StrictText.IsKeyName(parts[0]))
            throw Malformed(number, "a signature line is an em dash, a key name and base64, each after one space");
        if (!StrictText.TryBase64(parts[1], out var bytes) || bytes.Length < LeastSignatureBytes)
            throw Malformed(number, "the signature is not standard base64 of a key id and a signature");
        return new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)));
    }

    private static FaultException Malformed(int line, string problem) =>
        new(Fault.Of("log.note.malformed", line == 0 ? "" : $"line {line}", ("problem", problem)));
}
