using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>Takes in the declarations of a file that a person hands in on the page.</summary>
internal static class DeclarationsUpload
{
    public static async Task<IResult> PostAsync(HttpContext http, DeclarationIntake intake, PageTexts texts, [FromForm] IFormFile? file, CancellationToken cancellation)
    {
        try
        {
            if (file is null || file.Length == 0)
                throw new FaultException(Fault.Of("targeting.upload", "file", ("most", DeclarationIntake.Largest >> 20)));
            using var content = new MemoryStream(capacity: (int)Math.Min(file.Length, DeclarationIntake.Largest));
            await file.CopyToAsync(content, cancellation);
            var (lines, _) = await intake.TakeInAsync(Path.GetFileName(file.FileName), content.ToArray(), http.User.Actor(), key: null, cancellation);
            return Results.Redirect(
                $"{TargetingAddresses.Declarations}?given={lines.Count}&rejected={lines.Count(l => l.Refused is not null)}&waiting={lines.Count(l => l.Proposed is { } proposed && DeclarationState.AsksForPerson(proposed))}");
        }
        catch (FaultException refused)
        {
            return Results.Redirect($"{TargetingAddresses.Declarations}?refused={Uri.EscapeDataString(RefusedLine.Of(refused, texts))}");
        }
    }
}
