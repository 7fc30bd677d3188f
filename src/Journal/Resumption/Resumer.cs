using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Resumption;

/// <summary>Looks at what a journal put back from a backup has lost, and changes over to a new log when somebody answers for it.</summary>
internal sealed class Resumer(JournalFolder folder, IRandomness randomness)
{
    public async Task<LogLoss> FindAsync(CancellationToken cancellation)
    {
        await using var context = (JournalContext)TableSet.Journal.Create(folder.OpenDatabase());
        var inForce = folder.LogOf(await LogInForce.NumberAsync(context, cancellation));
        return await LossFinder.FindAsync(context, folder.NewestSigned() is { } newest && newest.Number > inForce.Number ? newest : inForce, inForce, cancellation);
    }

    public async Task ChangeOverAsync(long lost, ProcessWords words, CancellationToken cancellation)
    {
        using var held = FolderLock.Take(folder);
        var database = folder.OpenDatabase();
        await using var connection = await database.ConnectAsync(cancellation);
        if (!await database.TryHoldAsync(connection, cancellation))
            throw new FaultException(new Fault("journal.locked.database"));
        var loss = await FindAsync(cancellation);
        if (loss.Lost != lost)
            throw new FaultException(Fault.Of("journal.resume.count", "", ("given", lost), ("lost", loss.Lost)));
        var next = folder.NextLog();
        var key = (await SigningKey.LoadOrMakeAsync(folder, next, randomness, cancellation)).Key;
        var fact = new LogResumed(loss.Log, loss.SignedSize, loss.Root, loss.Held, key.ToString());
        await using var context = (JournalContext)TableSet.Journal.Create(database);
        await new Resumption(fact, words.Actor, words.Purpose, words.LegalBasis, words.Reason).ChangeOverAsync(context, next, key, cancellation);
    }
}
