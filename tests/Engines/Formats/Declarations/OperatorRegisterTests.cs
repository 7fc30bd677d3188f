using System.Text;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Operators;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Formats.Declarations;

public sealed class OperatorRegisterTests
{
    [Fact]
    public void A_number_stands_for_whoever_held_it_on_the_day_and_bad_rows_are_named()
    {
        var register = Read("number,name,country,valid_from,valid_to\nAV 100-1,Old Harbour Tools,fr,,2024-12-31\nav1001,New Harbour Tools,fr,2025-01-01,\n,Nobody,,,\nAV2,,,,\nAV3,Quill Ltd,Atlantis,,\nAV4,Quill Ltd,de,soon,\n");
        Assert.Equal(2, register.Count);
        Assert.Equal(["operators.number", "party.name.none", "declaration.cell.country", "declaration.cell.moment"], register.Rejected.Select(r => r.Code));
        Assert.Equal("Old Harbour Tools", register.Find("AV1001", new DateOnly(2024, 6, 1))!.Name);
        Assert.Equal("New Harbour Tools", register.Find("AV.1001")!.Name);
        Assert.Equal(["Old Harbour Tools", "New Harbour Tools"], register.HistoryOf("AV1001").Select(e => e.Name));
        Assert.Null(register.Find("AV9"));
    }

    [Fact]
    public void A_register_without_names_is_refused() => Assert.Equal("csv.column", Assert.Throws<FaultException>(() => Read("number,address\n1,x\n")).Fault.Code);

    private static OperatorRegister Read(string text) => OperatorRegister.Read(InputFile.InMemory("operators.csv", Encoding.UTF8.GetBytes(text)));
}
