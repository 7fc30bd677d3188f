using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>The words of an act, looked at the same way whether a person writes them here or a partner's node sends them.</summary>
internal static class FactWords
{
    /// <summary>Refuses an act of which a part is too long, empty where it is needed, or no id.</summary>
    /// <param name="act">The act.</param>
    /// <param name="at">When it was done: its clocks end after that, and within a year.</param>
    /// <exception cref="FaultException"><c>joint-cases.text</c>, <c>joint-cases.text.needed</c>, <c>joint-cases.id</c>, <c>joint-cases.choice</c>, <c>joint-cases.due</c>, <c>joint-cases.members</c>, each with the field</exception>
    public static void Check(JointAct act, Instant at)
    {
        switch (act)
        {
            case Opens a:
                Line(a.Title, "title");
                Text(a.Purpose, "purpose", needed: true);
                Line(a.Gateway, "gateway", FactLimits.Gateway);
                Nodes(a.Invited, "members", least: 1);
                Clock(a.AnswerBy, at, "due");
                break;
            case Invites a:
                Id(a.Member, "member");
                Clock(a.AnswerBy, at, "due");
                Text(a.Text, "text");
                break;
            case Accepts a:
                Nodes(a.Hears, "members", least: 0);
                Text(a.Text, "text");
                break;
            case Hears a:
                Nodes(a.Nodes, "members", least: 0);
                break;
            case Excludes a:
                Id(a.Member, "member");
                if (a.Proposal is not null)
                    Id(a.Proposal, "proposal");
                Text(a.Text, "text", needed: true);
                break;
            case Declines or Leaves:
                Text((act as Declines)?.Text ?? ((Leaves)act).Text, "text");
                break;
            case States a:
                Text(a.Text, "text", needed: true, FactLimits.Statement);
                break;
            case Shares a:
                Id(a.Release, "release");
                Nodes(a.Recipients, "release", least: 1);
                Text(a.Text, "text");
                break;
            default:
                OfWork(act, at);
                break;
        }
    }

    private static void OfWork(JointAct act, Instant at)
    {
        switch (act)
        {
            case GivesTask a:
                Id(a.Task, "task");
                Text(a.What, "text", needed: true);
                if (a.For is not null)
                    Id(a.For, "member");
                Clock(a.Due, at, "due");
                break;
            case TakesTask a:
                Id(a.Task, "task");
                break;
            case FinishesTask a:
                Id(a.Task, "task");
                Text(a.Text, "text", needed: true);
                break;
            case DeclinesTask a:
                Id(a.Task, "task");
                Text(a.Text, "text", needed: true);
                break;
            case WithdrawsTask a:
                Id(a.Task, "task");
                Text(a.Text, "text", needed: true);
                break;
            case Proposes a:
                Id(a.Proposal, "proposal");
                Text(a.Text, "text", needed: true);
                if (a.Excludes is not null)
                    Id(a.Excludes, "member");
                Clock(a.VoteBy, at, "due");
                break;
            case Votes a:
                Id(a.Proposal, "proposal");
                Known(a.Vote, "vote");
                Text(a.Text, "text", needed: a.Vote == JointVote.No);
                break;
            case OffersLead a:
                Id(a.Offer, "offer");
                Id(a.To, "member");
                Text(a.Text, "text");
                break;
            case AcceptsLead a:
                Id(a.Offer, "offer");
                break;
            case DeclinesLead a:
                Id(a.Offer, "offer");
                Text(a.Text, "text");
                break;
            case Closes a:
                Known(a.Outcome, "outcome");
                Text(a.Text, "text", needed: true, FactLimits.Statement);
                break;
            case Reopens a:
                Text(a.Text, "text", needed: true, FactLimits.Statement);
                break;
            case GivesView a:
                Text(a.Text, "text", needed: !a.Agrees, FactLimits.Statement);
                break;
            default:
                throw new FaultException(new Fault("joint-cases.message"));
        }
    }

    /// <summary>One line that is needed.</summary>
    public static void Line(string line, string where, int most = FactLimits.Line)
    {
        Text(line, where, needed: true, most);
        if (line.Contains('\n', StringComparison.Ordinal))
            throw new FaultException(Fault.Of("joint-cases.text", where, ("most", most)));
    }

    public static void Text(string text, string where, bool needed = false, int most = FactLimits.Text)
    {
        if (FormWords.Said(text, most) != text)
            throw new FaultException(Fault.Of("joint-cases.text", where, ("most", most)));
        if (needed && text.Length == 0)
            throw new FaultException(new Fault("joint-cases.text.needed", where));
    }

    private static void Id(string id, string where)
    {
        if (!Name.IsWellFormed(id) || id.Length > FactLimits.Id)
            throw new FaultException(new Fault("joint-cases.id", where));
    }

    private static void Nodes(IReadOnlyList<string> nodes, string where, int least)
    {
        if (nodes.Count < least || nodes.Count > FactLimits.Members)
            throw new FaultException(Fault.Of("joint-cases.members", where, ("least", least), ("most", FactLimits.Members)));
        foreach (var node in nodes)
            Id(node, where);
    }

    private static void Clock(Instant ends, Instant at, string where)
    {
        if (ends <= at || ends > at + FactLimits.LongestClock)
            throw new FaultException(new Fault("joint-cases.due", where));
    }

    private static void Known<T>(T value, string where)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new FaultException(new Fault("joint-cases.choice", where));
    }
}
