using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>Auditors plant canaries in this node's sets, and register those that partners' auditors told them of.</summary>
internal sealed class CanaryDesk(MatchingRecords records, IPartnerBook book, IIds ids)
{
    /// <exception cref="FaultException">what is wrong with the form, with the field</exception>
    public async Task PlantAsync(Actor person, QuestionForm form, CancellationToken cancellation)
    {
        var (partner, purpose, identifier) = await ReadAsync(form, cancellation);
        var id = NewId();
        await InAsync(MatchingJournal.PlantCanary, person, id, new CanaryPlanted(id, partner, purpose, identifier, person.Id), cancellation);
    }

    /// <exception cref="FaultException">what is wrong with the form, with the field</exception>
    public async Task RegisterAsync(Actor person, QuestionForm form, CancellationToken cancellation)
    {
        var (partner, purpose, identifier) = await ReadAsync(form, cancellation);
        var from = int.TryParse(form.FromSet?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : throw new FaultException(new Fault("matching.from-set", "fromset"));
        var id = NewId();
        await InAsync(MatchingJournal.RegisterCanary, person, id, new CanaryRegistered(id, partner, purpose, identifier, from, person.Id), cancellation);
    }

    /// <exception cref="FaultException"><c>matching.canary.unknown</c></exception>
    public async Task DropAsync(Actor person, string id, CancellationToken cancellation)
    {
        if (!(await AllAsync(cancellation)).Any(c => c.Id == id && !c.Dropped))
            throw new FaultException(new Fault("matching.canary.unknown"));
        await InAsync(MatchingJournal.DropCanary, person, id, new CanaryDropped(id, person.Id), cancellation);
    }

    /// <summary>All of them, those in use first.</summary>
    public async Task<IReadOnlyList<Canary>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Canaries.AsNoTracking().ToListAsync(cancellation)).Select(c => MatchingProjection.Read<Canary>(c.Json)).OrderBy(c => c.Dropped).ThenByDescending(c => c.At.UnixMicroseconds)];
    }

    private string NewId() => ids.Next().ToString("N");

    private async Task<(string Partner, MatchPurpose Purpose, Identifier Identifier)> ReadAsync(QuestionForm form, CancellationToken cancellation) =>
        (await HoldDesk.PartnerAsync(book, form.Partner, cancellation), FormReading.Chosen<MatchPurpose>(form.Purpose, "purpose"), FormReading.Identifier(form));

    private Task InAsync(string process, Actor person, string id, object fact, CancellationToken cancellation) => records.InAsync(MatchingRecords.Words(process, person) with { About = MatchingRecords.RetentionOfCanary(id) }, open =>
    {
        open.Append(MatchingRecords.StreamOfCanary(id), fact, records.Own, MatchingRecords.RetentionOfCanary(id));
        return Task.CompletedTask;
    }, cancellation);
}
