using System.Text.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.History;

/// <summary>Something by which a declaration is found again: a serial number, a seal, a party.</summary>
/// <param name="Key">Sort and value: <c>serial:PT771</c>.</param>
/// <param name="Detail">What was said with it.</param>
internal sealed record Mark(string Key, string Detail);

/// <summary>A mark of an earlier declaration.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Declaration">Which.</param>
/// <param name="Chain">References by which it is the same movement as another.</param>
/// <param name="At">When it was issued, or came in.</param>
/// <param name="Stopped">Whether it is held, or was not let load.</param>
internal sealed record SeenMark(Mark Mark, string Declaration, string Chain, Instant At, bool Stopped = false)
{
    private readonly string[] _movements = Chain.Split('\n');

    /// <summary>What went the same way, of a mark that says so.</summary>
    public AlikeShipment Shipment => field ??= JsonSerializer.Deserialize<AlikeShipment>(Mark.Detail)!;

    /// <summary>Whether it is about none of some movements.</summary>
    public bool IsOfNone(string[] movements) => !_movements.AsSpan().ContainsAny(movements);
}
