using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Json;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes clearances from their entries. When a person is erased, theirs goes with its history.</summary>
internal sealed class ClearanceProjection : PeopleProjection
{
    public override string Name => "people.clearances";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(ClearanceProposed), typeof(ClearanceGranted), typeof(ClearanceReturned), typeof(ClearanceWithdrawn), typeof(ClearanceEnding), typeof(ClearanceLapsed), typeof(Erased),
    };

    public static ClearanceFile Read(ClearanceRow row) => JsonSerializer.Deserialize<ClearanceFile>(row.Json, StrictJson.Options)!;

    protected override Task ClearAsync(PeopleContext context, CancellationToken cancellation) => context.Clearances.ExecuteDeleteAsync(cancellation);

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        if (entry.Data is Erased { Class: PeopleRecords.Class, Subject: var erased })
        {
            await context.Clearances.Where(c => c.Person == erased).ExecuteDeleteAsync(cancellation);
            context.ChangeTracker.Clear();
        }
        else if (PersonOf(entry.Data) is { } person)
        {
            var row = await context.Clearances.FindAsync([person], cancellation) ?? context.Clearances.Add(ClearanceRow.Of(new ClearanceFile(person))).Entity;
            row.Take(ClearanceLife.After(Read(row), entry.Data, entry.At));
        }
    }

    private static string? PersonOf(object data) => data switch
    {
        ClearanceProposed proposed => proposed.Person,
        ClearanceGranted granted => granted.Person,
        ClearanceReturned returned => returned.Person,
        ClearanceWithdrawn withdrawn => withdrawn.Person,
        ClearanceEnding ending => ending.Person,
        ClearanceLapsed lapsed => lapsed.Person,
        _ => null,
    };
}

/// <summary>What is known of a person's clearance.</summary>
internal sealed class ClearanceRow
{
    public required string Person { get; init; }

    /// <summary>What was granted; 0 when nothing stands.</summary>
    public required int Level { get; set; }

    /// <summary>Number of the last day on which it holds, counted from 0001-01-01; 0 when nothing stands.</summary>
    public required int Until { get; set; }

    /// <summary>All of it.</summary>
    public required string Json { get; set; }

    public static ClearanceRow Of(ClearanceFile file) => new() { Person = file.Person, Level = 0, Until = 0, Json = CanonicalJson.TextOf(file) };

    public void Take(ClearanceFile file) =>
        (Level, Until, Json) = (file.Grant?.Proposal.Level ?? 0, file.Grant?.Proposal.Until.DayNumber ?? 0, CanonicalJson.TextOf(file));
}
