using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>Takes facts of other members into their cases. What exceeds the measure of a day (<see cref="DayMeasure"/>) is held back until a person lets it in: nothing is lost by it, so that the case comes out the same.</summary>
internal sealed class FactIntake(JointPolicy policy) : ISubscriber
{
    public string Name => "joint-cases.intake";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ContentReceived) };

    public ProcessWords Words { get; } = JointRecords.Words(JointJournal.TakeIn, JointRecords.System);

    public async Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation)
    {
        var tables = process.Tables.Of<JointContext>();
        foreach (var partner in (await NewAsync(entries, tables, cancellation)).GroupBy(n => n.Content.Partner))
        {
            var measure = await DayMeasure.OfAsync(tables, policy, partner.Key, [.. partner.Select(n => n.Fact)], process.Process.At, cancellation);
            foreach (var (entry, content, fact) in partner)
                process.Append(JointRecords.StreamOf(fact.Case), new JointFactReceived(partner.Key, fact, content.Message, Held: measure.HoldsBack(fact)), entry.Handling, JointRecords.RetentionOf(fact.Case));
        }
    }

    private static async Task<IReadOnlyList<(Entry Entry, ContentReceived Content, JointFact Fact)>> NewAsync(IReadOnlyList<Entry> entries, JointContext tables, CancellationToken cancellation)
    {
        var (fresh, taken) = (new List<(Entry, ContentReceived, JointFact)>(), new HashSet<(string, string)>());
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is not ContentReceived { Kind: JointLetter.Kind } content)
                continue;
            var fact = JointLetter.Read(content.Body());
            var digest = HeldFact.Of(fact).Digest;
            if (taken.Add((fact.Case, digest)) && !await tables.Facts.AsNoTracking().AnyAsync(f => f.Case == fact.Case && f.Digest == digest, cancellation))
                fresh.Add((entry, content, fact));
        }

        return fresh;
    }
}
