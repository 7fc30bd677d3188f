using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Which part of a release's, or another message's, files comes next: what nobody announced, what is longer than it says and what comes out of its turn is declined before any of it is kept.</summary>
internal static class ExpectedParts
{
    /// <param name="tables">As they stood before the process.</param>
    /// <param name="partner">From whom.</param>
    /// <param name="part">What came.</param>
    /// <param name="before">What was taken in earlier in the same process: parts, and messages that announce files.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.declined.part</c></exception>
    public static async Task DemandAsync(ExchangeContext tables, string partner, FilePartContent part, TakenInBefore before, CancellationToken cancellation)
    {
        var files = (await AnnouncedFiles.FindAsync(tables, partner, part.Release, alsoShutAway: false, cancellation))?.Files ?? before.Bundles.GetValueOrDefault(part.Release);
        var came = await CameAsync(tables, partner, part.Release, long.MaxValue, cancellation) + before.Letters.Count(l => l.Kind == MessageKinds.ReleasePart && l.About == part.Release);
        if (FileParts.At(files, came) is not var (file, number) || file.Sha256 != part.File || number != part.Number || FileParts.Length(file, number) != part.Bytes().Length)
            throw new FaultException(new Fault("exchange.declined.part"));
    }

    /// <summary>How many parts of a release were taken in, up to a message of the stream.</summary>
    public static Task<int> CameAsync(ExchangeContext tables, string partner, string release, long upTo, CancellationToken cancellation) =>
        tables.Incoming.CountAsync(m => m.Partner == partner && m.About == release && m.Kind == MessageKinds.ReleasePart && m.Outcome == (int)MessageOutcome.Taken && m.Number <= upTo, cancellation);
}
