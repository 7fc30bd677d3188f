using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Assign;

/// <summary>Whom a kind of work is for.</summary>
internal sealed record AssignmentRule(string Kind, string? Duty, string? Person);

/// <summary>Says whom work is for as long as nobody has taken it. It opens nothing to anybody: only those who may do the work can be named.</summary>
internal sealed class AssignmentRules(DeskRecords records, IEnumerable<WorkKind> kinds, IColleagues colleagues, IPermissions permissions)
{
    private const string OfDuty = "duty:";
    private const string OfPerson = "person:";

    public IReadOnlyList<WorkKind> Kinds { get; } = [.. kinds.OrderBy(k => k.Kind, StringComparer.Ordinal)];

    public async Task<IReadOnlyDictionary<string, AssignmentRule>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Rules.Select(r => new AssignmentRule(r.Kind, r.Duty, r.Person)).ToDictionaryAsync(r => r.Kind, cancellation);
    }

    /// <summary>The duties and persons that may do a kind of work, as the form names them.</summary>
    public async Task<(IReadOnlyList<(string Value, string Duty)> Duties, IReadOnlyList<(string Value, string Name)> Persons)> ChoicesAsync(WorkKind kind, CancellationToken cancellation) =>
        ([.. Duty.All.Where(d => permissions.Of([d.Name]).Contains(kind.Permission)).Select(d => (OfDuty + d.Name, d.Name))],
            [.. (await colleagues.AllAsync(cancellation)).Where(c => !c.Locked && permissions.Of(c.Duties).Contains(kind.Permission)).Select(c => (OfPerson + c.Person, c.Name))]);

    /// <summary>The choice that a rule is.</summary>
    public static string ValueOf(AssignmentRule? rule) => rule switch
    {
        { Duty: { } duty } => OfDuty + duty,
        { Person: { } person } => OfPerson + person,
        _ => "",
    };

    /// <exception cref="FaultException"><c>desk.rule</c></exception>
    public async Task SetAsync(Actor actor, string kind, string? whom, CancellationToken cancellation)
    {
        var known = Kinds.FirstOrDefault(k => k.Kind == kind) ?? throw new FaultException(new Fault("desk.rule", "kind"));
        var (duties, persons) = await ChoicesAsync(known, cancellation);
        var said = whom ?? "";
        if (said.Length > 0 && !duties.Any(d => d.Value == said) && !persons.Any(p => p.Value == said))
            throw new FaultException(new Fault("desk.rule", "whom"));
        var set = new AssignmentRuleSet(kind, After(said, OfDuty), After(said, OfPerson));
        await records.InAsync(DeskJournal.Assign, actor, new StreamName("desk-rule", kind), _ => Task.FromResult<(object, Cordon.Kernel.Markings.Retention?)>((set, null)), cancellation);
    }

    private static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
}
