using System.Buffers;
using System.Globalization;
using System.Text;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Entries;

/// <summary>
/// Everything that is committed to, in canonical JSON. The members are written in their sorted order with the data already
/// canonical, which gives the same bytes as canonicalising the whole (a test compares them) at a fraction of the work.
/// </summary>
internal sealed record Envelope
{
    public required Guid Id { get; init; }

    public required Guid Process { get; init; }

    public required byte[] ProcessCommitment { get; init; }

    public required Realm Realm { get; init; }

    public required string Stream { get; init; }

    public required string Type { get; init; }

    public required int Version { get; init; }

    public required Instant At { get; init; }

    /// <summary>Canonical JSON of the handling.</summary>
    public required byte[] Handling { get; init; }

    public required Retention Retention { get; init; }

    /// <summary>Canonical JSON of the fact.</summary>
    public required byte[] Data { get; init; }

    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(Data.Length + Handling.Length + 512);
        Ascii(output, "{\"at\":");
        Ascii(output, At.UnixMicroseconds.ToString(CultureInfo.InvariantCulture));
        Ascii(output, ",\"data\":");
        output.Write(Data);
        Ascii(output, ",\"handling\":");
        output.Write(Handling);
        Ascii(output, ",\"id\":\"");
        Ascii(output, Id.ToString("D"));
        Ascii(output, "\",\"process\":{\"commitment\":\"");
        Ascii(output, Convert.ToHexStringLower(ProcessCommitment));
        Ascii(output, "\",\"id\":\"");
        Ascii(output, Process.ToString("D"));
        Ascii(output, "\"},\"realm\":");
        CanonicalJson.WriteString(Realm.ToString(), output);
        Ascii(output, ",\"retention\":{\"class\":");
        CanonicalJson.WriteString(Retention.Class, output);
        if (Retention.Subject is { } subject)
        {
            Ascii(output, ",\"subject\":");
            CanonicalJson.WriteString(subject, output);
        }

        Ascii(output, "},\"stream\":");
        CanonicalJson.WriteString(Stream, output);
        Ascii(output, ",\"type\":");
        CanonicalJson.WriteString(Type, output);
        Ascii(output, ",\"version\":");
        Ascii(output, Version.ToString(CultureInfo.InvariantCulture));
        Ascii(output, "}");
        return output.WrittenSpan.ToArray();
    }

    private static void Ascii(ArrayBufferWriter<byte> output, string text) => output.Advance(Encoding.ASCII.GetBytes(text, output.GetSpan(text.Length)));
}
