using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Registers;

public sealed class RegistersTests
{
    [Theory, EachDatabase]
    public async Task Registers_tell_who_a_number_is_which_serials_are_reported_and_how_a_licence_stands(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var before = await JudgedAsync(node, "R-1");
        Assert.Contains(before.Assessed.Judgement.Undecided, u => u.Missing.Any(m => m.Contains("serialsReported", StringComparison.Ordinal)));
        Assert.Null(before.Assessed.Judgement.Registers);
        await ImportAsync(node, "operators", "number,name\nAV 1000009,Ilya Petrovich Barano\n");
        await ImportAsync(node, "serials", "serial\nPT 9\n");
        await ImportAsync(node, "licences", "number,status,consignee,entries\nLIC-1,suspended,Somebody Else,0C003\n");
        await ImportAsync(node, "informed", "name\nQuill Consulting\n");
        await ImportAsync(node, "restricted", "country\nSingapore\n");
        var after = await JudgedAsync(node, "R-2");
        Assert.Equal("Ilya Petrovich Barano", after.Assessed.Parties[0].Name);
        Assert.True(after.Assessed.Parties[0].Registered);
        var fired = after.Assessed.Judgement.Fired.Select(f => f.Id).ToList();
        Assert.Superset(new HashSet<string> { "party.listed", "goods.serial-reported", "document.licence-spent", "document.licence-other-consignee", "document.licence-other-goods", "goods.serial-elsewhere" }, fired.ToHashSet());
        Assert.Equal(5, after.Assessed.Judgement.Registers!.Count);
        Assert.Equal(["R-1"], (await node.AllAsync()).Where(d => d.Assessed.Judgement.Registers is null).Select(d => d.Assessed.Declaration.Reference));
    }

    [Fact]
    public async Task Bad_rows_are_left_out_with_their_place_and_a_file_without_a_usable_row_changes_nothing()
    {
        await using var node = await NewAsync();
        await ImportAsync(node, "licences", "number,status,valid_to\nLIC-1,valid,2027-01-01\nLIC-2,lost,\n,valid,\nLIC-3,valid,soon\nLIC-4,valid\n");
        var row = Assert.Single(await node.Registers.RowsAsync(Stop));
        Assert.Equal((1, 4), (row.Rows, row.Rejected));
        Assert.Equal(["declaration.cell.choice", "licences.number", "declaration.cell.moment", "csv.columns"], Cordon.Modules.Targeting.Registers.RegistersInForce.RejectedOf(row).Select(b => b.Code));
        Assert.Equal("csv.column", await CodeAsync(() => ImportAsync(node, "licences", "number,colour\nLIC-1,red\n")));
        Assert.Equal("csv.header", await CodeAsync(() => ImportAsync(node, "serials", "")));
        Assert.Equal("declaration.cell.country", await CodeAsync(() => ImportAsync(node, "restricted", "country\nAtlantis\n")));
        Assert.Equal("registers.kind", await CodeAsync(() => ImportAsync(node, "secrets", "name\nx\n")));
        Assert.Equal(row.Sha256, Assert.Single(await node.Registers.RowsAsync(Stop)).Sha256);
        // A licence whose last day is past has expired, whatever the register says.
        Assert.Contains("document.licence-spent", (await JudgedAsync(node, "R-1")).Assessed.Judgement.Fired.Select(f => f.Id));
    }

    private static Task ImportAsync(TargetingNode node, string kind, string text) => node.Registers.ImportAsync(Ada, kind, $"{kind}.csv", Encoding.UTF8.GetBytes(text), Stop);

    private static async Task<DeclarationState> JudgedAsync(TargetingNode node, string reference)
    {
        await node.TakeInAsync($$"""{"reference": "{{reference}}", "kind": "export", "issuedAt": 1801468800000000, "destinationCountry": "sg", "parties": [{"role": "exporter", "number": "AV1000009"}, {"role": "consignee", "name": "Corvale Laboratory Supply"}], "documents": [{"code": "X002", "id": "LIC-1"}], "items": [{"number": 1, "description": "Turbomolecular vacuum pumps 550 mm", "commodityCode": "841410", "serials": ["pt-9"]}]}""" + "\n");
        return await node.OfAsync(reference);
    }

    private static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;
}
