using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Storage;

/// <summary>Keeps facts of joint cases and who works on them. A case that is erased goes whole.</summary>
internal sealed class JointProjection : IProjection
{
    public string Name => "joint-cases.cases";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(JointFactAuthored), typeof(JointFactReceived), typeof(JointFactsAdmitted), typeof(JointPersonAdded), typeof(JointPersonRemoved), typeof(JointAlarmNoted), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var (context, told) = (tables.Of<JointContext>(), new HashSet<string>());
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            var id = await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
            if (id is null)
                continue;
            await TouchAsync(context, id, entry, cancellation);
            if (entry.Data is not (JointPersonAdded or JointPersonRemoved or JointAlarmNoted))
                told.Add(id);
        }

        // Once for all that came together: a case is merged as a whole.
        foreach (var id in told)
            await HeadAsync(context, id, cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<JointContext>();
        await context.Cases.ExecuteDeleteAsync(cancellation);
        await context.Facts.ExecuteDeleteAsync(cancellation);
        await context.People.ExecuteDeleteAsync(cancellation);
        await context.Alarms.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    /// <summary>The case that an entry was about; null when there is nothing of it left.</summary>
    private static async Task<string?> ApplyAsync(Entry entry, JointContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case JointFactAuthored f:
                await AddAsync(context, f.Fact, entry, f.Person, false, cancellation);
                return f.Fact.Case;
            case JointFactReceived f:
                await AddAsync(context, f.Fact, entry, "", f.Held, cancellation);
                return f.Fact.Case;
            case JointFactsAdmitted f:
                foreach (var row in await context.Facts.Where(r => r.Case == f.Case && r.Author == f.Partner && r.Held).ToListAsync(cancellation))
                    row.Held = false;
                return f.Case;
            case JointPersonAdded f:
                if (await context.People.FindAsync([f.Case, f.Added], cancellation) is null)
                    context.People.Add(new PersonRow { Case = f.Case, Person = f.Added, At = entry.At.UnixMicroseconds });
                return f.Case;
            case JointPersonRemoved f:
                if (await context.People.FindAsync([f.Case, f.Removed], cancellation) is { } person)
                    context.People.Remove(person);
                return f.Case;
            case JointAlarmNoted f:
                if (await context.Alarms.FindAsync([f.Case, f.Author, f.Number], cancellation) is null)
                    context.Alarms.Add(new AlarmRow { Case = f.Case, Author = f.Author, Number = f.Number, Person = f.Person, Text = f.Text });
                return f.Case;
            case Erased { Class: JointCasePurpose.Class, Subject: var subject }:
                await context.Cases.Where(r => r.Id == subject).ExecuteDeleteAsync(cancellation);
                await context.Facts.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                await context.People.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                await context.Alarms.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                return null;
            default:
                return null;
        }
    }

    private static async Task AddAsync(JointContext context, JointFact fact, Entry entry, string person, bool held, CancellationToken cancellation)
    {
        var digest = HeldFact.Of(fact).Digest;
        if (await context.Facts.FindAsync([fact.Case, digest], cancellation) is not null)
            return;
        context.Facts.Add(new FactRow
        {
            Case = fact.Case, Digest = digest, Author = fact.Author, Number = fact.Number, At = entry.At.UnixMicroseconds, Held = held, Person = person,
            Handling = CanonicalJson.TextOf(entry.Handling), Json = CanonicalJson.TextOf(fact),
        });
    }

    private static async Task TouchAsync(JointContext context, string id, Entry entry, CancellationToken cancellation)
    {
        var row = await context.Cases.FindAsync([id], cancellation);
        if (row is null)
            context.Cases.Add(row = new CaseRow { Id = id, Title = "", Ended = false, ChangedAt = 0, Version = 0, Words = "" });
        (row.ChangedAt, row.Version) = (entry.At.UnixMicroseconds, row.Version + 1);
        await context.SaveChangesAsync(cancellation);
    }

    private static async Task HeadAsync(JointContext context, string id, CancellationToken cancellation)
    {
        if (await context.Cases.FindAsync([id], cancellation) is not { } row)
            return;
        var merged = JointFacts.Merge(await JointFacts.OfAsync(context, id, cancellation));
        (row.Title, row.Ended) = (merged.Case?.Title ?? "", merged.Case?.Ending is not null);
        row.Words = CanonicalJson.TextOf<IReadOnlyList<string>>(merged.Case is { } one ? [one.Title, one.Purpose, .. one.Tasks.Values.Select(t => t.What)] : []).ToLowerInvariant();
        await context.SaveChangesAsync(cancellation);
    }
}
