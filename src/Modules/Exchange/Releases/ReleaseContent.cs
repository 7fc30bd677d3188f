using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using System.Security.Cryptography;
using System.Text.Json;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>A release as one partner gets it: these members in canonical JSON are what is signed and sealed, and nothing beside them.</summary>
public sealed record ReleaseContent
{
    public const string Version = "cordon.release/v1";

    /// <summary>The form of one that has files.</summary>
    public const string WithFiles = "cordon.release/v2";

    public required string Format { get; init; }

    public required string Release { get; init; }

    public required ReleaseKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Tearline { get; init; }

    public required IReadOnlyList<ReleaseField> Fields { get; init; }

    /// <summary>What kind of authority sends it.</summary>
    public required AuthorityKind Authority { get; init; }

    public required string Gateway { get; init; }

    public required Handling Handling { get; init; }

    /// <summary>Who stands behind it, by a name that says nothing and is the same for this partner each time.</summary>
    public required string Source { get; init; }

    /// <summary>The originator's own release, where it is passed on.</summary>
    public OnwardSource? Onward { get; init; }

    /// <summary>What comes after it, in parts: each content once.</summary>
    public IReadOnlyList<ReleaseFile>? Files { get; init; }

    public static ReleaseContent Of(string release, ReleaseView view, OnwardSource? onward, string source) => new()
    {
        Format = view.Files is null ? Version : WithFiles, Files = view.Files, Release = release, Kind = view.Kind, Title = view.Title, Tearline = view.Tearline, Fields = view.Fields, Authority = view.Authority, Gateway = view.Gateway,
        Handling = view.Handling, Source = source, Onward = onward,
    };

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c>, <c>handling…</c></exception>
    public static ReleaseContent Read(JsonElement body)
    {
        var content = MessageFormat.Read<ReleaseContent>(body, IsWithFiles(body) ? WithFiles : Version);
        if ((content.Files is not null) != (content.Format == WithFiles) || (content.Files is { } files && !BundleWords.AreWellFormed(files)))
            throw MessageFormat.Malformed("files");
        content.Handling.Checked();
        ReleaseText.Checked(content.Title, content.Tearline, content.Fields, content.Gateway);
        return Kernel.Processes.Name.IsWellFormed(content.Release) && content.Source.Length is > 0 and <= 40 ? content : throw MessageFormat.Malformed("release");
    }

    private static bool IsWithFiles(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals(WithFiles);
}
