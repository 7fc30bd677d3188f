namespace Cordon.Modules.Targeting.Interviews;

/// <summary>The form of an interview as it was sent.</summary>
public sealed class InterviewForm
{
    /// <summary>How many acts there were when the person looked.</summary>
    public int Seen { get; set; }

    /// <summary>By question: <c>yes</c>, <c>no</c>, or empty where it was not asked.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    public string? Payer { get; set; }

    public string? Whom { get; set; }

    public string? Text { get; set; }
}
