using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Standing.Register;

namespace Cordon.Tests.Modules.Screening.Standing;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Parties_without_an_id_or_with_one_twice_are_refused_all_together()
    {
        await using var node = await StandingNode.NewAsync();
        var refused = await Assert.ThrowsAsync<FaultException>(() => node.RegisterAsync(("p1", "Tesmir Vorlan"), ("p1", "Kadri Harkonte"), (new string('x', 201), "Olbena Quenby")));
        Assert.Equal([("standing.id.twice", "/parties/1/id"), ("standing.id.long", "/parties/2/id")], refused.Faults.Select(f => (f.Code, f.Where)));
        Assert.Empty(await node.RowsAsync());
    }

    [Fact]
    public async Task Nobody_who_is_not_registered_can_be_withdrawn()
    {
        await using var node = await StandingNode.NewAsync();
        var refused = await Assert.ThrowsAsync<FaultException>(() => node.Registration.WithdrawAsync("p9", Cordon.Kernel.Processes.Actor.Person("ada"), StandingNode.Stop));
        Assert.Equal("standing.party.unknown", refused.Fault.Code);
    }

    [Fact]
    public void A_file_is_read_whole_with_several_names_and_dates()
    {
        var parties = Read("id,name,type,dob,country\np1,Tesmir Vorlan|T. Vorlann,person,1961-04-02;1962,av\np2,Arvonia Pumps LLC,,,\n");
        Assert.Equal(["p1", "p2"], parties.Select(p => p.Party.Id));
        Assert.Equal(["Tesmir Vorlan", "T. Vorlann"], parties[0].Party.Names.Select(n => n.Text));
        Assert.Equal(2, parties[0].Party.Dates.Count);
    }

    [Fact]
    public void Every_bad_row_of_a_file_is_named_and_nothing_of_it_is_taken()
    {
        var refused = Assert.Throws<FaultException>(() => Read("id,name\np1,Tesmir Vorlan\n,Kadri Harkonte\np1,Olbena Quenby\np3,\n"));
        Assert.Equal(["standing.id.missing", "standing.id.twice"], refused.Faults.Select(f => f.Code).Where(c => c.StartsWith("standing", StringComparison.Ordinal)));
        Assert.Equal(3, refused.Faults.Count);
        Assert.Equal("standing.upload", Assert.Throws<FaultException>(() => Read("id,name\n")).Fault.Code);
    }

    private static List<Cordon.Modules.Screening.Ask.AskedParty> Read(string text) => PartiesUpload.Read("parties.csv", Encoding.UTF8.GetBytes(text));
}
