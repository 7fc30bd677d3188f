using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Modules.Taxii.Load;

/// <summary>A collection as a file has it.</summary>
internal sealed record FiledCollection(string Root, JsonElement Element, string Where);

/// <summary>
/// The file of <c>cordon taxii load</c>: the data file of the reference server (<c>/discovery</c> and a member for each API root with <c>information</c>, <c>status</c> and <c>collections</c>,
/// each of these with <c>objects</c> and <c>manifest</c>), and beside it <c>users</c>, a name with a password each.
/// </summary>
internal sealed class FiledServer
{
    private const string DiscoveryName = "/discovery";
    private const string UsersName = "users";
    private readonly JsonElement _root;

    private FiledServer(JsonElement root) => _root = root;

    /// <exception cref="FaultException"><c>taxii.file</c></exception>
    public static FiledServer Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var root = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = CanonicalJson.MaximumDepth }).RootElement;
            return root.ValueKind == JsonValueKind.Object ? new FiledServer(root) : throw Wrong("", "an object with /discovery and API roots");
        }
        catch (JsonException broken)
        {
            throw new FaultException(Fault.Of("taxii.file", $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}", ("right", "JSON")), broken);
        }
    }

    /// <summary>What the server says of itself; null when the file does not say it.</summary>
    public JsonElement? Discovery => _root.TryGetProperty(DiscoveryName, out var found) ? found : null;

    public IEnumerable<(string Root, JsonElement Element)> Roots => _root.EnumerateObject().Where(m => m.Name is not (DiscoveryName or UsersName)).Select(m => (m.Name, m.Value.ValueKind == JsonValueKind.Object ? m.Value : throw Wrong($"/{m.Name}", "an object with information and collections")));

    public IEnumerable<(string Name, string Password)> Users => _root.TryGetProperty(UsersName, out var users) && users.ValueKind == JsonValueKind.Object
        ? users.EnumerateObject().Select(u => (u.Name, u.Value.ValueKind == JsonValueKind.String ? u.Value.GetString()! : throw Wrong($"/{UsersName}/{u.Name}", "a password")))
        : [];

    public static IEnumerable<FiledCollection> CollectionsOf(string root, JsonElement element) => Items(element, "collections", $"/{root}").Select((c, i) => new FiledCollection(root, c, $"/{root}/collections/{i}"));

    public static IEnumerable<JsonElement> Items(JsonElement element, string member, string where)
    {
        if (!element.TryGetProperty(member, out var items) || items.ValueKind == JsonValueKind.Null)
            return [];
        return items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : throw Wrong($"{where}/{member}", "an array");
    }

    public static string? Text(JsonElement element, string member) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string Needed(JsonElement element, string member, string where) => Text(element, member) ?? throw Wrong($"{where}/{member}", "a text");

    public static bool Flag(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A copy that says of itself what the answer to a client has to say.</summary>
    public static JsonObject Copy(JsonElement element) => JsonNode.Parse(element.GetRawText())!.AsObject();

    private static FaultException Wrong(string where, string right) => new(Fault.Of("taxii.file", where, ("right", right)));
}
