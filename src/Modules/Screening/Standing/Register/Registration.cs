using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Standing.Keep;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Register;

/// <summary>Registers parties for continuous screening and takes them off it.</summary>
internal sealed class Registration(StandingRecords records, StandingNews news, IIds ids)
{
    /// <summary>Characters of a party's id at most.</summary>
    public const int LongestId = 200;

    /// <summary>Registers parties, all or none; one that is registered already is registered again with what is given now, unless it is the same.</summary>
    /// <returns>How many registrations were recorded: those that say what is known already are left out.</returns>
    /// <exception cref="FaultException"><c>standing.id.missing</c>, <c>standing.id.twice</c>, <c>standing.id.long</c></exception>
    public async Task<int> RegisterAsync(IReadOnlyList<AskedParty> parties, string source, Actor actor, CancellationToken cancellation)
    {
        Check(parties);
        var fresh = await WithoutKnownAsync(parties, cancellation);
        if (fresh.Count == 0)
            return 0;
        await records.InAsync(ScreeningJournal.Register, actor, async open =>
        {
            var keys = fresh.Select(p => p.Party.Id!).ToList();
            var subjects = await open.Tables.Of<Storage.StandingContext>().Parties.Where(p => keys.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Subject, cancellation);
            foreach (var party in fresh)
            {
                var subject = subjects.GetValueOrDefault(party.Party.Id!) ?? ids.Next().ToString("N");
                records.AboutParty(open, subject, new PartyRegistered(party.Party.Id!, ids.Next(), party.Given, source));
            }
        }, cancellation);
        news.Tell();
        return fresh.Count;
    }

    /// <summary>Screens a party no longer.</summary>
    /// <exception cref="FaultException"><c>standing.party.unknown</c></exception>
    public Task WithdrawAsync(string party, Actor actor, CancellationToken cancellation) =>
        records.InAsync(ScreeningJournal.Withdraw, actor, async open =>
        {
            var row = await open.Tables.Of<Storage.StandingContext>().Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Party == party, cancellation)
                ?? throw new FaultException(Fault.Of("standing.party.unknown", "/id", ("party", party)));
            records.AboutParty(open, row.Subject, new PartyWithdrawn(party));
        }, cancellation);

    private static void Check(IReadOnlyList<AskedParty> parties)
    {
        var refused = new List<Fault>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parties.Count; i++)
        {
            var (id, place) = (parties[i].Party.Id, $"/parties/{i}/id");
            if (string.IsNullOrWhiteSpace(id))
                refused.Add(new Fault("standing.id.missing", place));
            else if (id.Length > LongestId)
                refused.Add(Fault.Of("standing.id.long", place, ("most", LongestId)));
            else if (!seen.Add(id))
                refused.Add(Fault.Of("standing.id.twice", place, ("id", id)));
        }

        if (refused.Count > 0)
            throw new FaultException(refused);
    }

    private async Task<List<AskedParty>> WithoutKnownAsync(IReadOnlyList<AskedParty> parties, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var keys = parties.Select(p => p.Party.Id!).ToList();
        var known = await tables.Parties.AsNoTracking().Where(p => keys.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Given, StringComparer.Ordinal, cancellation);
        return [.. parties.Where(p => known.GetValueOrDefault(p.Party.Id!) != Storage.StandingProjection.Json(p.Given))];
    }
}
