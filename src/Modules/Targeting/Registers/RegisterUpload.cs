using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Intake;
using Cordon.Ui.Doors;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>Takes a register in that a person hands in on the page.</summary>
internal static class RegisterUpload
{
    public static async Task<IResult> PostAsync(HttpContext http, RegistersInForce registers, PageTexts texts, [FromForm] string? kind, [FromForm] IFormFile? file, CancellationToken cancellation)
    {
        try
        {
            if (file is null || file.Length == 0)
                throw new FaultException(Fault.Of("targeting.upload", "file", ("most", RegisterFile.Largest >> 20)));
            using var content = new MemoryStream(capacity: (int)Math.Min(file.Length, RegisterFile.Largest));
            await file.CopyToAsync(content, cancellation);
            await registers.ImportAsync(http.User.Actor(), kind, Path.GetFileName(file.FileName.Replace('\\', '/')), content.ToArray(), cancellation);
            return Results.Redirect($"{TargetingAddresses.Registers}?given={kind}");
        }
        catch (FaultException refused)
        {
            return Results.Redirect($"{TargetingAddresses.Registers}?refused={Uri.EscapeDataString(RefusedLine.Of(refused, texts))}");
        }
    }
}
