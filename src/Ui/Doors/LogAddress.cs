namespace Cordon.Ui.Doors;

/// <summary>Where the log of a node is: its files below this address, and the page that proves entries at it.</summary>
public static class LogAddress
{
    /// <summary>The page; the public files of the log are below it.</summary>
    public const string Page = "/log";

    /// <summary>The page with the proof of an entry.</summary>
    public static string Prove(Guid entry) => $"{Page}?entry={entry:D}";
}
