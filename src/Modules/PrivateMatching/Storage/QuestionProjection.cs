using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps the questions of this node. One that is erased goes whole, with all by which it was asked again.</summary>
internal sealed class QuestionProjection() : MatchingProjection("matching.questions", QuestionLife.Facts)
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        var row = await context.Questions.FindAsync([QuestionLife.Of(entry.Data)!], cancellation);
        if (QuestionLife.After(row is null ? null : Read<Question>(row.Json), entry.Data, entry.At, entry.Handling) is not { } after)
            return;
        // Each of the questions that it asks again tells the first what it needs to know; the first of them is itself.
        if (after.Again is null)
            after = QuestionLife.AfterOneOfIts(after, entry.Data, after, entry.At);
        else if (await context.Questions.FindAsync([after.Again], cancellation) is { } first)
            Put(first, QuestionLife.AfterOneOfIts(Read<Question>(first.Json), entry.Data, after, entry.At));
        if (row is null)
            context.Questions.Add(row = new QuestionRow { Id = after.Id, Person = after.Person, Record = after.Record, At = after.At.UnixMicroseconds, Again = after.Again, State = 0, Came = false, Json = "" });
        Put(row, after);
    }

    private static void Put(QuestionRow row, Question after)
    {
        (row.State, row.Came, row.Kept, row.Json) = ((int)after.State, after.Parts.Any(p => p.State == PartState.Came), after.Keeping is { Why: null }, CanonicalJson.TextOf(after));
        row.Due = after.Parts.Any(p => p.IsOpen && !p.Overdue) ? after.Due.UnixMicroseconds : null;
    }

    protected override Task ClearAsync(MatchingContext context, CancellationToken cancellation) => context.Questions.ExecuteDeleteAsync(cancellation);

    protected override Task EraseAsync(Erased erased, Instant at, MatchingContext context, CancellationToken cancellation) =>
        erased.Class == MatchingPurpose.Class ? context.Questions.Where(q => q.Id == erased.Subject || q.Again == erased.Subject).ExecuteDeleteAsync(cancellation) : Task.CompletedTask;
}
