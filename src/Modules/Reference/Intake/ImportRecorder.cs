using Cordon.Engines.Formats.Lists;
using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import;
using Cordon.Modules.Reference.Storage;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Modules.Reference.Intake;

/// <summary>Prepares the import of a list and records what came of it: a new version with its files, a confirmation, or a refusal.</summary>
internal sealed class ImportRecorder(JournalWriter journal, IWatchlists watchlists, ReferenceSettings settings, TimeProvider clock, IIds ids, ImportWords words)
{
    /// <summary>Imports files; those that were fetched carry their addresses and validators.</summary>
    public async Task<ImportOutcome> ImportAsync(ListSource source, IReadOnlyDictionary<string, WatchlistFile> fetched, CancellationToken cancellation)
    {
        var current = (await watchlists.StatesAsync(cancellation)).FirstOrDefault(s => s.List.Dataset == source.Dataset)?.Current;
        var request = new ImportRequest
        {
            Source = source,
            Id = ids.Next(),
            RetrievedAt = Instant.Now(clock),
            Current = current,
            CurrentEntities = current is null ? [] : await watchlists.EntitiesAsync(current.Id, cancellation),
            CurrentSightings = current is null ? Sightings.None : await watchlists.SightingsAsync(current.Id, cancellation),
            Fetched = fetched,
            Accepted = words.Accepted,
            Context = new() { Progress = words.Progress is { } progress ? new Reading(progress) : null, Cancellation = cancellation },
        };
        PreparedImport prepared;
        try
        {
            prepared = ImportPreparation.Prepare(request, () => words.Progress?.Report(new(source.Dataset, ImportPhase.Comparing)));
        }
        catch (FaultException refused)
        {
            return await RefuseAsync(source.Dataset, refused.Fault, current, cancellation);
        }

        // Reading a short list looks at no bound and at nobody's wish: from here on it becomes a version.
        cancellation.ThrowIfCancellationRequested();
        words.Progress?.Report(new(source.Dataset, ImportPhase.Recording));
        return prepared.IsUnchanged(current) && SameValidators(current!, prepared.Version)
            ? await ConfirmAsync(current!, cancellation)
            : await RecordAsync(prepared, current, cancellation);
    }

    /// <summary>Records that the version in force is still the newest.</summary>
    public async Task<ImportOutcome> ConfirmAsync(WatchlistVersion current, CancellationToken cancellation)
    {
        var entry = await AppendAsync(current.Dataset, new WatchlistConfirmed(current.Dataset, current.Id, Instant.Now(clock)), cancellation);
        return new(current.Dataset, ImportResult.Unchanged, current, null, entry);
    }

    /// <summary>Records a refusal; the version in force stays.</summary>
    public async Task<ImportOutcome> RefuseAsync(string dataset, Fault fault, WatchlistVersion? current, CancellationToken cancellation)
    {
        var entry = await AppendAsync(dataset, new WatchlistRefused(dataset, fault.Code, fault.Where, fault.Arguments, [], Instant.Now(clock)), cancellation);
        return new(dataset, ImportResult.Refused, current, fault, entry);
    }

    private async Task<ImportOutcome> RecordAsync(PreparedImport prepared, WatchlistVersion? current, CancellationToken cancellation)
    {
        var blobs = new List<(StagedBlob Blob, string Type)>();
        try
        {
            await StageAsync(prepared, blobs, cancellation);
            var entry = await AppendAsync(prepared.Version.Dataset, new WatchlistImported(prepared.Version), cancellation, async open =>
            {
                // Another import may have come in between; it must not be overtaken unseen.
                var row = await open.Tables.Of<ReferenceContext>().Watchlists.FindAsync([prepared.Version.Dataset], cancellation);
                if (row?.Version != current?.Id)
                    throw new FaultException(new Fault("watchlist.import.overtaken", prepared.Version.Dataset));
                foreach (var (blob, type) in blobs)
                    await open.AttachAsync(blob, type, settings.Handling, ReferenceSettings.Retention);
            });
            return new(prepared.Version.Dataset, ImportResult.Imported, prepared.Version, null, entry);
        }
        catch (OperationCanceledException)
        {
            // It was undone for certain, unlike after a failure of the database.
            blobs.ForEach(b => journal.Blobs.Discard(b.Blob));
            throw;
        }
    }

    private async Task StageAsync(PreparedImport prepared, List<(StagedBlob Blob, string Type)> blobs, CancellationToken cancellation)
    {
        foreach (var part in prepared.Source.Parts)
        {
            await using var file = part.File.Open();
            blobs.Add((await journal.Blobs.StageAsync(file, cancellation), "application/octet-stream"));
        }

        blobs.Add((await journal.Blobs.StageAsync(new MemoryStream(prepared.Content), cancellation), "application/gzip"));
        blobs.Add((await journal.Blobs.StageAsync(new MemoryStream(prepared.Sightings), cancellation), "application/gzip"));
        if (prepared.Report is { } report)
            blobs.Add((await journal.Blobs.StageAsync(new MemoryStream(report), cancellation), "application/json"));
    }

    private async Task<Guid> AppendAsync(string dataset, object data, CancellationToken cancellation, Func<OpenProcess, Task>? also = null)
    {
        var entry = Guid.Empty;
        await journal.InProcessAsync(
            new ProcessWords(ReferenceModule.ImportProcess, words.Actor, settings.Purpose, settings.LegalBasis, words.Reason),
            async open =>
            {
                if (also is not null)
                    await also(open);
                entry = open.Append(new StreamName("watchlist", dataset), data, settings.Handling, ReferenceSettings.Retention).Id;
            },
            cancellation);
        return entry;
    }

    private sealed class Reading(IProgress<ImportProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told.Report(new(value.Dataset, ImportPhase.Reading, value.Bytes, value.OfBytes, value.Rows, value.Entities));
    }

    // The same content with other validators is recorded as a version of its own, so that the next fetch can be conditional.
    private static bool SameValidators(WatchlistVersion current, WatchlistVersion next) =>
        next.Files.All(f => f.Url.Length == 0 || current.Files.Any(c => c.Name == f.Name && c.ETag == f.ETag && c.LastModified == f.LastModified));
}
