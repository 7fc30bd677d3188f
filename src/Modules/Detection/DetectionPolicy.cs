namespace Cordon.Modules.Detection;

/// <summary>What the authority has set about radiation alarms.</summary>
public sealed record DetectionPolicy
{
    /// <summary>From this dose rate on where they stand, µSv/h, people turn back.</summary>
    public double TurnBack { get; init; } = 100;

    /// <summary>The one number to call; null when none is set.</summary>
    public string? Telephone { get; init; }

    /// <summary>How long an alarm may wait for an outcome.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long until an expert says that they are on it.</summary>
    public TimeSpan Acknowledge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long until the expert has answered.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Whether the node closes alarms by itself that declared goods explain by their natural radioactivity.</summary>
    public bool ClosesExplained { get; init; } = true;

    /// <summary>How long alarms are kept, in whole days; zero keeps them until somebody erases them.</summary>
    public TimeSpan Kept { get; init; }

    /// <summary>How long what persons said about treatments is kept, in whole days.</summary>
    public TimeSpan TreatmentsKept { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The folder that files of instruments are put into; null when none is watched.</summary>
    public string? Folder { get; init; }
}
