using System.Security.Claims;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Contracts;

/// <summary>Which radiation alarms were matched to a declaration, for its page. A page asks for all of this service, since a node may have no alarms.</summary>
public interface IAlarmsOfDeclaration
{
    /// <summary>The alarms that the reader may see, the latest first; null when the reader sees no alarms at all, and nothing is to be shown.</summary>
    /// <param name="declaration">Id of the declaration on this node.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<DeclarationAlarm>?> OfAsync(string declaration, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>An alarm of a declaration.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Name">Reference and place.</param>
/// <param name="Nuclides">What was found.</param>
/// <param name="At">When it was measured.</param>
/// <param name="Outcome">What it turned out to be; null while nobody has said.</param>
public sealed record DeclarationAlarm(string Address, string Name, IReadOnlyList<string> Nuclides, Instant At, AlarmOutcome? Outcome);
