using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Storage;
using Cordon.Modules.JointCases.Wire;

namespace Cordon.Modules.JointCases;

/// <summary>What is recorded about joint cases, and their tables. Described after the desk and the exchange.</summary>
internal sealed class JointJournal(JointPolicy policy) : IJournalModule
{
    public const string Open = "joint-cases.open";
    public const string Answer = "joint-cases.answer";
    public const string Leave = "joint-cases.leave";
    public const string State = "joint-cases.state";
    public const string Share = "joint-cases.share";
    public const string Task = "joint-cases.task";
    public const string Vote = "joint-cases.vote";
    public const string Lead = "joint-cases.lead";
    public const string Close = "joint-cases.close";
    public const string Reopen = "joint-cases.reopen";
    public const string View = "joint-cases.view";
    public const string AddPerson = "joint-cases.add-person";
    public const string RemovePerson = "joint-cases.remove-person";
    public const string Admit = "joint-cases.admit";
    public const string NoteAlarm = "joint-cases.note-alarm";
    public const string SendAgain = "joint-cases.send-again";
    public const string TakeIn = "joint-cases.take-in";
    public const string Keep = "joint-cases.keep";

    public string Name => "JointCases";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<JointFactAuthored>(nameof(JointFactAuthored));
        catalog.Entry<JointFactReceived>(nameof(JointFactReceived));
        catalog.Entry<JointFactSent>(nameof(JointFactSent));
        catalog.Entry<JointFactsAdmitted>(nameof(JointFactsAdmitted));
        catalog.Entry<JointAccessEnded>(nameof(JointAccessEnded));
        catalog.Entry<JointPersonAdded>(nameof(JointPersonAdded));
        catalog.Entry<JointPersonRemoved>(nameof(JointPersonRemoved));
        catalog.Entry<JointAlarmNoted>(nameof(JointAlarmNoted));
        catalog.Process(Open, "Opens a joint case and invites partners.", emits => emits.Always<JointFactAuthored>().Always<JointPersonAdded>());
        catalog.Process(Answer, "Accepts or declines an invitation to a joint case.", emits => emits.Always<JointFactAuthored>().Sometimes<JointPersonAdded>("it is accepted"));
        catalog.Process(Leave, "Leaves a joint case.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(State, "Tells the members of a joint case something.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Share, "Puts a release into a joint case.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Task, "Gives, takes, finishes, declines or withdraws a task of a joint case.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Vote, "Proposes something to the members of a joint case, or votes.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Lead, "Invites or excludes a member of a joint case, offers, accepts or declines the lead.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Close, "Ends a joint case.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(Reopen, "Opens a joint case again that was over.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(View, "Says what this authority thinks of a joint case or its outcome.", emits => emits.Always<JointFactAuthored>());
        catalog.Process(AddPerson, "Brings somebody of this node into a joint case.", emits => emits.Always<JointPersonAdded>());
        catalog.Process(RemovePerson, "Takes somebody of this node off a joint case.", emits => emits.Always<JointPersonRemoved>());
        catalog.Process(Admit, "Lets into a joint case what was held back of a partner.", emits => emits.Always<JointFactsAdmitted>());
        catalog.Process(NoteAlarm, "Notes that somebody has looked at an alarm of a joint case.", emits => emits.Always<JointAlarmNoted>());
        catalog.Process(SendAgain, "Sends a member again what its node had declined.", emits => emits.Always<JointFactSent>().Always<MessageQueued>());
        catalog.Process(TakeIn, "Takes in what partners do in joint cases.", emits => emits.Sometimes<JointFactReceived>("it is not held already"));
        catalog.Process(Keep, "Does what a joint case asks of this node by itself.", emits => emits
            .Sometimes<JointFactSent>("a member should have a fact").Sometimes<MessageQueued>("something goes to a member").Sometimes<JointFactAuthored>("this node hears others than before")
            .Sometimes<JointAccessEnded>("a member is out").Sometimes<RecallOrdered>("a member that is out holds releases").Sometimes<MessageVoided>("something for a member that is out was never tried")
            .Sometimes<WorkPut>("something waits for a person").Sometimes<WorkSettled>("it does not wait any more"));
        catalog.Tables<JointContext>(options => new JointContext(options));
        catalog.Projection(new JointProjection());
        catalog.Projection(new KeepingProjection());
        catalog.Subscriber(new FactIntake(policy));
    }
}
