using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Packs;

/// <summary>The rule pack that the node judges by: read and checked once. Without one that may be used nothing can be assessed, and the node says so.</summary>
/// <param name="file">Where it lies.</param>
/// <param name="clock">What day it is.</param>
internal sealed class PackInUse(string file, TimeProvider clock) : IReadiness
{
    private readonly Lazy<(ReadPack? Pack, PackLists? Lists, Fault? Refused)> _read = new(() => Read(file));

    public string? Page => null;

    public IReadOnlyList<Fault> Missing() => Trouble is { } trouble ? [trouble] : [];

    private Fault? Trouble => _read.Value switch
    {
        { Refused: { } refused } => refused,
        { Pack.Pack: var pack } when !pack!.AppliesOn(Instant.Now(clock).UtcDay) => Fault.Of("targeting.pack.day", Path.GetFileName(file), ("pack", pack.Id), ("version", pack.Version)),
        _ => null,
    };

    /// <exception cref="FaultException"><c>targeting.pack.missing</c>, <c>targeting.pack.refused</c>, <c>targeting.pack.day</c></exception>
    public (ReadPack Pack, PackLists Lists) Now() => Trouble is { } trouble ? throw new FaultException(trouble) : (_read.Value.Pack!, _read.Value.Lists!);

    private static (ReadPack?, PackLists?, Fault?) Read(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            var read = PackReader.Read(File.ReadAllBytes(file));
            return PackChecker.Check(read.Pack).FirstOrDefault(f => f.Refuses) is { } finding ? (null, null, Refused(name, finding.Fault)) : (read, PackLists.Beside(file), null);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return (null, null, new Fault("targeting.pack.missing", name));
        }
        catch (FaultException unreadable)
        {
            return (null, null, Refused(name, unreadable.Fault));
        }
    }

    private static Fault Refused(string name, Fault fault) => Fault.Of("targeting.pack.refused", name, ("problem", fault));
}
