using System.Text.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix;

/// <summary>Texts of parsed JSON, which the parser decodes only when they are asked for.</summary>
internal static class JsonText
{
    /// <exception cref="FaultException"><c>json.string.surrogate</c>: half a surrogate pair, or broken UTF-8</exception>
    public static string Of(JsonElement text, string where)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException notText)
        {
            throw new FaultException(new Fault("json.string.surrogate", where), notText);
        }
    }
}
