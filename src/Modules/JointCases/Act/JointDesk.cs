using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Wire;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.JointCases.Act;

/// <summary>Persons act in joint cases. Each act throws <see cref="FaultException"/> with <c>joint-cases.unknown</c>, what is wrong with the form, and the rule of the case by which it would have no effect.</summary>
internal sealed class JointDesk(JointRecords records, FactWriter writer, JointKeeper keeper, IPartnerBook book, IColleagues colleagues, IIds ids)
{
    public string NewId() => ids.Next().ToString("N");

    /// <summary>Partners that can be invited, and those that cannot now.</summary>
    public Task<IReadOnlyList<PartnerContact>> PartnersAsync(CancellationToken cancellation) => book.AllAsync(cancellation);

    /// <returns>The id of the case.</returns>
    public async Task<string> OpenAsync(JointReader who, JointForm form, CancellationToken cancellation)
    {
        var id = CaseName.Of(records.Me, NewId());
        var members = (form.Members ?? []).Where(m => m.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        await OnlyPartnersToWhichAllGoesAreInvitedAsync(members, cancellation);
        var act = new Opens(JointWords.Said(form.Title, "title", FactLimits.Line), JointWords.Said(form.Purpose, "purpose"), JointWords.Said(form.Gateway, "gateway", FactLimits.Gateway), members, JointWords.EndOf(form.Due));
        var level = FactLevel.Read(form.Level, form.Marking, null);
        LevelRules.NobodyClassifiesAboveTheirClearance(who.Viewer, level);
        LevelRules.NothingGoesHigherThanIsAgreed(members, LevelRules.AgreedWith(await book.AllAsync(cancellation)), level);
        var spoken = await SpokenAsync(who, form, act, (JointWords.Chosen<Tlp>(form.Tlp, "tlp"), JointWords.Chosen<PermittedUse>(form.Use, "use"), level), cancellation);
        await records.InAsync(JointJournal.Open, who.Viewer.Actor, id, async open =>
        {
            await writer.OpenAsync(open, id, act, spoken, cancellation);
            open.Append(JointRecords.StreamOf(id), new JointPersonAdded(id, who.Person, who.Person, ""), records.Own, JointRecords.RetentionOf(id));
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
        return id;
    }

    /// <summary>Answers an invitation. Whoever accepts works on the case here, and others are brought in.</summary>
    public async Task AnswerAsync(JointReader who, string id, JointForm form, CancellationToken cancellation)
    {
        var (accepts, text) = (JointWords.Yes(form.Answer, "answer"), JointWords.Said(form.Text));
        var reached = await keeper.ReachedAsync(cancellation);
        JointAct Made(JointDossier one) => accepts ? new Accepts(one.Case is { } now ? JointHearing.Heard(now, one.Me, reached) : [], text) : new Declines(text);
        await records.ActAsync(JointJournal.Answer, who, id, async (open, one) =>
        {
            if (one.Standing != MemberStanding.Invited)
                throw new FaultException(Fault.Of("joint-cases.rule.answered-before", "", ("who", "")));
            var act = Made(one);
            await writer.WriteAsync(open, one, act, await SpokenAsync(who, one, form, act, cancellation), cancellation);
            if (accepts && !one.People.Contains(who.Person))
                open.Append(JointRecords.StreamOf(id), new JointPersonAdded(id, who.Person, who.Person, ""), records.Own, JointRecords.RetentionOf(id));
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    /// <summary>Does something in a case, and lets it go to the others.</summary>
    /// <param name="process">Which process.</param>
    /// <param name="who">Who.</param>
    /// <param name="id">Which case.</param>
    /// <param name="form">Who is named, and how far it may go where that is otherwise than the case.</param>
    /// <param name="make">Makes the act of the case as it is now.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task ActAsync(string process, JointReader who, string id, JointForm form, Func<JointDossier, JointAct> make, CancellationToken cancellation)
    {
        await records.ActAsync(process, who, id, async (open, one) =>
        {
            var act = make(one);
            if (act is Invites invites)
            {
                await OnlyPartnersToWhichAllGoesAreInvitedAsync([invites.Member], cancellation);
                // Whoever joins gets all that was said from the beginning.
                LevelRules.NothingGoesHigherThanIsAgreed([invites.Member], LevelRules.AgreedWith(await book.AllAsync(cancellation)), one.Highest);
            }

            await writer.WriteAsync(open, one, act, await SpokenAsync(who, one, form, act, cancellation), cancellation);
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    private async Task<Spoken> SpokenAsync(JointReader who, JointDossier one, JointForm form, JointAct act, CancellationToken cancellation)
    {
        var (tlp, use, ofCase) = FactWriter.MarkingOf(one);
        var level = FactLevel.Read(form.Level, form.Marking, ofCase);
        LevelRules.NothingIsLowerThanItsCase(ofCase, level);
        LevelRules.NobodyClassifiesAboveTheirClearance(who.Viewer, level);
        if (one.Case is { } now)
            LevelRules.NothingGoesHigherThanIsAgreed(now.Joined().Select(m => m.Node).Where(n => n != one.Me), LevelRules.AgreedWith(await book.AllAsync(cancellation)), level);
        var asked = string.IsNullOrEmpty(form.Tlp) ? tlp : JointWords.Chosen<Tlp>(form.Tlp, "tlp");
        // What is said in a case may go less far than the case, and never further.
        return asked >= tlp ? await SpokenAsync(who, form, act, (asked, use, level), cancellation) : throw new FaultException(new Fault("joint-cases.wider", "tlp"));
    }

    private async Task<Spoken> SpokenAsync(JointReader who, JointForm form, JointAct act, (Tlp Tlp, PermittedUse Use, Classification? Classification) marking, CancellationToken cancellation)
    {
        var (tlp, use, classification) = marking;
        if (!JointMessage.Colours.Contains(tlp) || use == PermittedUse.None)
            throw new FaultException(new Fault("joint-cases.declined.colour", "tlp"));
        var (all, named) = (await colleagues.AllAsync(cancellation), form.Named == "yes");
        JointWords.NamesNobodyElseOfThisNode(act, all, named ? who.Person : null);
        var me = all.FirstOrDefault(c => c.Person == who.Person);
        var duty = me?.Duties is [var first, ..] ? first : "";
        var by = named && me is not null ? $"{me.Name}, {duty}" : duty;
        return new Spoken(who.Person, by.Length <= FactLimits.By ? by : by[..FactLimits.By], tlp, use, classification);
    }

    private async Task OnlyPartnersToWhichAllGoesAreInvitedAsync(List<string> members, CancellationToken cancellation)
    {
        var reached = await keeper.ReachedAsync(cancellation);
        if (members.Count == 0 || members.FirstOrDefault(m => !reached.Contains(m)) is not null)
            throw new FaultException(new Fault("joint-cases.partner", "members"));
    }
}
