using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Formats.ControlLists;
using Cordon.Engines.Formats.Inputs;
using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Reference.ControlLists;

/// <summary>The editions of a journal. What was read once is kept at hand: bytes with one digest never change.</summary>
internal sealed class JournalControlLists(JournalWriter journal, ReferenceSettings settings, TimeProvider clock) : IControlLists
{
    private const int MostNamed = 20;
    private static readonly InputLimits Limits = new() { MaxBytes = 64 << 20 };
    private readonly ConcurrentDictionary<string, ControlListFile> _read = [];

    public async Task<IReadOnlyList<ControlListEdition>> EditionsAsync(CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<ReferenceContext>();
        return [.. (await tables.ControlLists.AsNoTracking().ToListAsync(cancellation)).Select(Read).OrderBy(e => e.List, StringComparer.Ordinal).ThenByDescending(e => e.From).ThenByDescending(e => e.At)];
    }

    public async Task<ReadEdition> ReadAsync(string list, string edition, CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<ReferenceContext>();
        var row = await tables.ControlLists.AsNoTracking().SingleOrDefaultAsync(c => c.List == list && c.Edition == edition, cancellation) ?? throw new FaultException(new Fault("controls.edition.unknown"));
        return await ReadAsync(Read(row), cancellation);
    }

    public async Task<IReadOnlyList<ReadEdition>> InForceAsync(DateOnly day, CancellationToken cancellation)
    {
        var read = new List<ReadEdition>();
        foreach (var edition in (await EditionsAsync(cancellation)).Where(e => e.From <= day).DistinctBy(e => e.List))
            read.Add(await ReadAsync(edition, cancellation));
        return read;
    }

    public async Task<ControlListEdition> ImportAsync(GivenEdition given, Actor person, CancellationToken cancellation)
    {
        var edition = Edition(given, person);
        await using (var tables = journal.Reader.Tables<ReferenceContext>())
        {
            if (await tables.ControlLists.AsNoTracking().SingleOrDefaultAsync(c => c.List == edition.List && c.Edition == edition.Edition, cancellation) is { } row)
                return Same(Read(row), edition);
        }

        var staged = await journal.Blobs.StageAsync(new MemoryStream(given.Content), cancellation);
        var words = new ProcessWords(ReferenceModule.ControlListProcess, person, settings.Purpose, settings.LegalBasis);
        var recorded = await journal.InProcessAsync(words, async open =>
        {
            // Two who hand the same edition in at once: the second finds the first here.
            if (await open.Tables.Of<ReferenceContext>().ControlLists.AnyAsync(c => c.List == edition.List && c.Edition == edition.Edition, cancellation))
                throw new FaultException(Fault.Of("controls.edition.known", "edition", ("edition", edition.Edition)));
            await open.AttachAsync(staged, "text/csv", settings.Handling, ReferenceSettings.Retention);
            open.Append(new StreamName("control-list", edition.List), new ControlListImported(edition), settings.Handling, ReferenceSettings.Retention);
        }, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
        return edition;
    }

    private ControlListEdition Edition(GivenEdition given, Actor person)
    {
        var (list, name, from, law) = (EditionRules.AListIsNamedInOneWord(given.List), EditionRules.AnEditionHasAName(given.Edition), EditionRules.ItHoldsFromADay(given.From), EditionRules.ItSaysWhichLawItIs(given.Law));
        var file = ControlListFile.Read(InputFile.InMemory(given.Source, given.Content), Limits);
        if (file.Items.Count == 0)
            throw new FaultException(file.Rejected.Count > 0 ? file.Rejected[0] : new Fault("controls.empty", given.Source));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(given.Content));
        return new ControlListEdition(list, name, from, law, given.Source, sha256, file.Items.Count, file.Rejected.Count, [.. file.Rejected.Take(MostNamed).Select(KeptFault.Of)], person.Id, Instant.Now(clock));
    }

    private static ControlListEdition Same(ControlListEdition known, ControlListEdition given) =>
        known.Sha256 == given.Sha256 && known.From == given.From ? known : throw new FaultException(Fault.Of("controls.edition.known", "edition", ("edition", given.Edition)));

    private async Task<ReadEdition> ReadAsync(ControlListEdition edition, CancellationToken cancellation)
    {
        if (!_read.TryGetValue(edition.Sha256, out var file))
        {
            using var content = new MemoryStream();
            await journal.Reader.ReadBlobAsync(Convert.FromHexString(edition.Sha256), settings.Viewer(Instant.Now(clock).UtcDay), content, cancellation);
            file = _read[edition.Sha256] = ControlListFile.Read(InputFile.InMemory(edition.Source, content.ToArray()), Limits);
        }

        return new ReadEdition(edition, file);
    }

    private static ControlListEdition Read(ControlListRow row) => JsonSerializer.Deserialize<ControlListEdition>(row.Json, StrictJson.Options)!;
}
