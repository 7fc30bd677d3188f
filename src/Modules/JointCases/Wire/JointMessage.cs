using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>Messages of joint cases. Whether a fact has any effect is for the merge to say, which is the same everywhere; here is looked at only what a single fact shows.</summary>
internal sealed class JointMessage(TimeProvider clock) : IMessageKind
{
    /// <summary>The colours that a fact may have.</summary>
    public static readonly IReadOnlyList<Tlp> Colours = [Tlp.AmberStrict, Tlp.Amber, Tlp.Green, Tlp.Clear];

    private const int DigestLength = 64;

    public string Kind => JointLetter.Kind;

    public string Title => "joint-cases.message";

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var fact = JointLetter.Read(content.Body);
        ItIsItsSendersOwn(fact, partner.Partner);
        ItIsOfTheCaseThatTheMessageNames(fact, content.About);
        ItPointsToWhatCanHaveBeenBefore(fact);
        ItsTimeHasCome(fact, Instant.Now(clock));
        ItsColourIsOneThatTravels(fact);
        if (FactLevel.Checked(fact.Classification) is { } level)
            Hold(level.Level <= partner.Agreement.Level, "level", "level");
        FactWords.Text(fact.By, "by", most: FactLimits.By);
        FactWords.Check(fact.Act, fact.At);
        return HandlingOf(fact, partner.Node, usual) with { PermittedUse = fact.Use < partner.Agreement.Use ? fact.Use : partner.Agreement.Use };
    }

    /// <summary>How a fact is handled: as its author marked it.</summary>
    public static Handling HandlingOf(JointFact fact, string here, Handling usual) =>
        usual with { Tlp = fact.Tlp, PermittedUse = fact.Use, Originator = fact.Author, ReleasableTo = fact.Author == here ? [] : [$"authority/{here}"], Purpose = JointCasePurpose.Words, Classification = fact.Classification ?? Classification.None };

    private static void ItIsItsSendersOwn(JointFact fact, string sender) => Hold(fact.Author == sender, "author", "author");

    private static void ItIsOfTheCaseThatTheMessageNames(JointFact fact, string about)
    {
        Hold(CaseName.IsWellFormed(fact.Case) && CaseName.OwnOf(fact.Case) == about, "case", "case");
        Hold(fact.Act is not Opens || (CaseName.OpenerOf(fact.Case) == fact.Author && fact.Number == 1), "case", "case");
    }

    private static void ItPointsToWhatCanHaveBeenBefore(JointFact fact)
    {
        Hold(fact.Number is >= 1 and <= FactLimits.Number && fact.Seen.Count <= FactLimits.Members * 2, "seen", "seen");
        foreach (var (node, point) in fact.Seen)
        {
            Hold(Kernel.Processes.Name.IsWellFormed(node) && point.Number is >= 1 and <= FactLimits.Number, "seen", "seen");
            Hold(point.Digest.Length == DigestLength && point.Digest.All(char.IsAsciiHexDigitLower), "seen", "seen");
        }

        Hold((fact.Seen.TryGetValue(fact.Author, out var own) ? own.Number : 0) == fact.Number - 1, "seen", "seen");
    }

    /// <summary>What was written long ago comes late to whoever joins late. What comes from the day after tomorrow has a wrong clock.</summary>
    private static void ItsTimeHasCome(JointFact fact, Instant now) => Hold(fact.At <= now + FactLimits.Ahead && fact.At >= Instant.OfUtcDay(DateOnly.FromDayNumber(1)), "clock", "at");

    private static void ItsColourIsOneThatTravels(JointFact fact) => Hold(Colours.Contains(fact.Tlp) && Enum.IsDefined(fact.Use) && fact.Use != PermittedUse.None, "colour", "tlp");

    private static void Hold(bool holds, string rule, string where)
    {
        if (!holds)
            throw new FaultException(new Fault($"joint-cases.declined.{rule}", where));
    }
}
