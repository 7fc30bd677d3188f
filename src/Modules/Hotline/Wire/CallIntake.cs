using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Wire;

/// <summary>Makes calls of what partners send, and notes on this node's own calls what their nodes say of them.</summary>
internal sealed class CallIntake : ISubscriber
{
    public string Name => "hotline.intake";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ContentReceived) };

    public ProcessWords Words { get; } = HotlineRecords.Words(HotlineJournal.TakeIn, HotlineRecords.System);

    public async Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Call>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is not ContentReceived { Kind: CallBody.Kind } content)
                continue;
            var body = CallBody.Read(content.Body());
            var id = IdOf(content.Partner, body);
            if (!known.TryGetValue(id, out var before))
                before = await process.Tables.Of<HotlineContext>().Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } row ? CallProjection.Read(row) : null;
            if (Fact(content, body, id, before) is { } fact)
                known[id] = HotlineRecords.Append(process, before, fact, before?.Handling ?? entry.Handling);
            else
                process.Append(HotlineRecords.StreamOf(id), new CallStrayed(content.Partner, body.Call, body.Act, content.Message), entry.Handling, HotlineRecords.RetentionOf(id));
        }
    }

    /// <summary>Ids of partners' calls are told apart by partner: nobody takes the place of another's, or of one of this node's own.</summary>
    public static string IdOf(string partner, string theirs) => $"{partner}.{theirs}";

    /// <summary>The id here of the call of which a partner's message speaks.</summary>
    public static string IdOf(string partner, CallBody body) => body.Act is CallBody.Place or CallBody.LowerCall ? IdOf(partner, body.Call) : body.Call;

    /// <summary>What it says of a call; null when it says something of none, or of one that is over, or of another partner's.</summary>
    private static object? Fact(ContentReceived content, CallBody body, string id, Call? before) => (body.Act, before) switch
    {
        (CallBody.Place, null) => new CallReceived(id, content.Partner, body.Call, body.Letter!, content.Message),
        (CallBody.Acknowledge, { Incoming: false, Status: CallStatus.Waiting } call) when call.Partner == content.Partner => new CallAcknowledgedThere(id, body.At),
        (CallBody.Answer, { Incoming: false, Answer: null } call) when call.Partner == content.Partner && Fits(call, body.Outcome!.Value) => new CallAnsweredThere(id, body.Outcome!.Value, body.Text!, body.At, body.Files, body.Classification),
        (CallBody.LowerCall, { Incoming: true } call) when call.Partner == content.Partner => LoweredThere(call, body),
        (CallBody.LowerAnswer, { Incoming: false } call) when call.Partner == content.Partner => LoweredThere(call, body),
        _ => null,
    };

    /// <summary>The other end lowers what it said itself, and never what was said here; what does not lower it says nothing.</summary>
    private static CallLoweredThere? LoweredThere(Call call, CallBody body)
    {
        var (to, floor) = (body.Classification ?? Classification.None, Lowering.FloorOf(call, here: false)?.Level ?? 0);
        return Lowering.HighestOf(call, here: false) is { } now && to.Level < now.Level && to.Level >= floor ? new CallLoweredThere(call.Id, to, body.Text!, body.At) : null;
    }

    /// <summary>An outcome of another kind of call, or a second plea for time, changes nothing.</summary>
    private static bool Fits(Call call, HotlineOutcome outcome) => CallOutcomes.Of(call.Letter.Kind).Contains(outcome) && (outcome != HotlineOutcome.NeedsTime || call.MoreTime is null);
}
