using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Modules.JointCases.Wire;

namespace Cordon.Modules.JointCases.Act;

/// <summary>Persons look at what went wrong between nodes, and settle it.</summary>
internal sealed class SettlingDesk(JointRecords records, JointKeeper keeper, IPartnerPost post, IIds ids)
{
    /// <summary>Lets in what was held back of a partner.</summary>
    public async Task AdmitAsync(JointReader who, string id, string partner, JointForm form, CancellationToken cancellation)
    {
        var text = Needed(form);
        await records.ActAsync(JointJournal.Admit, who, id, (open, one) =>
        {
            if (!one.Held.ContainsKey(partner))
                throw new FaultException(new Fault("joint-cases.held.none"));
            open.Append(JointRecords.StreamOf(id), new JointFactsAdmitted(id, partner, text, who.Person), records.OwnOf(one), JointRecords.RetentionOf(id));
            return Task.CompletedTask;
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    /// <summary>Notes what was found about two different things that somebody said, or was told.</summary>
    public async Task NoteAlarmAsync(JointReader who, string id, string author, long number, JointForm form, CancellationToken cancellation)
    {
        var text = Needed(form);
        await records.ActAsync(JointJournal.NoteAlarm, who, id, (open, one) =>
        {
            var place = new FactPlace(author, number);
            if (!one.Merged.Doubled.Contains(place) && !one.Merged.OtherWords.Any(o => o.Place == place))
                throw new FaultException(new Fault("joint-cases.alarm.none"));
            open.Append(JointRecords.StreamOf(id), new JointAlarmNoted(id, author, number, text, who.Person), records.OwnOf(one), JointRecords.RetentionOf(id));
            return Task.CompletedTask;
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    /// <summary>Sends a member again what its node declined.</summary>
    public async Task SendAgainAsync(JointReader who, string id, string member, CancellationToken cancellation)
    {
        await records.ActAsync(JointJournal.SendAgain, who, id, async (open, one) =>
        {
            var declined = Declined(one, member);
            if (declined.Count == 0 || one.Case?.IsJoined(member) != true)
                throw new FaultException(new Fault("joint-cases.declined.none"));
            foreach (var fact in one.Own.Where(f => declined.Contains(f.Fact.Number)))
            {
                var message = ids.Next().ToString("N");
                open.Append(JointRecords.StreamOf(id), new JointFactSent(id, member, fact.Fact.Number, message), records.OwnOf(one), JointRecords.RetentionOf(id));
                await post.QueueAsync(open, new OutgoingMessage(member, JointLetter.Kind, CaseName.OwnOf(id), JointLetter.ToBytes(fact.Fact)) { Message = message }, cancellation);
            }
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    /// <summary>Numbers of facts that a member's node declined, each time they were sent.</summary>
    public static IReadOnlyList<long> Declined(JointDossier one, string member) =>
        [.. one.Sent.Where(s => s.Member == member).GroupBy(s => s.Number).Where(g => g.All(s => s.State == (int)SentState.Declined)).Select(g => g.Key)];

    private static string Needed(JointForm form) => JointWords.Said(form.Text) is { Length: > 0 } text ? text : throw new FaultException(new Fault("joint-cases.text.needed", "text"));
}
