using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Forms;

namespace Cordon.Modules.Hotline.Life;

/// <summary>A lowering that waits for a second person.</summary>
/// <param name="To">The level.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who proposes it.</param>
/// <param name="At">When.</param>
public sealed record LoweringProposal(Classification To, string Text, string Person, Instant At);

/// <summary>That one end lowered what it had said.</summary>
/// <param name="Here">Whether it was this end.</param>
/// <param name="To">The level.</param>
/// <param name="Text">Why.</param>
/// <param name="At">When.</param>
/// <param name="Persons">Who here proposed and confirmed it; none where the partner did.</param>
public sealed record LoweredNote(bool Here, Classification To, string Text, Instant At, IReadOnlyList<string> Persons);

/// <summary>What lowering makes of a call. Each end lowers what it said itself: the caller its call, the called end its answers, and each with it what it noted for itself. Pure.</summary>
internal static class Lowering
{
    /// <summary>The highest that an end has said, with what was noted here where it is this end; null when nothing of it is classified.</summary>
    /// <param name="call">The call.</param>
    /// <param name="here">Whether this end is meant, or the partner's.</param>
    public static Classification? HighestOf(Call call, bool here) =>
        CallLevel.HighestOf([.. SaidBy(call, IsCaller(call, here)), .. here ? call.Telephoned.Select(n => n.Level) : []]);

    /// <summary>Whether lowering concerns something that this end said to the partner, and not its own notes alone, of which the partner is to know nothing.</summary>
    public static bool ConcernsThePartner(Call call, Classification to) => SaidBy(call, IsCaller(call, here: true)).Any(l => Lower(l, to) is not null);

    /// <summary>The lowest to which an end can lower: an answer is no lower than the call that it answers, as its caller has it.</summary>
    public static Classification? FloorOf(Call call, bool here) => IsCaller(call, here) ? null : CallLevel.HighestOf([call.LetterLevel]);

    /// <summary>The call with what one end said lowered to a level, and no higher than it was where it was lower.</summary>
    public static Call After(Call call, bool here, Classification to)
    {
        // What was noted before notes kept their level is as high as the call was.
        var unknown = call.Telephoned.Any(n => n.Level is null) ? call.Handling.Classification : null;
        var after = IsCaller(call, here)
            ? call with { LetterLowered = Lower(call.LetterLevel, to) ?? call.LetterLowered }
            : call with { MoreTime = Lower(call.MoreTime, to), Answer = Lower(call.Answer, to) };
        if (here)
            after = after with { Telephoned = [.. after.Telephoned.Select(n => n with { Level = Lower(n.Level, CallLevel.HighestOf([to, .. SaidBy(call, IsCaller(call, !here))]) ?? Classification.None) ?? n.Level })] };
        return after with { Handling = after.Handling with { Classification = CallLevel.HighestOf([after.Said, unknown, .. after.Telephoned.Select(n => n.Level)]) ?? Classification.None } };
    }

    private static bool IsCaller(Call call, bool here) => call.Incoming != here;

    private static IEnumerable<Classification?> SaidBy(Call call, bool caller) => caller ? [call.LetterLevel] : [call.MoreTime?.Level, call.Answer?.Level];

    private static CallAnswer? Lower(CallAnswer? answer, Classification to) => answer is null ? null : answer with { Lowered = Lower(answer.Level, to) ?? answer.Lowered };

    /// <summary>Null when it is not higher than that.</summary>
    private static Classification? Lower(Classification? level, Classification to) => level is not null && level.Level > to.Level ? to : null;
}
