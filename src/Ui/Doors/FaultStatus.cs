using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Ui.Doors;

/// <summary>The HTTP status of a fault code that is not simply a bad request; a module registers one for each such code.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Status">HTTP status.</param>
public sealed record FaultStatus(string Code, int Status)
{
    /// <summary>The status of a fault: that of its code, or 400.</summary>
    public static int Of(Fault fault, IEnumerable<FaultStatus> registered) =>
        registered.FirstOrDefault(s => s.Code == fault.Code)?.Status ?? StatusCodes.Status400BadRequest;
}
