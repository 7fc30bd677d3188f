using Cordon.Modules.Exchange.Contracts;
using Cordon.Ui.Files;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files of releases as pages show them.</summary>
internal static class ReleaseFileLines
{
    /// <summary>Those of a release of this node.</summary>
    /// <param name="files">As it names them.</param>
    /// <param name="address">Where one is taken.</param>
    /// <param name="stripped">Bytes that were left out, by SHA-256; null where nobody asks.</param>
    public static IReadOnlyList<FileLine> Of(IReadOnlyList<ReleaseFile>? files, Func<ReleaseFile, string> address, IReadOnlyDictionary<string, long>? stripped = null) =>
        [.. (files ?? []).Select(f => new FileLine(f.Name, f.Type, f.Size, f.Sha256, address(f)) { Stripped = stripped?.GetValueOrDefault(f.Sha256) ?? 0 })];

    /// <summary>Those of a partner's release.</summary>
    /// <param name="files">As it names them.</param>
    /// <param name="address">Where one is taken.</param>
    /// <param name="came">Whether it is whole, by SHA-256; one that is not there has not come.</param>
    /// <param name="texts">The reader's.</param>
    public static IReadOnlyList<FileLine> Came(IReadOnlyList<ReleaseFile>? files, Func<ReleaseFile, string> address, IReadOnlyDictionary<string, bool> came, PageTexts texts) => [.. (files ?? []).Select(f =>
    {
        bool? whole = came.TryGetValue(f.Sha256, out var found) ? found : null;
        return new FileLine(f.Name, f.Type, f.Size, f.Sha256, whole == true ? address(f) : null) { Stands = whole switch { true => null, false => texts["exchange.files.broken"], null => texts["exchange.files.coming"] } };
    })];
}
