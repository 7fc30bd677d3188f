using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>What somebody says about a poll.</summary>
internal sealed record PollForm(string? Name, string? Root, string? From, string? Into, int Minutes, string? User, string? Password);

/// <summary>Sets polls of other servers up, and ends them.</summary>
internal sealed class PollDesk(TaxiiRecords records, TaxiiRegistry registry, PollSecret secret, IIds ids)
{
    private const int MostMinutes = 24 * 60;
    private const int LongestCollection = 200;

    /// <returns>The id of the poll.</returns>
    /// <exception cref="FaultException"><c>taxii.poll.root</c>, <c>taxii.poll.from</c>, <c>taxii.poll.minutes</c>, <c>taxii.collection.unknown</c>, <c>taxii.client.name</c></exception>
    public async Task<string> SetAsync(Actor actor, PollForm form, CancellationToken cancellation)
    {
        var into = (await registry.NowAsync(cancellation)).Collection(form.Into ?? "").Id;
        var user = string.IsNullOrWhiteSpace(form.User) ? null : SetUpRules.AClientHasAName(form.User);
        var from = form.From?.Trim() is { Length: > 0 and <= LongestCollection } given && !given.Any(char.IsControl) ? given : throw new FaultException(new Fault("taxii.poll.from", "from"));
        if (form.Minutes is < 1 or > MostMinutes)
            throw new FaultException(Fault.Of("taxii.poll.minutes", "minutes", ("most", MostMinutes)));
        var set = new TaxiiPollSet(ids.Next().ToString("N"), SetUpRules.ATitleIsGiven(form.Name), AnotherServerIsReachedSafely(form.Root), from, into, form.Minutes, user);
        await records.InAsync(TaxiiJournal.SetPoll, actor, "", open =>
        {
            open.SetUp(set);
            open.Tables.PollStates.Add(new PollStateRow { Poll = set.Poll, DueAt = open.At.UnixMicroseconds, Secret = user is null ? null : secret.Seal(form.Password ?? "", set.Poll) });
            return Task.CompletedTask;
        }, cancellation);
        return set.Poll;
    }

    /// <exception cref="FaultException"><c>taxii.poll.unknown</c>, <c>taxii.reason</c></exception>
    public Task EndAsync(Actor actor, string poll, string? reason, CancellationToken cancellation)
    {
        var why = SetUpRules.AReasonIsGiven(reason);
        return records.InAsync(TaxiiJournal.EndPoll, actor, why, async open =>
        {
            if (!await open.Tables.Polls.AnyAsync(p => p.Poll == poll && !p.Ended, cancellation))
                throw new FaultException(new Fault("taxii.poll.unknown"));
            open.SetUp(new TaxiiPollEnded(poll, why));
            await open.Tables.PollStates.Where(s => s.Poll == poll).ExecuteUpdateAsync(set => set.SetProperty(s => s.Secret, (byte[]?)null), cancellation);
        }, cancellation);
    }

    /// <summary>What is asked and the password travel encrypted, or do not leave this computer.</summary>
    private static string AnotherServerIsReachedSafely(string? root) =>
        Uri.TryCreate(root?.Trim(), UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsHere(address)))
            ? address.AbsoluteUri
            : throw new FaultException(new Fault("taxii.poll.root", "root"));

    private static bool IsHere(Uri address) => address.Host == "localhost" || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
