using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Tests.JournalChild;

/// <summary>Reacts to each note with a row, and to each even one with an entry.</summary>
public sealed class Reaction : ISubscriber
{
    public string Name => "sample.reaction";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(Noted) };

    public ProcessWords Words { get; } = new("sample.react", Actor.System("sample"), "export control", "Act 12, section 3");

    public async Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation)
    {
        var rows = entries.Where(e => !e.IsErased).Select(e => new ReactionRow { Number = ((Noted)e.Data).Number }).ToList();
        await process.Tables.InsertAsync<SampleContext, ReactionRow>(rows);
        foreach (var row in rows.Where(r => r.Number % 2 == 0))
            process.Append(new StreamName("reaction", $"{row.Number}"), new Reacted(row.Number), SampleModule.Open, new Retention("sample"));
    }
}
