namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>A form of matching as it was sent. Each page asks for some of it.</summary>
public sealed class QuestionForm
{
    public string? Kind { get; set; }

    public string? Words { get; set; }

    public string? Born { get; set; }

    public string? Number { get; set; }

    /// <summary>Other spellings or numbers of the same sort, one a line.</summary>
    public string? Also { get; set; }

    /// <summary>Places of what the record names, from 0.</summary>
    public List<string>? Taken { get; set; }

    public string? Purpose { get; set; }

    public string? Basis { get; set; }

    public string? Text { get; set; }

    public List<string>? Partners { get; set; }

    public string? Partner { get; set; }

    public List<string>? Kinds { get; set; }

    /// <summary>The last day on which it is asked again.</summary>
    public string? Until { get; set; }

    public string? ADay { get; set; }

    /// <summary>The proposal that was looked at.</summary>
    public string? Seen { get; set; }

    public string? Step { get; set; }

    public string? FromSet { get; set; }

    public string? Reference { get; set; }
}
