using Cordon.Journal.Entries;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;

namespace Cordon.Modules.Cases;

/// <summary>The entries that tell the life of a case.</summary>
internal static class CaseTimeline
{
    public static IReadOnlyCollection<string> Types { get; } =
    [
        nameof(CaseOpened), nameof(CasePersonAdded), nameof(CasePersonRemoved), nameof(CaseTaskGiven), nameof(CaseTaskDone), nameof(CaseTaskWithdrawn), nameof(CaseNoteAdded), nameof(CaseRecordLinked),
        nameof(CaseRecordUnlinked), nameof(CaseSubjectNamed), nameof(CaseSubjectWithdrawn), nameof(CaseOutcomeProposed), nameof(CaseOutcomeConfirmed), nameof(CaseOutcomeReturned), nameof(CaseClosed), nameof(CaseReopened),
        nameof(CaseRaised), nameof(CaseLoweringProposed), nameof(CaseLoweringConfirmed), nameof(CaseLoweringReturned),
    ];

    /// <summary>Who did it.</summary>
    public static string? PersonOf(object fact) => fact switch
    {
        CaseOpened f => f.Lead,
        CasePersonAdded f => f.Person,
        CasePersonRemoved f => f.Person,
        CaseTaskGiven f => f.Person,
        CaseTaskDone f => f.Person,
        CaseTaskWithdrawn f => f.Person,
        CaseNoteAdded f => f.Person,
        CaseRecordLinked f => f.Person,
        CaseRecordUnlinked f => f.Person,
        CaseSubjectNamed f => f.Person,
        CaseSubjectWithdrawn f => f.Person,
        CaseOutcomeProposed f => f.Person,
        CaseOutcomeConfirmed f => f.Person,
        CaseOutcomeReturned f => f.Person,
        CaseClosed f => f.Person,
        CaseReopened f => f.Person,
        CaseRaised f => f.Person,
        CaseLoweringProposed f => f.Person,
        CaseLoweringConfirmed f => f.Person,
        CaseLoweringReturned f => f.Person,
        _ => null,
    };

    /// <summary>Why they did it, or what they said.</summary>
    public static string? TextOf(object fact) => fact switch
    {
        CaseOpened f => f.About,
        CasePersonAdded f => f.Text,
        CasePersonRemoved f => f.Text,
        CaseTaskGiven f => f.What,
        CaseTaskDone f => f.Text,
        CaseTaskWithdrawn f => f.Text,
        CaseNoteAdded f => f.Text,
        CaseRecordLinked f => f.Text,
        CaseRecordUnlinked f => f.Text,
        CaseSubjectNamed f => f.Name,
        CaseSubjectWithdrawn f => f.Text,
        CaseOutcomeProposed f => f.Text,
        CaseOutcomeConfirmed f => f.Text,
        CaseOutcomeReturned f => f.Text,
        CaseClosed f => f.Text,
        CaseReopened f => f.Text,
        CaseRaised f => f.Text,
        CaseLoweringProposed f => f.Text,
        CaseLoweringConfirmed f => f.Text,
        CaseLoweringReturned f => f.Text,
        _ => null,
    };

    /// <summary>Whom it was done to, where it was done to somebody.</summary>
    public static string? OtherOf(object fact) => fact switch
    {
        CasePersonAdded f => f.Added,
        CasePersonRemoved f => f.Removed,
        CaseTaskGiven f => f.For,
        _ => null,
    };

    /// <summary>The record it was done with, where it was done with one.</summary>
    public static RecordName? RecordOf(object fact) => fact switch
    {
        CaseRecordLinked f => new RecordName(f.Kind, f.Record),
        CaseRecordUnlinked f => new RecordName(f.Kind, f.Record),
        _ => null,
    };

    /// <summary>Every record that a case holds or held.</summary>
    public static IEnumerable<RecordName> RecordsIn(Case one, IEnumerable<Entry> entries) => entries.Where(e => !e.IsErased).Select(e => RecordOf(e.Data)).OfType<RecordName>().Concat(one.Records.Select(r => r.Name));

    /// <summary>Everybody who had a part in a case.</summary>
    public static IReadOnlyCollection<string> PersonsIn(Case one, IEnumerable<Entry> entries) =>
        entries.Where(e => !e.IsErased).SelectMany(e => new[] { PersonOf(e.Data), OtherOf(e.Data) })
            .Concat(one.People.Select(p => p.Person)).Concat(one.Tasks.SelectMany(t => new[] { t.For, t.GivenBy, t.End?.Person }))
            .Concat([one.Decision?.Person, one.Decision?.Second, one.Before?.Person, one.Before?.Second, one.Lowering?.Person]).OfType<string>().ToHashSet();
}
