using System.Text.Json.Nodes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Tests.JournalChild;

/// <summary>A module as small as one can be, with everything a module may have.</summary>
public sealed class SampleModule : IJournalModule
{
    public static ProcessWords Words { get; } = new("sample.note", Actor.Person("p1"), "export control", "Act 12, section 3", "routine");

    public static Handling Open { get; } = new()
    {
        Tlp = Tlp.Clear,
        Originator = "arvonia",
        PermittedUse = PermittedUse.Evidence,
        Purpose = "export control",
        LegalBasis = "Act 12, section 3",
    };

    public static Viewer Viewer { get; } = new()
    {
        Actor = Actor.Person("p1"),
        Authority = "arvonia",
        Purposes = new HashSet<string> { "export control" },
        Use = PermittedUse.Administrative,
        Today = new DateOnly(2026, 3, 1),
    };

    /// <summary>True when entries are reacted to.</summary>
    public bool Subscribes { get; init; }

    /// <summary>The way out; null for none.</summary>
    public Journal.Outbox.IOutboxChannel? Channel { get; init; }

    public string Name => "Sample";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<Noted>("Noted", FromMessage);
        catalog.Entry<Reacted>("Reacted");
        catalog.Process("sample.note", "Takes a note.", emits => emits.Always<Noted>());
        catalog.Process("sample.both", "Takes a note and reacts to it at once.", emits => emits.Always<Noted>().Always<Reacted>());
        catalog.Process("sample.react", "Reacts to notes.", emits => emits.Sometimes<Reacted>("a note has an even number"));
        catalog.Tables<SampleContext>(options => new SampleContext(options));
        catalog.Projection(new Tallies());
        if (Subscribes)
            catalog.Subscriber(new Reaction());
        if (Channel is not null)
            catalog.Channel(Channel);
    }

    private static JsonObject FromMessage(JsonObject first) =>
        new() { ["subject"] = first["party"]!.DeepClone(), ["number"] = first["number"]!.DeepClone(), ["text"] = first["message"]!.DeepClone() };
}

/// <summary>A note about somebody. Version 1 called the subject party and the text message.</summary>
public sealed record Noted(string Subject, int Number, string Text);

/// <summary>A note with an even number was reacted to.</summary>
public sealed record Reacted(int Number);
