using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Modules.People.Accounts;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData(" Ada.B-1_x ", "ada.b-1_x")]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData("ada arvonen", null)]
    [InlineData("adа", null)]
    [InlineData("ada/../eve", null)]
    public void A_user_name_is_plain(string typed, string? taken) => Assert.Equal(taken, Taken(() => AccountRules.UserNameIsPlain(typed)));

    [Theory]
    [InlineData("  Zoë <b> 李  ", "Zoë <b> 李")]
    [InlineData(" ", null)]
    [InlineData("a\nb", null)]
    public void A_name_is_readable(string typed, string? taken) => Assert.Equal(taken, Taken(() => AccountRules.NameIsReadable(typed)));

    [Theory]
    [InlineData("case-officer,front-line-officer", "front-line-officer case-officer")]
    [InlineData("auditor", "auditor")]
    [InlineData("auditor,case-officer", null)]
    [InlineData("", null)]
    [InlineData("case-officer,king", null)]
    public void Duties_are_known_ones_in_the_order_of_the_matrix_and_an_auditor_has_no_other(string asked, string? taken) =>
        Assert.Equal(taken, Taken(() => string.Join(' ', AccountRules.AnAuditorHasNoOtherDuty(asked.Split(',', StringSplitOptions.RemoveEmptyEntries)))));

    [Fact]
    public void An_administrator_is_left()
    {
        Account Of(bool locked, params string[] duties) => new("p", "u", "n", duties, locked, new Instant(0));
        AccountRules.AnAdministratorIsLeft([Of(false, "case-officer"), Of(false, Duty.Administrator.Name)]);
        Assert.Equal("people.last-administrator", Assert.Throws<FaultException>(() => AccountRules.AnAdministratorIsLeft([Of(true, Duty.Administrator.Name), Of(false, "auditor")])).Fault.Code);
        Assert.Equal("people.own-account", Assert.Throws<FaultException>(() => AccountRules.NobodyChangesTheirOwnAccountAsAnAdministrator("p", "p")).Fault.Code);
    }

    private static string? Taken(Func<string> rule)
    {
        try
        {
            return rule();
        }
        catch (FaultException refused) when (refused.Fault.Code.StartsWith("people.", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
