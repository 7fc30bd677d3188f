namespace Cordon.Modules.Targeting.Orders;

/// <summary>The form of an answer that somebody heard on the telephone, as it was sent.</summary>
public sealed class AnswerForm
{
    public string? Order { get; set; }

    public string? Answer { get; set; }

    public string? By { get; set; }

    public string? Reference { get; set; }

    public string? Text { get; set; }
}
