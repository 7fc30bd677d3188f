using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Forms;

/// <summary>A field of the form of a kind of call.</summary>
/// <param name="Key">Its key, on the wire and in texts.</param>
/// <param name="Needed">Whether it has to be filled in.</param>
/// <param name="Lines">Whether it may be longer than a line.</param>
public sealed record CallField(string Key, bool Needed = false, bool Lines = false);

/// <summary>The short form of each kind of call. Part of the protocol: both ends have the same.</summary>
internal static class CallForms
{
    private static readonly Dictionary<HotlineKind, CallField[]> Forms = new()
    {
        [HotlineKind.Alert] = [new("what", true, true), new("where"), new("when"), new("goods"), new("conveyance"), new("asked", Lines: true)],
        [HotlineKind.Assistance] = [new("asked", true, true), new("where"), new("when")],
        [HotlineKind.StopRequest] = [new("goods", true), new("conveyance", true), new("where", true), new("grounds", true, true), new("when")],
        [HotlineKind.LostOrStolen] = [new("goods", true), new("serial"), new("activity"), new("where", true), new("when", true), new("circumstances", Lines: true)],
        [HotlineKind.EndUse] = [new("consignee", true), new("goods", true), new("enduse", true), new("asked", true, true)],
        [HotlineKind.DeliveryVerification] = [new("consignment", true), new("goods", true), new("consignee", true), new("when", true)],
        [HotlineKind.ReachBack] = [new("alarm", true), new("instrument"), new("what", true, true), new("asked", true, true)],
        [HotlineKind.Denial] = [new("goods", true), new("entry", true), new("consignee"), new("enduse", true), new("grounds", true, true), new("identical", true, true)],
        [HotlineKind.Consultation] = [new(Denial, true), new("goods", true), new("entry"), new("enduse", true), new("asked", true, true)],
        [HotlineKind.Deconfliction] = [new("where", true), new("when", true), new("what", true, true)],
        [HotlineKind.JointInspection] = [new("goods", true), new("where", true), new("when", true), new("lookfor", true, true)],
        [HotlineKind.Test] = [],
    };

    /// <summary>The denial that a consultation is about, by the number that the one that refused gave it.</summary>
    public const string Denial = "denial";

    public const int LongestLine = 200;
    public const int LongestText = 2000;

    /// <summary>The fields of a kind, in the order in which they are asked for.</summary>
    public static IReadOnlyList<CallField> Of(HotlineKind kind) => Forms[kind];

    /// <summary>Every key that is asked for by any kind.</summary>
    public static IEnumerable<string> Keys => Forms.Values.SelectMany(f => f).Select(f => f.Key).Distinct();
}
