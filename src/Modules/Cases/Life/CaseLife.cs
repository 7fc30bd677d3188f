using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;

namespace Cordon.Modules.Cases.Life;

/// <summary>What a fact makes of a case. Pure: rules are asked before a fact is recorded, and what is recorded is taken as it is.</summary>
internal static class CaseLife
{
    /// <summary>The case after the fact; null when the fact speaks of a case that is not known, since it was erased.</summary>
    public static Case? After(Case? known, CaseFact fact)
    {
        if (known is null)
            return fact.Data is CaseOpened opened ? Opened(opened, fact) : null;
        return Changed(known, fact.Data, fact.At) with { ChangedAt = fact.At, Acts = known.Acts + 1 };
    }

    private static Case Opened(CaseOpened opened, CaseFact fact) => new()
    {
        Id = opened.Case, Title = opened.Title, Kind = opened.Kind, About = opened.About, Status = CaseStatus.Open, Handling = fact.Handling,
        OpenedAt = fact.At, ChangedAt = fact.At, People = [new CasePerson(opened.Lead, CaseRole.Lead, fact.At)], Acts = 1,
    };

    private static Case Changed(Case now, object fact, Instant at) => fact switch
    {
        CasePersonAdded f => now with { People = Added(now.People, f, at) },
        CasePersonRemoved f => now with { People = [.. now.People.Where(p => p.Person != f.Removed)] },
        CaseTaskGiven f => now with { Tasks = [.. now.Tasks, new CaseTask(f.Task, f.What, f.For, f.Due, f.Person)] },
        CaseTaskDone f => Ended(now, f.Task, new TaskEnd(true, f.Text, f.Person, at)),
        CaseTaskWithdrawn f => Ended(now, f.Task, new TaskEnd(false, f.Text, f.Person, at)),
        CaseNoteAdded f => now with { Notes = [.. now.Notes, f.Note] },
        CaseRecordLinked f => now with { Records = [.. now.Records, new HeldRecord(f.Kind, f.Record, f.Person, at, f.Text)] },
        CaseRecordUnlinked f => now with { Records = [.. now.Records.Where(r => r.Kind != f.Kind || r.Record != f.Record)] },
        CaseSubjectNamed f => now with { Subjects = [.. now.Subjects, new CaseSubject(f.Subject, f.Kind, f.Name, f.Identifiers, f.Role)] },
        CaseSubjectWithdrawn f => now with { Subjects = [.. now.Subjects.Where(s => s.Subject != f.Subject)] },
        CaseOutcomeProposed f => now with { Status = CaseStatus.Proposed, Decision = new CaseDecision(f.Outcome, f.Text, f.Person, at) },
        CaseOutcomeConfirmed f => now with { Status = CaseStatus.Closed, Decision = now.Decision! with { Second = f.Person } },
        CaseClosed f => now with { Status = CaseStatus.Closed, Decision = new CaseDecision(f.Outcome, f.Text, f.Person, at) },
        CaseOutcomeReturned or CaseReopened => now with { Status = CaseStatus.Open, Before = now.Decision, Decision = null },
        CaseRaised f => now with { Handling = now.Handling with { Classification = f.To }, Lowering = null },
        CaseLoweringProposed f => now with { Lowering = new LevelProposal(f.To, f.Text, f.Person, at) },
        CaseLoweringConfirmed when now.Lowering is { } lowering => now with { Handling = now.Handling with { Classification = lowering.To }, Lowering = null },
        CaseLoweringReturned => now with { Lowering = null },
        _ => now,
    };

    /// <summary>With a new lead, who was the lead stays in the case as a member.</summary>
    private static IReadOnlyList<CasePerson> Added(IReadOnlyList<CasePerson> people, CasePersonAdded fact, Instant at)
    {
        var others = people.Where(p => p.Person != fact.Added).Select(p => fact.Role == CaseRole.Lead ? p with { Role = CaseRole.Member } : p);
        var since = people.FirstOrDefault(p => p.Person == fact.Added)?.Since ?? at;
        return [.. others, new CasePerson(fact.Added, fact.Role, since)];
    }

    private static Case Ended(Case now, string task, TaskEnd end) => now with { Tasks = [.. now.Tasks.Select(t => t.Task == task ? t with { End = end } : t)] };
}
