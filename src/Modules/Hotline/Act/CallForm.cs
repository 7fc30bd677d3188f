namespace Cordon.Modules.Hotline.Act;

/// <summary>A form about a call or the roster as it was sent. Each page asks for some of it.</summary>
public sealed class CallForm
{
    public string? Partner { get; set; }

    public string? Kind { get; set; }

    public string? Urgency { get; set; }

    public string? Subject { get; set; }

    /// <summary>The fields of the form of its kind, by key.</summary>
    public Dictionary<string, string?> Fields { get; set => field = value ?? []; } = [];

    public string? Tlp { get; set; }

    public string? Use { get; set; }

    /// <summary>The level of classification, 0 to 9; empty as 0.</summary>
    public string? Level { get; set; }

    /// <summary>The words of the classification.</summary>
    public string? Marking { get; set; }

    /// <summary>The id under which its files are put together; empty when none were.</summary>
    public string? Bundle { get; set; }

    /// <summary>SHA-256 of the files that the form showed, in their order.</summary>
    public List<string> Seen { get; set => field = value ?? []; } = [];

    /// <summary>SHA-256 of files that are not to go after all.</summary>
    public List<string> Remove { get; set => field = value ?? []; } = [];

    /// <summary>Whether it is sent, or looked at first.</summary>
    public string? Step { get; set; }

    /// <summary>It is looked at first.</summary>
    public const string Look = "look";

    public string? Outcome { get; set; }

    public string? Reached { get; set; }

    public string? Text { get; set; }

    public string? Person { get; set; }

    public string? Line { get; set; }

    /// <summary>A moment, UTC: <c>2026-11-30T14:05</c>.</summary>
    public string? From { get; set; }

    /// <summary>A moment, UTC.</summary>
    public string? Until { get; set; }

    public string? Shift { get; set; }
}
