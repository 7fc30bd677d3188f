using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Fetch;

namespace Cordon.Modules.Reference.Intake;

/// <summary>
/// Asks a publisher for all files of a list. Only when one of them is new are the others needed too; those the publisher says are unchanged come from
/// the version in force. Everything goes through a folder of its own, which is removed whatever happens.
/// </summary>
internal sealed class PublisherVisit(WatchlistState state, ListFetcher fetcher, JournalWriter journal, ReferenceSettings settings, TimeProvider clock, IProgress<ImportProgress>? progress = null)
{
    private readonly Dictionary<string, WatchlistFile> fetched = [];

    public async Task<ImportOutcome> FetchAsync(ImportRecorder recorder, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-fetch-").FullName;
        try
        {
            var unchanged = new List<WatchlistFile>();
            foreach (var address in state.List.Addresses)
            {
                if (await FetchOneAsync(address, folder, cancellation) is { } known)
                    unchanged.Add(known);
            }

            if (fetched.Count == 0 && state.Current is { } current)
                return await recorder.ConfirmAsync(current, cancellation);
            foreach (var known in unchanged)
                await RestoreAsync(known, folder, cancellation);
            return await recorder.ImportAsync(Source(folder), fetched, cancellation);
        }
        catch (FaultException refused)
        {
            return await recorder.RefuseAsync(state.List.Dataset, refused.Fault, state.Current, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Fetches one file; the known one when it is unchanged, null when it was fetched or an optional one is not there.</summary>
    private async Task<WatchlistFile?> FetchOneAsync(WatchlistAddress address, string folder, CancellationToken cancellation)
    {
        var known = state.Current?.Files.FirstOrDefault(f => f.Name == address.File && f.Url == address.Url);
        var path = Path.Combine(folder, address.File);
        progress?.Report(new(state.List.Dataset, ImportPhase.Fetching));
        try
        {
            Fetched answer;
            await using (var output = File.Create(path))
                answer = await fetcher.FetchAsync(address.Url, known, output, cancellation, (bytes, of) => progress?.Report(new(state.List.Dataset, ImportPhase.Fetching, bytes, of)));
            if (answer.IsUnchanged)
                return known;
            fetched[address.File] = new(address.File, "", "", answer.Bytes, address.Url, answer.ETag, answer.LastModified);
            return null;
        }
        catch (FaultException missing) when (address.Optional && missing.Fault is { Code: "watchlist.fetch.status" } fault && fault.Arguments["status"] is "404" or "410")
        {
            File.Delete(path);
            return null;
        }
    }

    private async Task RestoreAsync(WatchlistFile known, string folder, CancellationToken cancellation)
    {
        await using var output = File.Create(Path.Combine(folder, known.Name));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await journal.Blobs.ReadAsync(Convert.FromHexString(known.Sha256), settings.Viewer(today), output, cancellation);
        fetched[known.Name] = known;
    }

    /// <summary>The list in the folder; its files may name it differently where the format leaves it to the file's name.</summary>
    private ListSource Source(string folder)
    {
        var found = ListFolder.Find([folder]);
        if (found.Sources.FirstOrDefault(s => s.Dataset == state.List.Dataset) is { } exact)
            return exact;
        if (found.Sources is [{ Format: ListFormat.OwnCsv or ListFormat.FtmJson } named])
            return named with { Dataset = state.List.Dataset };
        throw new FaultException(Fault.Of("watchlist.import.nothing", state.List.Dataset, ("reasons", string.Join("; ", found.Unused.Select(u => $"{Path.GetFileName(u.Path)}: {FaultTexts.Say(u.Reason)}")))));
    }
}
