using System.Security.Cryptography;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import.Rules;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Modules.Reference.Import;

/// <summary>Reads a list, compares it with the version in force and judges whether it may follow it. Records nothing.</summary>
internal static class ImportPreparation
{
    /// <summary>The version ready to be recorded.</summary>
    /// <param name="request">What is to be imported, and against what it is judged.</param>
    /// <param name="whenRead">Called when the files have been read.</param>
    /// <exception cref="FaultException">The list is refused whole: by its reader, or by a rule that was not set aside.</exception>
    public static PreparedImport Prepare(ImportRequest request, Action? whenRead = null)
    {
        var reading = new ListReading(request.Source, request.Context);
        var entities = reading.Entities().ToList();
        whenRead?.Invoke();
        using var content = new MemoryStream();
        var digest = ListContent.Write(entities, content);
        var delta = ListDiff.Between(request.CurrentEntities, entities);
        var report = ImportReport.Of(reading.Report);
        var sightings = Sightings.Write(Sightings.After(request.CurrentSightings, entities, delta, request.RetrievedAt));
        var version = Version(request, reading.Report, entities, digest, content.ToArray(), report, delta) with { SightingsSha256 = Digest(sightings) };
        if (request.Current is { } current && version.ContentDigest != current.ContentDigest)
            Judge(new(current, version), request.Accepted);
        return new(version, content.ToArray(), sightings, report, delta, request.Source);
    }

    private static void Judge(ImportFacts facts, IReadOnlySet<string> accepted)
    {
        foreach (var rule in ImportRule.All)
        {
            if (!accepted.Contains(rule.Code) && rule.Broken(facts) is { } fault)
                throw new FaultException(fault);
        }
    }

    private static WatchlistVersion Version(
        ImportRequest request, ReadReport read, List<ListedEntity> entities, ContentDigest digest, byte[] content, byte[]? report, ListDelta delta) => new()
    {
        Id = request.Id,
        Dataset = request.Source.Dataset,
        Number = (request.Current?.Number ?? 0) + 1,
        RetrievedAt = request.RetrievedAt,
        PublishedAt = read.PublishedAt is { } published ? Instant.Of(published) : null,
        Format = request.Source.Format.ToString(),
        Files = [.. request.Source.Parts.Select(p => File(p, request))],
        EntitiesSha256 = Digest(content),
        ContentDigest = digest.Hex,
        Entities = entities.GroupBy(e => e.Party.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key.ToString().ToLowerInvariant(), g => g.Count()),
        Names = read.Names,
        Rows = read.Rows,
        Rejected = read.Rejected.Count,
        ReportSha256 = report is null ? null : Digest(report),
        Warnings = read.Warnings.OrderBy(w => w.Code, StringComparer.Ordinal).ToDictionary(w => w.Code, w => w.Count),
        Previous = request.Current?.Id,
        Change = new(delta.Added.Count, delta.Removed.Count, delta.Changed.Count),
    };

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static WatchlistFile File(ListPart part, ImportRequest request)
    {
        using var stream = part.File.Open();
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        var role = part.Role.ToString().ToLowerInvariant();
        return request.Fetched.TryGetValue(part.File.Name, out var fetched)
            ? fetched with { Role = role, Sha256 = digest, Bytes = stream.Length }
            : new(part.File.Name, role, digest, stream.Length);
    }
}
