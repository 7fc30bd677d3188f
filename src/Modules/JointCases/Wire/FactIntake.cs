using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>Takes facts of other members into their cases. What exceeds the measure of a day is held back until a person lets it in: nothing is lost by it, so that the case comes out the same.</summary>
internal sealed class FactIntake(JointPolicy policy) : ISubscriber
{
    public string Name => "joint-cases.intake";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ContentReceived) };

    public ProcessWords Words { get; } = JointRecords.Words(JointJournal.TakeIn, JointRecords.System);

    public async Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation)
    {
        var (tables, day, counted) = (process.Tables.Of<JointContext>(), Instant.OfUtcDay(process.Process.At.UtcDay).UnixMicroseconds, new Dictionary<string, int>());
        var taken = new HashSet<(string, string)>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is not ContentReceived { Kind: JointLetter.Kind } content)
                continue;
            var fact = JointLetter.Read(content.Body());
            var digest = HeldFact.Of(fact).Digest;
            if (!taken.Add((fact.Case, digest)) || await tables.Facts.AsNoTracking().AnyAsync(f => f.Case == fact.Case && f.Digest == digest, cancellation))
                continue;
            if (!counted.TryGetValue(content.Partner, out var today))
                today = await tables.Facts.AsNoTracking().CountAsync(f => f.Author == content.Partner && f.At >= day, cancellation);
            counted[content.Partner] = today + 1;
            process.Append(JointRecords.StreamOf(fact.Case), new JointFactReceived(content.Partner, fact, content.Message, Held: today >= policy.FactsADay), entry.Handling, JointRecords.RetentionOf(fact.Case));
        }
    }
}
