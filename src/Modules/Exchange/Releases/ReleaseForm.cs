namespace Cordon.Modules.Exchange.Releases;

/// <summary>A form about a release as it was sent. Each page asks for some of it.</summary>
public sealed class ReleaseForm
{
    public int Seen { get; set; }

    public string? Step { get; set; }

    /// <summary>The id it will have: what is looked at names it.</summary>
    public string? Release { get; set; }

    /// <summary>What was looked at, by partner in their order.</summary>
    public List<string>? Digests { get; set; }

    /// <summary>SHA-256 of files that are taken out again.</summary>
    public List<string>? Remove { get; set; }

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Tearline { get; set; }

    /// <summary>One a line: <c>name: value</c>.</summary>
    public string? Fields { get; set; }

    public string? Authority { get; set; }

    public string? Gateway { get; set; }

    public string? Tlp { get; set; }

    public string? Level { get; set; }

    public string? Marking { get; set; }

    public string? Use { get; set; }

    public string? Purpose { get; set; }

    /// <summary>The last day it may be kept: <c>2027-11-30</c>; empty where there is none.</summary>
    public string? Until { get; set; }

    public List<string>? Recipients { get; set; }

    public string? Group { get; set; }

    public string? Text { get; set; }

    /// <summary>Why it is called back.</summary>
    public string? Sort { get; set; }

    public string? Replacement { get; set; }
}
