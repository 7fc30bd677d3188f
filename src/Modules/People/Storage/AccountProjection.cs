using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes accounts from their entries. When a person is erased, their account goes, and all they signed in with.</summary>
internal sealed class AccountProjection : IProjection
{
    public string Name => "people.accounts";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(AccountOpened), typeof(DutiesChanged), typeof(AccountLocked), typeof(AccountUnlocked), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<PeopleContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<PeopleContext>();
        await context.Accounts.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case AccountOpened opened:
                context.Accounts.Add(new() { Person = opened.Person, UserName = opened.UserName, Name = opened.Name, Duties = string.Join(' ', opened.Duties), OpenedAt = entry.At.UnixMicroseconds });
                break;
            case DutiesChanged changed when await context.Accounts.FindAsync([changed.Person], cancellation) is { } account:
                account.Duties = string.Join(' ', changed.Duties);
                break;
            case AccountLocked locked when await context.Accounts.FindAsync([locked.Person], cancellation) is { } account:
                account.Locked = true;
                break;
            case AccountUnlocked unlocked when await context.Accounts.FindAsync([unlocked.Person], cancellation) is { } account:
                account.Locked = false;
                break;
            case Erased { Class: PeopleRecords.Class, Subject: var person }:
                await context.Accounts.Where(a => a.Person == person).ExecuteDeleteAsync(cancellation);
                await context.ForgetCredentialsAsync(person, cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }
}
