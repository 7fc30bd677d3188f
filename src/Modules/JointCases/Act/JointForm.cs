namespace Cordon.Modules.JointCases.Act;

/// <summary>A form about a joint case as it was sent. Each page asks for some of it.</summary>
public sealed class JointForm
{
    public string? Title { get; set; }

    public string? Purpose { get; set; }

    public string? Gateway { get; set; }

    /// <summary>Names of partners' nodes.</summary>
    public List<string>? Members { get; set; }

    public string? Member { get; set; }

    /// <summary>A day: <c>2026-11-30</c>. It ends at its end, UTC.</summary>
    public string? Due { get; set; }

    public string? Tlp { get; set; }

    public string? Use { get; set; }

    /// <summary>The level of classification, 0 to 9; empty for that of the case.</summary>
    public string? Level { get; set; }

    /// <summary>The words of the classification.</summary>
    public string? Marking { get; set; }

    public string? Text { get; set; }

    /// <summary>yes or no.</summary>
    public string? Answer { get; set; }

    public string? Vote { get; set; }

    public string? Outcome { get; set; }

    public string? Release { get; set; }

    public string? Proposal { get; set; }

    public string? Person { get; set; }

    /// <summary>yes where the person is named to the others.</summary>
    public string? Named { get; set; }

    /// <summary>What is done with a task: <c>take</c>, <c>finish</c>, <c>decline</c>, <c>withdraw</c>.</summary>
    public string? Act { get; set; }
}
