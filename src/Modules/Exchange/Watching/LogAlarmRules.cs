using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>The rules of clearing an alarm about a partner's log, each refused with a sentence.</summary>
internal static class LogAlarmRules
{
    /// <summary>The log whose alarm stands; the first found is cleared first.</summary>
    public static WitnessedLogRow OnlyAnAlarmThatStandsIsCleared(IEnumerable<WitnessedLogRow> logs) =>
        logs.Where(l => l.Offending is not null).OrderBy(l => l.FoundAt).ThenBy(l => l.Origin, StringComparer.Ordinal).FirstOrDefault() ?? throw new FaultException(new Fault("exchange.log.none"));

    public static void AClearingIsProposedWhereNoneWaits(Partner one) => Hold(one.Clearing is null, "exchange.log.proposed");

    public static LogClearing OnlyAProposedClearingIsConfirmedOrReturned(Partner one) => one.Clearing ?? throw new FaultException(new Fault("exchange.log.not-proposed"));

    public static void WhoFoundItDoesNotConfirm(LogClearing clearing, string person) => Hold(clearing.Person != person, "exchange.same-person");

    /// <summary>Paper and log may lie alike: somebody has spoken with the partner.</summary>
    public static void ThePartnerWasAsked(string? asked) => Hold(asked == "yes", "exchange.log.asked", "compared");

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
