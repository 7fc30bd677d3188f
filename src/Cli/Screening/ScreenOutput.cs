using Cordon.Engines.Formats.Lists;

namespace Cordon.Cli.Screening;

/// <summary>Where the answers go, in the format asked for.</summary>
internal abstract class ScreenOutput(ScreenSettings settings, IReadOnlyDictionary<string, ListedEntity> entities) : IDisposable
{
    protected ScreenSettings Settings { get; } = settings;

    public static ScreenOutput For(ScreenSettings settings, IReadOnlyDictionary<string, ListedEntity> entities) => settings.Format switch
    {
        "jsonl" => new ScreenJson(settings, entities, lines: true),
        "json" => new ScreenJson(settings, entities, lines: false),
        "csv" => new ScreenCsv(settings, entities),
        _ => new ScreenTable(settings, entities),
    };

    public abstract void Write(ScreenAnswer answer);

    public virtual void Dispose()
    {
    }

    protected string DatasetOf(string id) => entities[id].Dataset;

    protected bool IsMatch(double score) => Math.Round(score, 4) >= Settings.Threshold;
}
