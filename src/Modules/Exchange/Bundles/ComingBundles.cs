using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Bundles;

/// <summary>Notes what messages of other modules announce. A message is never held up by its files: those that are too many, too large, beyond the day's quota or announced under an id that was used are not taken, and the message is.</summary>
internal sealed class ComingBundles(ExchangePolicy policy)
{
    /// <summary>What a message announces; null when it announces nothing, or under an id by which something else is known.</summary>
    /// <param name="tables">As they stood before the process.</param>
    /// <param name="kind">The kind of the message.</param>
    /// <param name="content">The message, which was looked at.</param>
    /// <param name="partner">From whom.</param>
    /// <param name="before">What was taken in earlier in the same process.</param>
    /// <param name="now">When it came.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.message.content</c>: files are not named as they are in messages</exception>
    public async Task<BundleAnnounced?> OfAsync(ExchangeContext tables, IMessageKind kind, MessageContent content, PartnerTerms partner, TakenInBefore before, Instant now, CancellationToken cancellation)
    {
        if ((kind as IBundleKind)?.Announced(content, partner) is not { } coming)
            return null;
        if (!Kernel.Processes.Name.IsWellFormed(coming.Bundle) || coming.Bundle.Length > Letter.LongestAbout || !BundleWords.AreWellFormed(coming.Files))
            throw MessageFormat.Malformed("bundle or files");
        if (!before.Bundles.TryAdd(coming.Bundle, []) || coming.Bundle == content.About || before.Letters.Any(l => l.About == coming.Bundle) || await IsKnownAsync(tables, partner.Partner, coming.Bundle, cancellation))
            return null;
        var refused = !policy.Takes(coming.Files) || await AreEnoughForADayAsync(tables, partner, before, now, cancellation) || await tables.RecallsIn.AnyAsync(r => r.Partner == partner.Partner && r.Release == coming.Bundle, cancellation);
        if (!refused)
            before.Bundles[coming.Bundle] = coming.Files;
        return new BundleAnnounced(partner.Partner, coming.Bundle, content.Message, coming.Files, coming.Owner.Class, coming.Owner.Subject!, coming.Address, refused);
    }

    /// <summary>Whether something of the partner is known by an id: then nothing else is by the same.</summary>
    public static async Task<bool> IsBundleAsync(ExchangeContext tables, string partner, string id, TakenInBefore before, CancellationToken cancellation) =>
        before.Bundles.ContainsKey(id) || await tables.ComingBundles.AnyAsync(b => b.Partner == partner && b.Bundle == id, cancellation);

    /// <summary>As many messages with files are taken in a day as releases are.</summary>
    private static async Task<bool> AreEnoughForADayAsync(ExchangeContext tables, PartnerTerms partner, TakenInBefore before, Instant now, CancellationToken cancellation)
    {
        var day = Instant.OfUtcDay(now.UtcDay).UnixMicroseconds;
        return await tables.ComingBundles.CountAsync(b => b.Partner == partner.Partner && !b.Refused && b.At >= day, cancellation) + before.Bundles.Count > partner.Agreement.ADay;
    }

    private static async Task<bool> IsKnownAsync(ExchangeContext tables, string partner, string bundle, CancellationToken cancellation) =>
        await tables.ComingBundles.AnyAsync(b => b.Partner == partner && b.Bundle == bundle, cancellation) || await tables.Incoming.AnyAsync(m => m.Partner == partner && m.About == bundle && m.Outcome == (int)MessageOutcome.Taken, cancellation);
}
