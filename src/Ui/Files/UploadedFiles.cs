using Cordon.Kernel.Faults;
using Cordon.Kernel.Web.Files;
using Microsoft.AspNetCore.Http;

namespace Cordon.Ui.Files;

/// <summary>Files that a form brings.</summary>
public static class UploadedFiles
{
    /// <summary>Those of a form's input <c>files</c>, each looked at; an input that was left empty brings none.</summary>
    /// <param name="request">The request that brings the form.</param>
    /// <param name="largest">Bytes of the largest that is taken.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException">what <see cref="TakenFile.Of"/> refuses</exception>
    public static async Task<IReadOnlyList<TakenFile>> TakeAsync(HttpRequest request, long largest, CancellationToken cancellation)
    {
        var taken = new List<TakenFile>();
        foreach (var file in request.Form.Files.GetFiles("files").Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            if (file.Length > largest)
                throw TakenFile.TooLarge(largest);
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            taken.Add(TakenFile.Of(file.FileName, content.ToArray(), largest));
        }

        return taken;
    }
}
