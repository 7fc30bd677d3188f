using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes whom the directory knows from the entries.</summary>
internal sealed class DirectoryProjection : PeopleProjection
{
    public override string Name => "people.directory";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(DirectoryLinked), typeof(DirectoryUnlinked), typeof(Erased) };

    protected override Task ClearAsync(PeopleContext context, CancellationToken cancellation) => context.Directory.ExecuteDeleteAsync(cancellation);

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case DirectoryLinked linked:
                await RemoveAsync(context, linked.Person, cancellation);
                context.Directory.Add(new() { Person = linked.Person, Name = linked.Name, Issuer = linked.Issuer, Subject = linked.Subject, FollowsGroups = linked.FollowsGroups });
                break;
            case DirectoryUnlinked unlinked:
                await RemoveAsync(context, unlinked.Person, cancellation);
                break;
            case Erased { Class: PeopleRecords.Class, Subject: var person }:
                await RemoveAsync(context, person, cancellation);
                break;
        }
    }

    private static async Task RemoveAsync(PeopleContext context, string person, CancellationToken cancellation)
    {
        await context.Directory.Where(d => d.Person == person).ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}

/// <summary>A person as the directory names them.</summary>
internal sealed class DirectoryRow
{
    public required string Person { get; init; }

    public required string Name { get; init; }

    public required string? Issuer { get; init; }

    public required string? Subject { get; init; }

    public required bool FollowsGroups { get; init; }
}
