using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>Whose database it is, written at its first start: realm, origin of the log, and the key that signs it. A database is never opened as another's.</summary>
internal static class Identity
{
    public static async Task CheckAsync(JournalContext context, Realm realm, VerifierKey log, bool mayWrite, CancellationToken cancellation)
    {
        var known = await context.Meta.AsNoTracking().ToDictionaryAsync(m => m.Name, m => m.Value, cancellation);
        if (known.Count == 0 && mayWrite)
        {
            context.Meta.AddRange(
                new MetaRow { Name = "realm", Value = realm.ToString() },
                new MetaRow { Name = "origin", Value = log.Name },
                new MetaRow { Name = "log", Value = log.ToString() });
            await context.SaveChangesAsync(cancellation);
            return;
        }

        Same("journal.database.realm", known.GetValueOrDefault("realm"), realm.ToString());
        Same("journal.database.origin", known.GetValueOrDefault("origin"), log.Name);
        Same("journal.database.signer", known.GetValueOrDefault("log"), log.ToString());
    }

    private static void Same(string code, string? actual, string expected)
    {
        if (actual != expected)
            throw new FaultException(Fault.Of(code, "", ("actual", actual), ("expected", expected)));
    }
}
