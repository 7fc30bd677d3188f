using System.Security.Cryptography;
using Cordon.Kernel.Json;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Incidents.Documents;

/// <summary>A revision as it leaves the node in somebody's hand: canonical JSON (RFC 8785) that names no person, and its digest.</summary>
internal sealed record IncidentDocument
{
    public const string Version = "cordon.incident/v1";

    /// <summary>The form of one that has files: the notice names each with its digest.</summary>
    public const string WithFiles = "cordon.incident/v2";

    /// <summary>Part of the document, so that nobody takes it for a submission.</summary>
    public const string Draft = "Draft for the State's designated point of contact. Cordon sends nothing.";

    public required string Format { get; init; }

    public required string Statement { get; init; }

    /// <summary>The node of the authority that drafted it.</summary>
    public required string Authority { get; init; }

    /// <summary>Live, or the exercise it belongs to.</summary>
    public required string Realm { get; init; }

    public required string Incident { get; init; }

    public required int Revision { get; init; }

    /// <summary>When the revision was made, RFC 3339.</summary>
    public required string Made { get; init; }

    /// <summary><c>I</c>, <c>II</c>, <c>III</c>, or <c>withdrawn</c>.</summary>
    public required string Group { get; init; }

    public required string Grounds { get; init; }

    public required IncidentNotice Notice { get; init; }

    public static IncidentDocument Of(Incident one, IncidentRevision revision, NodeIdentity node) => new()
    {
        Format = revision.Notice.Files is null ? Version : WithFiles, Statement = Draft, Authority = node.Authority, Realm = node.Realm.ToString(), Incident = one.Id, Revision = revision.Number, Made = revision.At.ToString(),
        Group = Numeral(revision.Group), Grounds = revision.Grounds, Notice = revision.Notice,
    };

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits in small letters.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    public static string Numeral(IncidentGroup group) => group switch { IncidentGroup.One => "I", IncidentGroup.Two => "II", IncidentGroup.Three => "III", _ => "withdrawn" };
}
