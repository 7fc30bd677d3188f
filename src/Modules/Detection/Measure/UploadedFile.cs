using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Detection.Measure;

/// <summary>A file as a browser or a program hands it in.</summary>
internal static class UploadedFile
{
    private const int LongestName = 200;

    /// <summary>Its name without a folder, and its bytes.</summary>
    /// <exception cref="FaultException"><c>detection.file</c></exception>
    public static async Task<(string Name, byte[] Content)> ReadAsync(IFormFile? file, long largest, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0 || file.Length > largest)
            throw No(largest);
        var name = NameOf(file.FileName, largest);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return (name, content.ToArray());
    }

    /// <summary>A name of a file, without a folder.</summary>
    /// <exception cref="FaultException"><c>detection.file</c></exception>
    public static string NameOf(string? given, long largest) =>
        Path.GetFileName((given ?? "").Replace('\\', '/')).Trim() is var name && name.Trim('.').Length > 0 && name.Length <= LongestName && !name.Any(char.IsControl) ? name : throw No(largest);

    private static FaultException No(long largest) => new(Fault.Of("detection.file", "file", ("most", largest >> 20)));
}
