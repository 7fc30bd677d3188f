using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Storage;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.OwnDirectory;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.People.Clearances;

public sealed class ClearanceDeskTests
{
    private static readonly Actor Bert = Actor.Person("bert");
    private static readonly Actor Carla = Actor.Person("carla");
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    [Theory, EachDatabase]
    public async Task It_is_proposed_granted_by_another_withdrawn_by_one_and_each_holds_at_once(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var ada = await InvitedAsync(node, "ada");
        await node.Vetting.ProposeAsync(Bert, ada, new ClearanceAsked(3, "V 12/2026", Today.AddDays(100)), Stop);
        Assert.Equal(0, await node.Clearances.LevelOfAsync(ada, Stop));
        var seen = (await node.Clearances.FileAsync(ada, Stop)).Proposal!.Id;
        Assert.Equal("people.clearance.granter", await RefusedAsync(node.Vetting.GrantAsync(Bert, ada, seen, Stop)));
        Assert.Equal("people.clearance.own", await RefusedAsync(node.Vetting.GrantAsync(Actor.Person(ada), ada, seen, Stop)));
        Assert.Equal("people.clearance.own", await RefusedAsync(node.Vetting.GrantAsync(Actor.System("key-7"), ada, seen, Stop)));
        Assert.Equal("people.clearance.changed", await RefusedAsync(node.Vetting.GrantAsync(Carla, ada, Guid.Empty, Stop)));
        Assert.Equal("people.unknown", await RefusedAsync(node.Vetting.GrantAsync(Carla, "nobody", seen, Stop)));
        Assert.Single(await WorkAsync(node), $"people-clearance-{ada}");
        await node.Vetting.GrantAsync(Carla, ada, seen, Stop);
        Assert.Equal(3, await node.Clearances.LevelOfAsync(ada, Stop));
        Assert.Equal(3, (await node.Colleagues.AllAsync(Stop)).Single(c => c.Person == ada).Clearance);
        Assert.Empty(await WorkAsync(node));
        Assert.Equal("people.clearance.text", await RefusedAsync(node.Vetting.WithdrawAsync(Bert, ada, " ", Stop)));
        await node.Vetting.WithdrawAsync(Bert, ada, "went to another office", Stop);
        Assert.Equal(0, await node.Clearances.LevelOfAsync(ada, Stop));
        Assert.Equal("people.clearance.none", await RefusedAsync(node.Vetting.WithdrawAsync(Bert, ada, "again", Stop)));
        Assert.Equal([ClearanceStep.Proposed, ClearanceStep.Granted, ClearanceStep.Withdrawn], (await node.Clearances.FileAsync(ada, Stop)).History!.Select(h => h.Step));
    }

