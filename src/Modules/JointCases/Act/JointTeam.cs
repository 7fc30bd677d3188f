using Cordon.Kernel.Faults;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.JointCases.Act;

/// <summary>Who of this node works on a joint case.</summary>
internal sealed class JointTeam(JointRecords records, JointKeeper keeper, IColleagues colleagues, IPermissions permissions)
{
    /// <summary>Whoever has an account that is not locked, and duties that work on joint cases.</summary>
    public async Task<IReadOnlyList<Colleague>> EligibleAsync(CancellationToken cancellation) =>
        [.. (await colleagues.AllAsync(cancellation)).Where(c => !c.Locked && permissions.Of(c.Duties).ToHashSet() is var may && may.Contains(JointPermissions.See) && may.Contains(JointPermissions.Work))];

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation) => colleagues.NamesAsync(persons, cancellation);

    public async Task AddAsync(JointReader who, string id, JointForm form, CancellationToken cancellation)
    {
        var (text, added) = (JointWords.Said(form.Text), (await EligibleAsync(cancellation)).FirstOrDefault(c => c.Person == form.Person) ?? throw new FaultException(new Fault("joint-cases.person", "person")));
        await records.ActAsync(JointJournal.AddPerson, who, id, (open, one) =>
        {
            OnlySomebodyWhoIsClearedWorksOnIt(added, one);
            if (one.People.Contains(added.Person))
                throw new FaultException(new Fault("joint-cases.person.there", "person"));
            open.Append(JointRecords.StreamOf(id), new JointPersonAdded(id, added.Person, who.Person, text), records.OwnOf(one), JointRecords.RetentionOf(id));
            return Task.CompletedTask;
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    public async Task RemoveAsync(JointReader who, string id, string person, JointForm form, CancellationToken cancellation)
    {
        var text = JointWords.Said(form.Text);
        if (text.Length == 0)
            throw new FaultException(new Fault("joint-cases.text.needed", "text"));
        await records.ActAsync(JointJournal.RemovePerson, who, id, (open, one) =>
        {
            if (!one.People.Contains(person))
                throw new FaultException(new Fault("joint-cases.person.unknown"));
            open.Append(JointRecords.StreamOf(id), new JointPersonRemoved(id, person, who.Person, text), records.OwnOf(one), JointRecords.RetentionOf(id));
            return Task.CompletedTask;
        }, cancellation);
        await keeper.KeepAsync(id, cancellation);
    }

    private static void OnlySomebodyWhoIsClearedWorksOnIt(Colleague person, JointDossier one)
    {
        var needed = LevelRules.LevelOf(FactWriter.MarkingOf(one).Classification);
        if (person.Clearance < needed)
            throw new FaultException(Fault.Of("joint-cases.person.clearance", "person", ("needed", needed), ("held", person.Clearance)));
    }
}
