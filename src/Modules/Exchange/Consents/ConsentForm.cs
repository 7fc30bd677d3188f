namespace Cordon.Modules.Exchange.Consents;

/// <summary>A form about passing something on, as it was sent.</summary>
public sealed class ConsentForm
{
    /// <summary>To whom it is to go, or may.</summary>
    public List<string>? Recipients { get; set; }

    public string? Text { get; set; }
}
