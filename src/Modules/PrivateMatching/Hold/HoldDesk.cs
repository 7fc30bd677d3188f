using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>Persons look at alarms about partners.</summary>
internal sealed class HoldDesk(MatchingRecords records)
{
    /// <summary>Notes what came of an alarm.</summary>
    /// <exception cref="FaultException"><c>matching.concern</c>, <c>matching.needed</c></exception>
    public Task NoteAsync(Actor person, string id, string? text, CancellationToken cancellation)
    {
        var said = FormReading.Text(text, "text", needed: true);
        return records.InAsync(MatchingRecords.Words(MatchingJournal.NoteConcern, person), async open =>
        {
            var row = await open.Tables.Of<MatchingContext>().Concerns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new FaultException(new Fault("matching.concern"));
            var concern = MatchingProjection.Read<Concern>(row.Json);
            var stream = MatchingRecords.StreamOfSets(concern.Partner, concern.Purpose);
            open.Append(stream, new MatchConcernNoted(id, said, person.Id), records.Own, MatchingRecords.Account);
            if (concern.Noted.Length == 0)
                open.Append(stream, MatchingWork.Noted(id), records.Own, MatchingRecords.Account);
        }, cancellation);
    }

    /// <exception cref="FaultException"><c>matching.partner</c></exception>
    internal static async Task<string> PartnerAsync(IPartnerBook book, string? name, CancellationToken cancellation) =>
        (await book.AllAsync(cancellation)).FirstOrDefault(p => p.Partner == name)?.Partner ?? throw new FaultException(new Fault("matching.partner", "partner"));
}
