using System.Security.Cryptography;

namespace Cordon.Ui.Layout;

/// <summary>
/// Stylesheet and pictures, carried inside this assembly so that they are there in the published node, in tests and in development alike.
/// The address of each contains the digest of its content, so that a browser may keep it for ever.
/// </summary>
public sealed class EmbeddedAssets
{
    public const string Prefix = "/assets/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".js"] = "text/javascript; charset=utf-8",
    };

    private readonly Dictionary<string, Asset> _byName = [];
    private readonly Dictionary<string, Asset> _byAddress = [];

    public EmbeddedAssets()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var name = resource["assets/".Length..];
            var asset = new Asset($"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}/{name}", Types[Path.GetExtension(name)], content);
            _byName.Add(name, asset);
            _byAddress.Add(asset.Address, asset);
        }
    }

    /// <summary>The address of a file in Assets/.</summary>
    public string AddressOf(string name) => _byName[name].Address;

    public Asset? At(string address) => _byAddress.GetValueOrDefault(address);

    public sealed record Asset(string Address, string ContentType, byte[] Content);
}
