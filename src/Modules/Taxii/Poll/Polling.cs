using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Take;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>
/// Polls what is due. After each page the place is kept that the page reached, so that a node that ends goes on from there; a page that was taken twice adds nothing. A server
/// that fails is asked again later each time, at the latest after an hour, and what went wrong stands on the page of polls.
/// </summary>
internal sealed class Polling(TaxiiRecords records, PollList list, TaxiiRegistry registry, ObjectIntake intake, OtherServer server, PollSecret secret, TimeProvider clock)
{
    private const int PagesAtOnce = 200;
    private static readonly Actor Who = Actor.System("taxii-poll");
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public async Task RoundAsync(CancellationToken cancellation)
    {
        // Whatever must be made ready before a question is answered is, before somebody asks one.
        await registry.NowAsync(cancellation);
        foreach (var (set, state) in await list.AllAsync(cancellation, Instant.Now(clock).UnixMicroseconds))
            await PollAsync(set, state, cancellation);
    }

    private async Task PollAsync(TaxiiPollSet set, PollStateRow state, CancellationToken cancellation)
    {
        try
        {
            await PagesAsync(set, state, cancellation);
            (state.Fault, state.Failures, state.AnsweredAt) = (null, 0, Instant.Now(clock).UnixMicroseconds);
            state.DueAt = (Instant.Now(clock) + TimeSpan.FromMinutes(set.Minutes)).UnixMicroseconds;
        }
        catch (Exception failed) when (failed is FaultException or System.Security.Cryptography.CryptographicException)
        {
            var fault = failed is FaultException told ? told.Fault : new Fault("taxii.poll.secret");
            state.Fault = CanonicalJson.TextOf(KeptFault.Of(fault));
            var pause = TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(state.Failures++, 10), LongestPause.Ticks));
            state.DueAt = (Instant.Now(clock) + pause).UnixMicroseconds;
        }

        await KeepAsync(state, cancellation);
    }

    private async Task PagesAsync(TaxiiPollSet set, PollStateRow state, CancellationToken cancellation)
    {
        var into = (await registry.NowAsync(cancellation)).Collection(set.Into);
        var password = state.Secret is { } box ? secret.Open(box, set.Poll) : null;
        var (after, next) = (state.After, (string?)null);
        for (var pages = 0; pages < PagesAtOnce; pages++)
        {
            var page = await server.AskAsync(set, password, after, next, cancellation);
            if (page.Reading.Items.Count > 0)
            {
                var taken = await intake.TakeAsync(new Batch(TaxiiJournal.Poll, Who, "", into), page.Reading, cancellation);
                (state.Taken, state.Refused) = (state.Taken + taken.Outcome.New.Count, state.Refused + taken.Outcome.Refused.Count);
            }

            if (page.Last is not null)
                state.After = page.Last;
            await KeepAsync(state, cancellation);
            // A server that says there is more and neither where nor up to when would be asked the same for ever.
            if (!page.More || (page.Next is null && page.Last is null) || page.Reading.Items.Count == 0)
                return;
            (after, next) = page.Next is null ? (state.After, null) : (after, page.Next);
        }
    }

    private Task KeepAsync(PollStateRow state, CancellationToken cancellation) => records.NoteAsync(Who, async tables =>
    {
        await tables.PollStates.Where(s => s.Poll == state.Poll).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.After, state.After).SetProperty(s => s.DueAt, state.DueAt).SetProperty(s => s.AnsweredAt, state.AnsweredAt).SetProperty(s => s.Taken, state.Taken)
                .SetProperty(s => s.Refused, state.Refused).SetProperty(s => s.Fault, state.Fault).SetProperty(s => s.Failures, state.Failures),
            cancellation);
    }, cancellation);
}
