using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps what was asked of originators, and what partners ask of this one. A request that was erased goes whole; without its answer it waits.</summary>
internal sealed class ConsentProjection : IProjection
{
    public string Name => "exchange.consents";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ConsentAsked), typeof(ConsentDecided), typeof(ContentReceived), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.Consents.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var subject = entry.Retention.Subject ?? "";
        switch (entry.Data)
        {
            case ConsentAsked f:
                await AddAsync(new Consent { Request = f.Request, Partner = f.Partner, Incoming = false, Release = f.Release, Recipients = f.Recipients, Text = f.Text, At = entry.At, AskedBy = f.Person }, subject, context, cancellation);
                break;
            case ContentReceived { Kind: MessageKinds.ConsentRequest } f:
                var asked = ConsentRequestContent.Read(f.Body());
                await AddAsync(new Consent { Request = asked.Request, Partner = f.Partner, Incoming = true, Release = asked.Release, Recipients = asked.Recipients, Text = asked.Text, At = entry.At }, subject, context, cancellation);
                break;
            case ConsentDecided f:
                await AnswerAsync(Consent.IdOf(f.Request, f.Partner), f.Partner, new ConsentAnswer(f.Granted, f.Text, entry.At, f.Person), subject, context, cancellation);
                break;
            case ContentReceived { Kind: MessageKinds.ConsentAnswer } f:
                var answer = ConsentAnswerContent.Read(f.Body());
                await AnswerAsync(answer.Request, f.Partner, new ConsentAnswer(answer.Granted, answer.Text, entry.At, null), subject, context, cancellation);
                break;
            case Erased f when f.Class == ExchangePurpose.Class:
                await context.Consents.Where(c => c.Subject == f.Subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                foreach (var row in await context.Consents.Where(c => c.AnswerSubject == f.Subject).ToListAsync(cancellation))
                    (row.AnswerSubject, row.Json) = (null, CanonicalJson.TextOf(ExchangeRecords.Read<Consent>(row.Json) with { Answer = null }));
                break;
        }
    }

    private static async Task AddAsync(Consent one, string subject, ExchangeContext context, CancellationToken cancellation)
    {
        // A partner that uses an id twice has asked once.
        if (await context.Consents.FindAsync([one.Id], cancellation) is null)
            context.Consents.Add(new ConsentRow { Id = one.Id, Partner = one.Partner, Release = one.Release, Incoming = one.Incoming, At = one.At.UnixMicroseconds, Subject = subject, Json = CanonicalJson.TextOf(one) });
    }

    private static async Task AnswerAsync(string id, string partner, ConsentAnswer answer, string subject, ExchangeContext context, CancellationToken cancellation)
    {
        // Only whom this node asked can answer, once, and for no more than it was asked.
        if (await context.Consents.FindAsync([id], cancellation) is not { } row || ExchangeRecords.Read<Consent>(row.Json) is not { Answer: null } one || one.Partner != partner)
            return;
        (row.AnswerSubject, row.Json) = (subject, CanonicalJson.TextOf(one with { Answer = answer with { Granted = [.. answer.Granted.Intersect(one.Recipients)] } }));
    }
}
