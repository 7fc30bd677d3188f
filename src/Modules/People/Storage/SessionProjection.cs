using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Sees to it that what is kept of a session goes with the entry that ends it. The rows themselves follow from no entry, and a rebuild keeps them.</summary>
internal sealed class SessionProjection : PeopleProjection
{
    public override string Name => "people.sessions";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(SessionEnded), typeof(SteppedUp), typeof(AccountLocked), typeof(Erased) };

    protected override Task ClearAsync(PeopleContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case SessionEnded ended:
                await context.Sessions.Where(s => s.Id == ended.Session && s.Person == ended.Person).ExecuteDeleteAsync(cancellation);
                break;
            case SteppedUp stepped:
                await context.Sessions.Where(s => s.Id == stepped.Session && s.Person == stepped.Person).ExecuteUpdateAsync(set => set.SetProperty(s => s.Confirmed, entry.At.UnixMicroseconds), cancellation);
                break;
            // Sessions of later on are another matter: a rebuild comes by here too.
            case AccountLocked locked:
                await context.Sessions.Where(s => s.Person == locked.Person && s.Began <= entry.At.UnixMicroseconds).ExecuteDeleteAsync(cancellation);
                break;
            case Erased { Class: PeopleRecords.Class, Subject: var person }:
                await context.Sessions.Where(s => s.Person == person).ExecuteDeleteAsync(cancellation);
                await context.Lockouts.Where(l => l.Person == person).ExecuteDeleteAsync(cancellation);
                break;
        }
    }
}
