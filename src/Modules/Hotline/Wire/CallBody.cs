using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Wire;

/// <summary>What a message of the hotline carries.</summary>
internal sealed record CallBody
{
    /// <summary>The kind of message, for the transport.</summary>
    public const string Kind = "hotline";

    public const string Version = "cordon.hotline/v1";

    /// <summary>The form of one that files come with.</summary>
    public const string WithFiles = "cordon.hotline/v2";

    /// <summary>The form of one that is classified, with files or without. A node that knows no levels does not know it, and declines what it could not keep as it must be kept.</summary>
    public const string Classified = "cordon.hotline/v3";

    /// <summary>The form of one that lowers what its sender said before. A node that does not know it declines it, and keeps the higher level.</summary>
    public const string Lowered = "cordon.hotline/v4";

    public const string Place = "call";
    public const string Acknowledge = "acknowledge";
    public const string Answer = "answer";

    /// <summary>The caller lowers its call.</summary>
    public const string LowerCall = "lower-call";

    /// <summary>The called end lowers its answers.</summary>
    public const string LowerAnswer = "lower-answer";

    public required string Format { get; init; }

    /// <summary>What the sender does: calls, has seen a call, answers one, lowers what it said.</summary>
    public required string Act { get; init; }

    /// <summary>The caller's id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>By the sender's clock.</summary>
    public required Instant At { get; init; }

    public HotlineLetter? Letter { get; init; }

    public HotlineOutcome? Outcome { get; init; }

    public string? Text { get; init; }

    /// <summary>Of an answer; those of a call stand in its letter.</summary>
    public HotlineFiles? Files { get; init; }

    /// <summary>Of an answer that is classified, that of a call stands in its letter; and the level to which something is lowered, where it is classified still.</summary>
    public Classification? Classification { get; init; }

    /// <summary>How high it is classified, whichever it is; null when it is not.</summary>
    [JsonIgnore]
    public Classification? Level => Letter?.Classification ?? Classification;

    /// <summary>What comes with it, whichever it is.</summary>
    [JsonIgnore]
    public HotlineFiles? Coming => Letter?.Files ?? Files;

    /// <summary>The oldest form that can say it.</summary>
    public static string VersionOf(HotlineFiles? files, Classification? level) => level is not null ? Classified : files is not null ? WithFiles : Version;

    /// <summary>Whether it lowers something.</summary>
    [JsonIgnore]
    public bool Lowers => Act is LowerCall or LowerAnswer;

    /// <summary>Canonical JSON.</summary>
    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    /// <exception cref="FaultException"><c>hotline.message</c>: it has not the shape of one, or is of a version this node does not know</exception>
    public static CallBody Read(JsonElement body)
    {
        try
        {
            var read = body.Deserialize<CallBody>(StrictJson.Options);
            if (read is { Act: Place or Acknowledge or Answer or LowerCall or LowerAnswer } && read.Format == (read.Lowers ? Lowered : VersionOf(read.Coming, read.Level)) && Name.IsWellFormed(read.Call) && read.Call.Length <= 64 && IsWhole(read))
                return read;
        }
        catch (Exception malformed) when (malformed is JsonException or FaultException or InvalidOperationException)
        {
            throw new FaultException(new Fault("hotline.message"), malformed);
        }

        throw new FaultException(new Fault("hotline.message"));
    }

    private static bool IsWhole(CallBody body) => HasItsParts(body) && (body.Coming is not { } files || (Name.IsWellFormed(files.Bundle) && BundleWords.AreWellFormed(files.Files)));

    private static bool HasItsParts(CallBody body) => body.Act switch
    {
        Place => body is { Letter: not null, Outcome: null, Text: null, Files: null, Classification: null },
        Acknowledge => body is { Letter: null, Outcome: null, Text: null, Files: null, Classification: null },
        Answer => body is { Letter: null, Outcome: not null, Text: not null },
        _ => body is { Letter: null, Outcome: null, Text: not null, Files: null },
    };
}
