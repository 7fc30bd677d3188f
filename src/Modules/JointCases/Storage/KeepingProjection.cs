using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Storage;

/// <summary>Keeps what goes to members and how it stands, what lies on the desk, and whose access was ended.</summary>
internal sealed class KeepingProjection : IProjection
{
    public string Name => "joint-cases.keeping";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(JointFactSent), typeof(JointAccessEnded), typeof(MessageAnswered), typeof(MessageVoided), typeof(WorkPut), typeof(WorkSettled), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<JointContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<JointContext>();
        await context.Sent.ExecuteDeleteAsync(cancellation);
        await context.Work.ExecuteDeleteAsync(cancellation);
        await context.Exits.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, JointContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case JointFactSent f:
                context.Sent.Add(new SentRow { Message = f.Message, Case = f.Case, Member = f.Member, Number = f.Number, State = (int)SentState.Waiting, Code = "" });
                break;
            case MessageAnswered f when await context.Sent.FindAsync([f.Message], cancellation) is { } sent && sent.State != (int)SentState.TakenOut:
                (sent.State, sent.Code, sent.AnsweredAt) = ((int)Of(f.Outcome), f.Code, entry.At.UnixMicroseconds);
                break;
            case MessageVoided f when await context.Sent.FindAsync([f.Message], cancellation) is { } sent:
                sent.State = (int)SentState.TakenOut;
                break;
            case JointAccessEnded f:
                var releases = CanonicalJson.TextOf(f.Releases);
                if (await context.Exits.FindAsync([f.Case, f.Member], cancellation) is { } exit)
                    (exit.Since, exit.Releases) = (f.Since.UnixMicroseconds, releases);
                else
                    context.Exits.Add(new ExitRow { Case = f.Case, Member = f.Member, Since = f.Since.UnixMicroseconds, Releases = releases });
                break;
            case WorkPut f when JointWork.CaseOf(f.Kind, entry.Stream) is { } id:
                if (await context.Work.FindAsync([f.Work], cancellation) is { } put)
                    put.Json = CanonicalJson.TextOf(f);
                else
                    context.Work.Add(new WorkRow { Work = f.Work, Case = id, Json = CanonicalJson.TextOf(f) });
                break;
            case WorkSettled f when await context.Work.FindAsync([f.Work], cancellation) is { } work:
                context.Work.Remove(work);
                break;
            case Erased { Class: JointCasePurpose.Class, Subject: var subject }:
                await context.Sent.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                await context.Work.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                await context.Exits.Where(r => r.Case == subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }

    private static SentState Of(MessageOutcome outcome) => outcome switch { MessageOutcome.Taken => SentState.Taken, MessageOutcome.Kept => SentState.Kept, _ => SentState.Declined };
}