    [Theory, EachDatabase]
    public async Task The_desk_is_told_thirty_days_before_it_ends_once_and_it_lapses_by_the_calendar_whether_noted_or_not(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var ada = await ClearedAsync(node, "ada", 2, days: 40);
        await node.Endings.KeepAsync(Stop);
        Assert.Empty(await WorkAsync(node));
        _clock.Advance(TimeSpan.FromDays(10));
        await node.Endings.KeepAsync(Stop);
        await node.Endings.KeepAsync(Stop);
        Assert.Single(await WorkAsync(node), $"people-clearance-ending-{ada}");
        _clock.Advance(TimeSpan.FromDays(30));
        await node.Endings.KeepAsync(Stop);
        Assert.Equal(2, await node.Clearances.LevelOfAsync(ada, Stop));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await node.Clearances.LevelOfAsync(ada, Stop));
        Assert.Equal(0, (await node.Colleagues.AllAsync(Stop)).Single(c => c.Person == ada).Clearance);
        await node.Endings.KeepAsync(Stop);
        Assert.Empty(await WorkAsync(node));
        Assert.Equal(ClearanceStep.Lapsed, (await node.Clearances.FileAsync(ada, Stop)).History![^1].Step);
        await node.Endings.KeepAsync(Stop);
        Assert.Equal(3, (await node.Clearances.FileAsync(ada, Stop)).History!.Count);
    }

    [Theory, EachDatabase]
    public async Task A_clearance_granted_anew_settles_the_warning_and_is_warned_of_itself(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var ada = await ClearedAsync(node, "ada", 2, days: 5);
        await node.Endings.KeepAsync(Stop);
        Assert.Single(await WorkAsync(node));
        await GrantedAsync(node, ada, 1, 20);
        Assert.Empty(await WorkAsync(node));
        await node.Endings.KeepAsync(Stop);
        Assert.Single(await WorkAsync(node), $"people-clearance-ending-{ada}");
        await node.Vetting.WithdrawAsync(Bert, ada, "no longer needed", Stop);
        Assert.Empty(await WorkAsync(node));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_who_gives_the_account_into_other_hands_takes_the_clearance_with_it(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var (ada, erin) = (await ClearedAsync(node, "ada", 2, 40), await ClearedAsync(node, "erin", 4, 40));
        await node.Admission.RenewAsync(PeopleNode.Administrator, ada, "lost the telephone", Stop);
        await new DirectoryBook(node.Records, node.Sessions).NameAsync(PeopleNode.Administrator, erin, "erin@arvonia.example", "starts", Stop);
        Assert.Equal((0, 0), (await node.Clearances.LevelOfAsync(ada, Stop), await node.Clearances.LevelOfAsync(erin, Stop)));
        Assert.Equal(ClearanceStep.WithdrawnByLink, (await node.Clearances.FileAsync(ada, Stop)).History![^1].Step);
        Assert.Equal(ClearanceStep.WithdrawnByDirectory, (await node.Clearances.FileAsync(erin, Stop)).History![^1].Step);
    }

    [Theory, EachDatabase]
    public async Task A_locked_account_is_cleared_for_nothing_and_is_not_cleared(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var ada = await ClearedAsync(node, "ada", 2, 40);
        var dora = await InvitedAsync(node, "dora");
        await node.Vetting.ProposeAsync(Bert, dora, new ClearanceAsked(1, "V 1", Today), Stop);
        await AdministratorIsThereAsync(node);
        await node.Administration.LockAsync(PeopleNode.Administrator, ada, "on leave", Stop);
        await node.Administration.LockAsync(PeopleNode.Administrator, dora, "on leave", Stop);
        Assert.Equal(0, (await node.Colleagues.AllAsync(Stop)).Single(c => c.Person == ada).Clearance);
        Assert.Equal("people.clearance.account", await RefusedAsync(node.Vetting.ProposeAsync(Bert, ada, new ClearanceAsked(3, "V 1", Today), Stop)));
        Assert.Equal("people.clearance.account", await RefusedAsync(node.Vetting.GrantAsync(Carla, dora, (await node.Clearances.FileAsync(dora, Stop)).Proposal!.Id, Stop)));
    }

    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_somebody_was_erased(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database, _clock);
        var (ada, _) = (await ClearedAsync(node, "ada", 2, 40), await ClearedAsync(node, "erin", 4, 3));
        var dora = await ClearedAsync(node, "dora", 3, 30);
        await node.Endings.KeepAsync(Stop);
        await node.Vetting.ProposeAsync(Carla, ada, new ClearanceAsked(1, "V 9", Today), Stop);
        await node.Vetting.ReturnAsync(Bert, ada, (await node.Clearances.FileAsync(ada, Stop)).Proposal!.Id, "too little", Stop);
        await node.Journal.EraseAsync(new Retention(PeopleRecords.Class, dora), "Act 7, section 2", new ProcessWords("journal.erase", PeopleNode.Administrator, "erasure", "Act 7"), Handling, Stop);
        var grown = await RowsAsync(node);
        Assert.Equal(2, grown.Count(r => r.StartsWith("clearance", StringComparison.Ordinal)));
        Assert.DoesNotContain(grown, r => r.Contains(dora, StringComparison.Ordinal));
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await RowsAsync(node));
    }

    [Fact]
    public async Task Of_two_who_grant_and_return_in_one_moment_one_does()
    {
        await using var node = await PeopleNode.NewAsync(TestDatabase.SQLite, _clock);
        var ada = await InvitedAsync(node, "ada");
        await node.Vetting.ProposeAsync(Bert, ada, new ClearanceAsked(3, "V 12/2026", Today.AddDays(100)), Stop);
        var seen = (await node.Clearances.FileAsync(ada, Stop)).Proposal!.Id;
        var outcomes = await Task.WhenAll(RefusedAsync(node.Vetting.GrantAsync(Carla, ada, seen, Stop)), RefusedAsync(node.Vetting.ReturnAsync(Bert, ada, seen, "no", Stop)));
        Assert.Single(outcomes, (string?)null);
        Assert.Single(outcomes, "people.clearance.changed");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> InvitedAsync(PeopleNode node, string name) =>
        (await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount(name, name, ["duty-officer"]), Stop)).Person;

    private async Task<string> ClearedAsync(PeopleNode node, string name, int level, int days)
    {
        var person = await InvitedAsync(node, name);
        await GrantedAsync(node, person, level, days);
        return person;
    }

    private async Task GrantedAsync(PeopleNode node, string person, int level, int days)
    {
        await node.Vetting.ProposeAsync(Bert, person, new ClearanceAsked(level, "V 1/2026", Today.AddDays(days)), Stop);
        await node.Vetting.GrantAsync(Carla, person, (await node.Clearances.FileAsync(person, Stop)).Proposal!.Id, Stop);
    }

    private static async Task AdministratorIsThereAsync(PeopleNode node) => await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("chief", "Chief", ["administrator"]), Stop);

    private static async Task<string?> RefusedAsync(Task act)
    {
        try
        {
            await act;
            return null;
        }
        catch (FaultException refused)
        {
            return refused.Fault.Code;
        }
    }

    private static async Task<List<string>> WorkAsync(PeopleNode node)
    {
        await using var tables = node.Journal.Reader.Tables<DeskContext>();
        return await tables.Work.Select(w => w.Work).ToListAsync(Stop);
    }

    private static async Task<List<string>> RowsAsync(PeopleNode node)
    {
        await using var tables = node.Records.Tables();
        return [.. (await tables.Clearances.ToListAsync(Stop)).Select(c => $"clearance {c.Person} {c.Level} {c.Until} {c.Json}").Order(StringComparer.Ordinal), .. (await WorkAsync(node)).Order(StringComparer.Ordinal)];
    }
}
