using Cordon.Kernel.Faults;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Purposes;

namespace Cordon.Tests.Modules.People.Purposes;

public sealed class PurposeListTests
{
    private const string Header = "purpose\tduties\topens\tbases\ten\tfr\n";

    [Fact]
    public void The_list_that_ships_gives_every_duty_that_sees_case_content_something_to_state_and_the_others_nothing()
    {
        Assert.Equal(
            Duty.All.Where(d => d != Duty.Administrator && d != Duty.Exporter),
            Duty.All.Where(d => PurposeList.Shipped.For([d.Name]).Count > 0));
        Assert.All(PurposeList.Shipped.All, p => Assert.All(p.Bases.Concat(p.Opens), text => Assert.Equal(text.Trim(), text)));
    }

    [Theory]
    [InlineData("", "people.purposes.header")]
    [InlineData("purpose\tduties\n", "people.purposes.header")]
    [InlineData(Header, "people.purposes.header")]
    [InlineData(Header + "audit\tauditor\tx\tAct 1\tAudit\n", "people.purposes.row")]
    [InlineData(Header + "audit\tauditor\tx\t \tAudit\tAudit\n", "people.purposes.row")]
    [InlineData(Header + "audit\tking\tx\tAct 1\tAudit\tAudit\n", "people.purposes.row")]
    [InlineData(Header + "a b\tauditor\tx\tAct 1\tAudit\tAudit\n", "people.purposes.row")]
    [InlineData(Header + "audit\tauditor\tx\tAct 1\tAudit\tAudit\naudit\tauditor\tx\tAct 1\tAudit\tAudit\n", "people.purposes.twice")]
    public void A_list_that_says_too_little_is_refused_with_its_line(string text, string code)
    {
        var fault = Assert.Throws<FaultException>(() => PurposeList.Read(text)).Fault;
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("purposes.tsv", fault.Where, StringComparison.Ordinal);
    }
}
