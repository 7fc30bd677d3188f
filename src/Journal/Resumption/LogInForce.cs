using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Resumption;

/// <summary>Which of its logs a journal writes, as its database says; the first unless it went on after a loss.</summary>
internal static class LogInForce
{
    /// <summary>Name of the fact in the database.</summary>
    public const string Meta = "log-number";

    public static async Task<int> NumberAsync(JournalContext context, CancellationToken cancellation) =>
        await context.Meta.AsNoTracking().Where(m => m.Name == Meta).Select(m => m.Value).SingleOrDefaultAsync(cancellation) is { } number ? int.Parse(number) : 1;

    /// <summary>The files of the log in force.</summary>
    /// <exception cref="FaultException"><c>journal.database.behind</c>: a later log of this journal has signed something, of which this database knows nothing</exception>
    public static async Task<LogFiles> FilesAsync(JournalContext context, JournalFolder folder, CancellationToken cancellation)
    {
        var files = folder.LogOf(await NumberAsync(context, cancellation));
        if (folder.NewestSigned() is { } newest && newest.Number > files.Number)
            throw new FaultException(Fault.Of("journal.database.behind", newest.Folder, ("held", (await context.Entries.MaxAsync(e => e.Position, cancellation) ?? -1) + 1), ("signed", "more")));
        return files;
    }
}
