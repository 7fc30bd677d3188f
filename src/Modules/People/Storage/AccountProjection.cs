using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes accounts from their entries. When a person is erased, their account goes, and all they signed in with.</summary>
internal sealed class AccountProjection : PeopleProjection
{
    public override string Name => "people.accounts";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(AccountOpened), typeof(DutiesChanged), typeof(AccountLocked), typeof(AccountUnlocked), typeof(Erased),
    };

    protected override Task ClearAsync(PeopleContext context, CancellationToken cancellation) => context.Accounts.ExecuteDeleteAsync(cancellation);

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
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
