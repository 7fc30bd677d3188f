using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>What a message of a joint case carries: one fact of its sender.</summary>
internal sealed record JointLetter
{
    /// <summary>The kind of message, for the transport.</summary>
    public const string Kind = "joint-case";

    public const string Version = "cordon.joint-case/v1";

    /// <summary>The form of a fact that is classified. A node that knows no levels does not know it, and declines what it could not keep as it must be kept.</summary>
    public const string Classified = "cordon.joint-case/v2";

    /// <summary>The form of the fact that opens a case again, classified or not. A node that does not know it declines it, and waits with whatever was said after it: it never has another case, only an earlier one.</summary>
    public const string Reopening = "cordon.joint-case/v3";

    public required string Format { get; init; }

    public required JointFact Fact { get; init; }

    /// <summary>Canonical JSON.</summary>
    public static byte[] ToBytes(JointFact fact) => CanonicalJson.OfRecord(new JointLetter { Format = VersionOf(fact), Fact = fact });

    /// <exception cref="FaultException"><c>joint-cases.version</c>, <c>joint-cases.message</c></exception>
    public static JointFact Read(JsonElement body)
    {
        try
        {
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() is { } version && version is not (Version or Classified or Reopening))
                throw new FaultException(Fault.Of("joint-cases.version", "format", ("known", $"{Version}, {Classified}, {Reopening}")));
            if (body.Deserialize<JointLetter>(StrictJson.Options) is { } letter && letter.Format == VersionOf(letter.Fact))
                return letter.Fact;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new FaultException(new Fault("joint-cases.message"), malformed);
        }

        throw new FaultException(new Fault("joint-cases.message"));
    }

    /// <summary>The oldest form that can say it.</summary>
    private static string VersionOf(JointFact fact) => fact.Act is Reopens ? Reopening : fact.Classification is null ? Version : Classified;
}
