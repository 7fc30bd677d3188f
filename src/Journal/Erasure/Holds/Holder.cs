using Cordon.Journal.Entries;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Erasure;

/// <summary>Places holds and lifts them. A subject may be held before anything is kept about it.</summary>
internal static class Holder
{
    private static readonly StreamName Stream = new("journal", "holds");
    private static readonly Retention Kept = new("journal");

    public static async Task PlaceAsync(OpenProcess process, Retention target, string ground, Handling handling, CancellationToken cancellation)
    {
        var subject = SubjectOf(target);
        if (await IsHeldAsync(process.Tables.Of<JournalContext>(), target, subject, cancellation))
            throw new FaultException(new Fault("journal.hold.present", "subject"));
        process.Append(Stream, new HoldPlaced(target.Class, subject, ground), handling, Kept);
    }

    public static async Task LiftAsync(OpenProcess process, Retention target, string ground, Handling handling, CancellationToken cancellation)
    {
        var subject = SubjectOf(target);
        if (!await IsHeldAsync(process.Tables.Of<JournalContext>(), target, subject, cancellation))
            throw new FaultException(new Fault("journal.hold.absent", "subject"));
        process.Append(Stream, new HoldLifted(target.Class, subject, ground), handling, Kept);
    }

    public static Task<bool> IsHeldAsync(JournalContext context, Retention target, string subject, CancellationToken cancellation) =>
        context.Holds.AnyAsync(h => h.Class == target.Class && h.Subject == subject, cancellation);

    private static string SubjectOf(Retention target) => target.Checked().Subject ?? throw new FaultException(new Fault("journal.erase.subject", "subject"));
}
