using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes API keys from their entries. One that is erased goes with its hash, and opens nothing any more.</summary>
internal sealed class ApiKeyProjection : PeopleProjection
{
    public override string Name => "people.api-keys";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ApiKeyIssued), typeof(ApiKeyRevoked), typeof(ApiKeyUsed), typeof(Erased) };

    protected override Task ClearAsync(PeopleContext context, CancellationToken cancellation) => context.ApiKeys.ExecuteDeleteAsync(cancellation);

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case ApiKeyIssued issued:
                context.ApiKeys.Add(new()
                {
                    Key = issued.Key, Holder = issued.Holder, Permissions = string.Join(' ', issued.Permissions), IssuedAt = entry.At.UnixMicroseconds, ExpiresAt = issued.Expires.UnixMicroseconds,
                });
                break;
            case ApiKeyRevoked revoked when await context.ApiKeys.FindAsync([revoked.Key], cancellation) is { } key:
                key.Revoked = true;
                break;
            case ApiKeyUsed used when await context.ApiKeys.FindAsync([used.Key], cancellation) is { } key:
                key.LastUsed = used.Day.DayNumber;
                break;
            case Erased { Class: PeopleRecords.Class, Subject: var subject }:
                var erased = subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
                if (subject != PeopleRecords.SubjectOfKey(erased))
                    break;
                await context.ApiKeys.Where(k => k.Key == erased).ExecuteDeleteAsync(cancellation);
                await context.ApiKeyHashes.Where(k => k.Key == erased).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }
}
