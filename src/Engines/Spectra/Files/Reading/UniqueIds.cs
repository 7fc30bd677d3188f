using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Ids of things that a file should name once; one that it names twice, or not at all, gets a number.</summary>
internal sealed class UniqueIds(FileBeingRead file, string kind)
{
    private readonly HashSet<string> _taken = [];
    private int _count;

    public string Next(string? stated, string where)
    {
        _count++;
        if (stated is not null && _taken.Add(stated))
            return stated;
        if (stated is not null)
            file.Warn(Fault.Of("spectrum.id.twice", where, ("id", stated)));
        var made = stated is null ? $"{kind}-{_count}" : $"{stated}-{_count}";
        while (!_taken.Add(made))
            made += "-";
        return made;
    }
}
