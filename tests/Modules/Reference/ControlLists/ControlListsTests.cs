using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Tests.Modules.Reference.ControlLists;

/// <summary>Editions of control lists: recorded once, in force by their day, the same after a rebuild.</summary>
public sealed class ControlListsTests
{
    private static readonly Actor Ada = Actor.Person("ada");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Of_each_list_the_edition_holds_whose_day_has_come(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var lists = ReferenceModule.ControlLists(node.Journal, ReferenceNode.Settings, node.Clock);
        await lists.ImportAsync(Given("2025", "2025-01-01", "code,text\n2B201,old words\n"), Ada, Stop);
        var edition = await lists.ImportAsync(Given("2026", "2026-03-01", "code,text\n2B201,new words\n2B201,twice\n"), Ada, Stop);
        await lists.ImportAsync(Given("2027", "2027-01-01", "code,text\n2B201,words to come\n"), Ada, Stop);
        await lists.ImportAsync(Given("A1", "2020-01-01", "code,text\n7A,missiles\n", "belmora-list"), Ada, Stop);
        Assert.Equal((1, 1, "controls.code.twice"), (edition.Items, edition.Rejected, Assert.Single(edition.Because).Code));
        Assert.Equal(["2027", "2026", "2025"], (await lists.EditionsAsync(Stop)).Where(e => e.List == "arvonia-list").Select(e => e.Edition));
        Assert.Equal([("arvonia-list", "2026"), ("belmora-list", "A1")], (await lists.InForceAsync(new DateOnly(2026, 3, 1), Stop)).Select(r => (r.Edition.List, r.Edition.Edition)));
        Assert.Equal("old words", (await lists.InForceAsync(new DateOnly(2026, 2, 28), Stop))[0].File.Find("2b201")!.Text);

        var before = await lists.EditionsAsync(Stop);
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), ReferenceNode.Settings.Handling, Stop);
        Assert.Equivalent(before, await lists.EditionsAsync(Stop), strict: true);
        // Another reader of the same journal reads the same words from the blob.
        Assert.Equal("new words", (await ReferenceModule.ControlLists(node.Journal, ReferenceNode.Settings, node.Clock).ReadAsync("arvonia-list", "2026", Stop)).File.Find("2B201")!.Text);
    }

    [Fact]
    public async Task The_same_edition_twice_changes_nothing_and_another_under_its_name_is_refused()
    {
        await using var node = await ReferenceNode.NewAsync();
        var lists = ReferenceModule.ControlLists(node.Journal, ReferenceNode.Settings, node.Clock);
        var given = Given("2026", "2026-03-01", "code,text\n2B201,words\n");
        Assert.Equal(await lists.ImportAsync(given, Ada, Stop) with { Because = [] }, await lists.ImportAsync(given, Actor.Person("ben"), Stop) with { Because = [] });
        Assert.Equal("controls.edition.known", await RefusedAsync(given with { Content = "code,text\n2B201,other words\n"u8.ToArray() }));
        Assert.Equal("controls.edition.known", await RefusedAsync(given with { From = "2026-03-02" }));
        Assert.Equal("controls.list", await RefusedAsync(given with { List = "Arvonia list" }));
        Assert.Equal("controls.edition", await RefusedAsync(given with { Edition = "../2026" }));
        Assert.Equal("controls.edition.from", await RefusedAsync(given with { Edition = "b", From = "tomorrow" }));
        Assert.Equal("controls.edition.law", await RefusedAsync(given with { Edition = "b", Law = " " }));
        Assert.Equal("controls.empty", await RefusedAsync(given with { Edition = "b", Content = "code,text\n"u8.ToArray() }));
        Assert.Equal("controls.text", await RefusedAsync(given with { Edition = "b", Content = "code,text\n2B201,\n"u8.ToArray() }));
        Assert.Equal("csv.column", await RefusedAsync(given with { Edition = "b", Content = "code,words\n2B201,x\n"u8.ToArray() }));
        Assert.Equal("controls.edition.unknown", (await Assert.ThrowsAsync<FaultException>(() => lists.ReadAsync("arvonia-list", "b", Stop))).Fault.Code);
        Assert.Single(await lists.EditionsAsync(Stop));

        async Task<string> RefusedAsync(GivenEdition bad) => (await Assert.ThrowsAsync<FaultException>(() => lists.ImportAsync(bad, Ada, Stop))).Fault.Code;
    }

    private static GivenEdition Given(string edition, string from, string csv, string list = "arvonia-list") => new(list, edition, from, "Act 12, annex 1", "annex.csv", Encoding.UTF8.GetBytes(csv));
}
