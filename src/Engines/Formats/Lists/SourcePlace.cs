namespace Cordon.Engines.Formats.Lists;

/// <summary>Where in a file something was read.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Line">Line from 1; 0 when the format has no meaningful lines.</param>
/// <param name="Path">JSON pointer or XML path; empty for rows.</param>
public readonly record struct SourcePlace(string File, long Line, string Path = "")
{
    /// <summary><c>sdn.csv line 12</c>, <c>list.xml line 80 /CONSOLIDATED_LIST/…</c>.</summary>
    public override string ToString() => (Line, Path) switch
    {
        (0, "") => File,
        (0, _) => $"{File} {Path}",
        (_, "") => $"{File} line {Line}",
        _ => $"{File} line {Line} {Path}",
    };
}
