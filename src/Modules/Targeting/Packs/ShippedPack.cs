using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Packs;

/// <summary>The pack that comes with the program: read and checked once.</summary>
/// <param name="file">Where it lies; its lists are in the folder <c>lists</c> beside it.</param>
internal sealed class ShippedPack(string file)
{
    private readonly Lazy<(EffectivePack? Pack, byte[]? Content, Fault? Refused)> _read = new(() => Read(file));

    /// <summary>The pack; null when it cannot be used.</summary>
    public EffectivePack? Pack => _read.Value.Pack;

    /// <summary>The document as it is shipped.</summary>
    public byte[]? Content => _read.Value.Content;

    /// <summary>Why it cannot be used: <c>targeting.pack.missing</c> or <c>targeting.pack.refused</c>; null when it can.</summary>
    public Fault? Refused => _read.Value.Refused;

    public static Fault RefusedAs(string name, Fault fault) => Fault.Of("targeting.pack.refused", name, ("problem", fault));

    private static (EffectivePack?, byte[]?, Fault?) Read(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            var content = File.ReadAllBytes(file);
            var read = PackReader.Read(content);
            return PackChecker.Check(read.Pack).FirstOrDefault(f => f.Refuses) is { } finding
                ? (null, null, RefusedAs(name, finding.Fault))
                : (new EffectivePack(read, PackLists.Beside(file), [new PackIdentity(read.Pack.Id, read.Pack.Version, read.Digest)], IsShipped: true), content, null);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return (null, null, new Fault("targeting.pack.missing", name));
        }
        catch (FaultException unreadable)
        {
            return (null, null, RefusedAs(name, unreadable.Fault));
        }
    }
}
