namespace Cordon.Modules.Exchange.Partners;

/// <summary>A form about a partner as it was sent. Each page asks for some of it.</summary>
public sealed class PartnerForm
{
    /// <summary>How the partner stood when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    /// <summary>A card, pasted.</summary>
    public string? Card { get; set; }

    /// <summary><c>yes</c> when the numbers were the same.</summary>
    public string? Compared { get; set; }

    public string? LegalBasis { get; set; }

    /// <summary>One a line.</summary>
    public string? Purposes { get; set; }

    public List<string>? Kinds { get; set; }

    public string? Use { get; set; }

    public string? Level { get; set; }

    public string? ADay { get; set; }

    /// <summary>The number from which a stream goes on.</summary>
    public string? From { get; set; }

    public string? Name { get; set; }

    public List<string>? Members { get; set; }

    public string? Text { get; set; }

    /// <summary>What was found out about an alarm of the partner's log.</summary>
    public string? Found { get; set; }

    /// <summary>How the log is witnessed after the alarm.</summary>
    public string? After { get; set; }
}
